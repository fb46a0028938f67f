// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/redaction.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace latchkey::api {
namespace {

/// PINs under all their names, links that open doors, accounts or pictures, and tokens. The number of a card is none:
/// it is printed on it, and nothing opens by knowing it.
constexpr QLatin1StringView secretKeys[] = {
    "code"_L1, "new_code"_L1, "original_code"_L1, "preferred_code"_L1,       "instant_key_url"_L1,
    "url"_L1,  "ical_url"_L1, "video_url"_L1,     "client_session_token"_L1, "token"_L1};

bool isSecret(const QString &key)
{
    return std::ranges::any_of(secretKeys, [&key](QLatin1StringView secret) { return key == secret; });
}

void collect(const QJsonValue &value, QStringList &found)
{
    const QJsonArray elements = value.toArray();
    for (const auto &element : elements) {
        collect(element, found);
    }
    const QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (isSecret(member.key()) && member.value().isString()) {
            found.append(member.value().toString());
        } else {
            collect(member.value(), found);
        }
    }
}

} // namespace

QStringList secretsIn(const QJsonObject &parameters)
{
    QStringList found;
    collect(parameters, found);
    return found;
}

QString without(const QStringList &secrets, QString text)
{
    for (const QString &secret : secrets) {
        if (!secret.isEmpty()) {
            text.replace(secret, u"••••"_s);
        }
    }
    return text;
}

} // namespace latchkey::api
