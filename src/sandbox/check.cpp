// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/check.h"

#include "sandbox/wiretime.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

QJsonValue checkValue(const Parameter &parameter, const QJsonValue &value, const QStringList &path, Problems &problems);

QLatin1StringView nameOfType(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return "null"_L1;
    case QJsonValue::Bool:
        return "boolean"_L1;
    case QJsonValue::Double:
        return "number"_L1;
    case QJsonValue::String:
        return "string"_L1;
    case QJsonValue::Array:
        return "array"_L1;
    case QJsonValue::Object:
        return "object"_L1;
    case QJsonValue::Undefined:
        return "undefined"_L1;
    }
    return "undefined"_L1;
}

/// The JSON type that \a type is written as.
QJsonValue::Type written(Parameter::Type type)
{
    switch (type) {
    case Parameter::Type::Integer:
    case Parameter::Type::Number:
        return QJsonValue::Double;
    case Parameter::Type::Boolean:
        return QJsonValue::Bool;
    case Parameter::Type::List:
        return QJsonValue::Array;
    case Parameter::Type::Object:
    case Parameter::Type::Map:
        return QJsonValue::Object;
    case Parameter::Type::Uuid:
    case Parameter::Type::Text:
    case Parameter::Type::Email:
    case Parameter::Type::Phone:
    case Parameter::Type::DateTime:
    case Parameter::Type::Choice:
        return QJsonValue::String;
    }
    return QJsonValue::String;
}

bool matches(const QString &text, const char16_t *pattern)
{
    return QRegularExpression(QStringView(pattern).toString()).match(text).hasMatch();
}

QString problemOfText(const Parameter &parameter, const QString &text)
{
    if (text.size() < parameter.minimum) {
        return u"String must contain at least %1 character(s)"_s.arg(parameter.minimum);
    }
    if (parameter.maximum && text.size() > *parameter.maximum) {
        return u"String must contain at most %1 character(s)"_s.arg(*parameter.maximum);
    }
    const bool isWell = (!parameter.isDigits || matches(text, u"^[0-9]+\\z")) &&
                        (!parameter.isClockTime || matches(text, u"^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?\\z"));
    return isWell ? QString() : u"Invalid"_s;
}

QString problemOfString(const Parameter &parameter, const QString &text)
{
    switch (parameter.type) {
    case Parameter::Type::Uuid:
        return matches(text, u"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\z") ? QString() : u"Invalid uuid"_s;
    case Parameter::Type::Email:
        return matches(text, u"^[A-Za-z0-9_'+.\\-]*[A-Za-z0-9_+\\-]@([A-Za-z0-9][A-Za-z0-9\\-]*\\.)+[A-Za-z]{2,}\\z")
                   ? QString()
                   : u"Invalid email"_s;
    case Parameter::Type::Phone:
        return isPhoneNumber(text) ? QString() : u"Phone number must be in E.164 format: +14155552671"_s;
    case Parameter::Type::DateTime:
        return parseWireTime(text) ? QString() : u"Invalid datetime"_s;
    case Parameter::Type::Choice:
        return parameter.choices.contains(text) ? QString()
                                                : u"Invalid enum value. Expected '%1', received '%2'"_s.arg(
                                                      parameter.choices.join("' | '"_L1), text);
    default:
        return problemOfText(parameter, text);
    }
}

QJsonValue checkString(const Parameter &parameter, const QString &given, const QStringList &path, Problems &problems)
{
    const QString text = parameter.type == Parameter::Type::Phone ? given.trimmed() : given;
    const QString problem = problemOfString(parameter, text);
    if (!problem.isEmpty()) {
        problems.add(path, problem);
    }
    // Ids are compared as values: the service does not tell upper from lower case in them.
    return parameter.type == Parameter::Type::Uuid ? text.toLower() : text;
}

void checkNumber(const Parameter &parameter, double value, const QStringList &path, Problems &problems)
{
    if (parameter.type == Parameter::Type::Integer && std::floor(value) != value) {
        problems.add(path, u"Expected integer, received float"_s);
    } else if (parameter.isPositive && value <= 0) {
        problems.add(path, u"Number must be greater than 0"_s);
    } else if (value < parameter.minimum) {
        problems.add(path, u"Number must be greater than or equal to %1"_s.arg(parameter.minimum));
    }
}

QJsonValue checkList(const Parameter &parameter, const QJsonArray &items, const QStringList &path, Problems &problems)
{
    if (items.size() < parameter.minimum) {
        problems.add(path, u"Array must contain at least %1 element(s)"_s.arg(parameter.minimum));
    }
    if (parameter.maximum && items.size() > *parameter.maximum) {
        problems.add(path, u"Array must contain at most %1 element(s)"_s.arg(*parameter.maximum));
    }
    QJsonArray checked;
    for (qsizetype i = 0; i < items.size(); ++i) {
        checked.append(
            checkValue(parameter.members.front(), items[i], path + QStringList{QString::number(i)}, problems));
    }
    return checked;
}

QJsonValue checkMap(const QJsonObject &map, const QStringList &path, Problems &problems)
{
    if (map.size() > 50) {
        problems.add(path, u"Must have at most 50 keys"_s);
    }
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (it->isString() ? it->toString().size() > 500 : !it->isBool()) {
            problems.add(path + QStringList{it.key()}, u"Expected a string of at most 500 characters or a boolean"_s);
        }
    }
    return map;
}

QJsonValue checkValue(const Parameter &parameter, const QJsonValue &value, const QStringList &path, Problems &problems)
{
    if (value.isNull() && parameter.isNullable) {
        return value;
    }
    if (value.type() != written(parameter.type)) {
        const QLatin1StringView expected = nameOfType(QJsonValue(written(parameter.type)));
        problems.add(path, u"Expected %1, received %2"_s.arg(expected, nameOfType(value)));
        return value;
    }
    switch (parameter.type) {
    case Parameter::Type::Integer:
    case Parameter::Type::Number:
        checkNumber(parameter, value.toDouble(), path, problems);
        return value;
    case Parameter::Type::List:
        return checkList(parameter, value.toArray(), path, problems);
    case Parameter::Type::Object:
        return checkMembers(parameter.members, value.toObject(), path, problems);
    case Parameter::Type::Map:
        return checkMap(value.toObject(), path, problems);
    case Parameter::Type::Boolean:
        return value;
    default:
        return checkString(parameter, value.toString(), path, problems);
    }
}

} // namespace

QJsonObject checkMembers(const std::vector<Parameter> &parameters, const QJsonObject &input, const QStringList &path,
                         Problems &problems)
{
    QJsonObject checked;
    for (const Parameter &parameter : parameters) {
        const QJsonValue value = input.value(parameter.name);
        const QStringList here = path + QStringList{parameter.name};
        if (!value.isUndefined()) {
            checked.insert(parameter.name, checkValue(parameter, value, here, problems));
        } else if (parameter.isRequired) {
            problems.addMissing(here);
        }
    }
    return checked;
}

bool isPhoneNumber(const QString &text) { return matches(text, u"^\\+[1-9][0-9]{1,14}\\z"); }

} // namespace latchkey::sandbox
