// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/query.h"

#include <QJsonArray>

#include <map>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

QJsonValue scalar(const Parameter &parameter, const QString &text)
{
    switch (parameter.type) {
    case Parameter::Type::Integer:
    case Parameter::Type::Number: {
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        return isNumber ? QJsonValue(value) : QJsonValue(text);
    }
    case Parameter::Type::Boolean:
        return text == "true"_L1 || text == "false"_L1 ? QJsonValue(text == "true"_L1) : QJsonValue(text);
    default:
        return text.isEmpty() && parameter.isNullable ? QJsonValue() : QJsonValue(text);
    }
}

QJsonArray listOf(const Parameter &parameter, const QStringList &texts)
{
    QJsonArray items;
    for (const QString &text : texts) {
        for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
            items.append(scalar(parameter.members.front(), part));
        }
    }
    return items;
}

QJsonObject mapOf(const Query &query, const QString &prefix)
{
    QJsonObject values;
    for (const auto &[key, text] : query) {
        if (key.startsWith(prefix)) {
            const bool isBoolean = text == "true"_L1 || text == "false"_L1;
            values.insert(key.mid(prefix.size()), isBoolean ? QJsonValue(text == "true"_L1) : QJsonValue(text));
        }
    }
    return values;
}

Query under(const Query &query, const QString &prefix)
{
    Query members;
    for (const auto &[key, text] : query) {
        if (key.startsWith(prefix)) {
            members.append({key.mid(prefix.size()), text});
        }
    }
    return members;
}

QStringList valuesOf(const Query &query, const QString &name)
{
    QStringList texts;
    for (const auto &[key, text] : query) {
        if (key == name || key == QString(name + "[]"_L1)) {
            texts.append(text);
        }
    }
    return texts;
}

QJsonValue valueOf(const Parameter &parameter, const Query &query)
{
    const QString prefix = parameter.name + u'.';
    if (parameter.type == Parameter::Type::Map) {
        const QJsonObject values = mapOf(query, prefix);
        return values.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(values);
    }
    if (parameter.type == Parameter::Type::Object) {
        const Query members = under(query, prefix);
        return members.isEmpty() ? QJsonValue(QJsonValue::Undefined) : fromQuery(members, parameter.members);
    }
    const QStringList texts = valuesOf(query, parameter.name);
    if (texts.isEmpty()) {
        return QJsonValue(QJsonValue::Undefined);
    }
    return parameter.type == Parameter::Type::List ? QJsonValue(listOf(parameter, texts))
                                                   : scalar(parameter, texts.last());
}

} // namespace

Result<void> checkBrackets(const Query &query)
{
    for (const auto &[key, text] : query) {
        // Behind a dot stands the caller's own name of a member.
        const QString name = key.section(u'.', 0, 0);
        if (name.chopped(name.endsWith("[]"_L1) ? 2 : 0).contains(u'[')) {
            return std::unexpected(Failure{400, u"invalid_query_params"_s,
                                           u"Bracket syntax not supported for query param \"%1\""_s.arg(key)});
        }
    }
    return {};
}

QJsonObject fromQuery(const Query &query, const std::vector<Parameter> &parameters)
{
    QJsonObject body;
    for (const Parameter &parameter : parameters) {
        const QJsonValue value = valueOf(parameter, query);
        if (!value.isUndefined()) {
            body.insert(parameter.name, value);
        }
    }
    return body;
}

} // namespace latchkey::sandbox
