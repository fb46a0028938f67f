// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/payload.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

Payload wrap(QLatin1StringView key, const QByteArray &value)
{
    return Payload{"{\"" + QByteArray(key.data(), key.size()) + "\":" + value + ",\"ok\":true}"};
}

} // namespace

Payload nothing() { return Payload{"{\"ok\":true}"}; }

Payload one(Kind kind, const Row &row) { return wrap(wordsOf(kind).singular, row.bytes()); }

Payload many(Kind kind, const std::vector<Row *> &rows) { return wrap(wordsOf(kind).plural, arrayOf(rows)); }

Payload keyed(QLatin1StringView key, const QJsonValue &value) { return several({{key, value}}); }

Payload several(QJsonObject members)
{
    members.insert("ok"_L1, true);
    return Payload{QJsonDocument(members).toJson(QJsonDocument::Compact)};
}

QByteArray arrayOf(const std::vector<Row *> &rows)
{
    qsizetype size = 2;
    for (const Row *row : rows) {
        size += row->bytes().size() + 1;
    }
    QByteArray text;
    text.reserve(size);
    text += '[';
    for (const Row *row : rows) {
        text += row->bytes();
        text += ',';
    }
    if (rows.empty()) {
        text += ']';
    } else {
        text.back() = ']';
    }
    return text;
}

} // namespace latchkey::sandbox
