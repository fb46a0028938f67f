// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/redaction.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace latchkey::api {
namespace {

constexpr QLatin1StringView secretKeys[] = {"code"_L1, "instant_key_url"_L1, "client_session_token"_L1};

bool isSecret(const QString &key)
{
    return std::ranges::any_of(secretKeys, [&key](QLatin1StringView secret) { return key == secret; });
}

QString dots() { return u"••••"_s; }

QJsonValue visit(const QJsonValue &value, QStringList &found)
{
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray elements = value.toArray();
        for (const auto &element : elements) {
            array.append(visit(element, found));
        }
        return array;
    }
    if (!value.isObject()) {
        return value;
    }
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (isSecret(member.key()) && member.value().isString()) {
            found.append(member.value().toString());
            member.value() = dots();
        } else {
            member.value() = visit(member.value(), found);
        }
    }
    return object;
}

} // namespace

QJsonObject redacted(const QJsonObject &parameters)
{
    QStringList found;
    return visit(parameters, found).toObject();
}

QStringList secretsIn(const QJsonObject &parameters)
{
    QStringList found;
    visit(parameters, found);
    return found;
}

QString without(const QStringList &secrets, QString text)
{
    for (const QString &secret : secrets) {
        if (!secret.isEmpty()) {
            text.replace(secret, dots());
        }
    }
    return text;
}

} // namespace latchkey::api
