// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/batch.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {

Batch::Batch(const Call &call, const std::vector<Kind> &kinds)
{
    for (const Kind kind : kinds) {
        const QJsonValue word{wordsOf(kind).plural};
        const bool isIncluded = !call.has("include"_L1) || call["include"_L1].toArray().contains(word);
        if (isIncluded && !call["exclude"_L1].toArray().contains(word)) {
            m_parts.emplace_back(kind, std::vector<Row *>());
        }
    }
}

void Batch::add(Kind kind, Row *row)
{
    for (auto &[each, rows] : m_parts) {
        if (each == kind && row != nullptr && std::ranges::find(rows, row) == rows.end()) {
            rows.push_back(row);
        }
    }
}

void Batch::add(Kind kind, const std::vector<Row *> &rows)
{
    for (Row *row : rows) {
        add(kind, row);
    }
}

Payload Batch::payload() const
{
    QByteArray text = "{\"batch\":{";
    for (const auto &[kind, rows] : m_parts) {
        const QLatin1StringView word = wordsOf(kind).plural;
        text += (text.endsWith('{') ? "\"" : ",\"") + QByteArray(word.data(), word.size()) + "\":" + arrayOf(rows);
    }
    return Payload{text + "},\"ok\":true}"};
}

std::vector<Parameter> batchParameters(std::vector<Parameter> parameters, const std::vector<Kind> &kinds)
{
    QStringList words;
    for (const Kind kind : kinds) {
        words.append(wordsOf(kind).plural);
    }
    parameters.push_back(list(choice("include", words)));
    parameters.push_back(list(choice("exclude", words)));
    return parameters;
}

} // namespace latchkey::sandbox
