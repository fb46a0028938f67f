// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/server.h"

#include <QStringList>

#include <expected>
#include <variant>

namespace latchkey::sandbox {

/// What the program was asked to do: to serve, or to print a text and end.
using Command = std::variant<ServerOptions, QString>;

/// Reads \a arguments (without the program's name), or says in a sentence what is wrong with them.
std::expected<Command, QString> readCommandLine(const QStringList &arguments);
QString helpText();

} // namespace latchkey::sandbox
