// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace latchkey::sandbox {

/// One parameter of an endpoint, declared as data: `uuid("device_id").required()`.
struct Parameter {
    enum class Type { Uuid, Text, Email, Phone, DateTime, Integer, Number, Boolean, Choice, List, Object, Map };

    QString name;
    Type type = Type::Text;
    bool isRequired = false;
    bool isNullable = false;
    int minimum = 0; ///< fewest characters, entries, or the smallest number, as the type has it
    std::optional<int> maximum{};
    bool isPositive = false;  ///< numbers: more than 0
    bool isDigits = false;    ///< text: decimal digits only
    bool isClockTime = false; ///< text: HH:mm or HH:mm:ss
    QStringList choices{};
    std::vector<Parameter> members{}; ///< of an object; the single item of a list

    Parameter required() const { return with(&Parameter::isRequired, true); }
    Parameter nullable() const { return with(&Parameter::isNullable, true); }
    Parameter digits() const { return with(&Parameter::isDigits, true); }
    Parameter clockTime() const { return with(&Parameter::isClockTime, true); }
    Parameter positive() const { return with(&Parameter::isPositive, true); }
    Parameter atLeast(int count) const { return with(&Parameter::minimum, count); }
    Parameter atMost(int count) const { return with(&Parameter::maximum, std::optional(count)); }

  private:
    template <typename T> Parameter with(T Parameter::*member, T value) const
    {
        Parameter copy = *this;
        copy.*member = value;
        return copy;
    }
};

Parameter uuid(const char *name);
Parameter text(const char *name);
Parameter email(const char *name);
Parameter phone(const char *name);
Parameter dateTime(const char *name);
Parameter integer(const char *name);
Parameter number(const char *name);
Parameter boolean(const char *name);
Parameter choice(const char *name, const QStringList &choices);
Parameter object(const char *name, std::vector<Parameter> members);
/// Free keys with texts of at most 500 characters or booleans, such as custom_metadata.
Parameter map(const char *name);
/// Many of \a item, under the item's name.
Parameter list(const Parameter &item);

} // namespace latchkey::sandbox
