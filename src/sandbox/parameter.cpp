// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/parameter.h"

namespace latchkey::sandbox {
namespace {

Parameter make(const char *name, Parameter::Type type)
{
    Parameter parameter;
    parameter.name = QString::fromLatin1(name);
    parameter.type = type;
    return parameter;
}

} // namespace

Parameter uuid(const char *name) { return make(name, Parameter::Type::Uuid); }

Parameter text(const char *name) { return make(name, Parameter::Type::Text); }

Parameter email(const char *name) { return make(name, Parameter::Type::Email); }

Parameter phone(const char *name) { return make(name, Parameter::Type::Phone); }

Parameter dateTime(const char *name) { return make(name, Parameter::Type::DateTime); }

Parameter integer(const char *name) { return make(name, Parameter::Type::Integer); }

Parameter number(const char *name) { return make(name, Parameter::Type::Number); }

Parameter boolean(const char *name) { return make(name, Parameter::Type::Boolean); }

Parameter choice(const char *name, const QStringList &choices)
{
    Parameter parameter = make(name, Parameter::Type::Choice);
    parameter.choices = choices;
    return parameter;
}

Parameter object(const char *name, std::vector<Parameter> members)
{
    Parameter parameter = make(name, Parameter::Type::Object);
    parameter.members = std::move(members);
    return parameter;
}

Parameter map(const char *name) { return make(name, Parameter::Type::Map); }

Parameter list(const Parameter &item)
{
    Parameter parameter;
    parameter.name = item.name;
    parameter.type = Parameter::Type::List;
    parameter.members = {item};
    return parameter;
}

} // namespace latchkey::sandbox
