// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/server.h"

#include <QStringList>

#include <expected>
#include <optional>

namespace latchkey::sandbox {

/// What the program was asked to do; none means: show the help.
using Command = std::optional<ServerOptions>;

/// Reads \a arguments (without the program's name), or says in a sentence what is wrong with them.
std::expected<Command, QString> readCommandLine(const QStringList &arguments);
QString helpText();

} // namespace latchkey::sandbox
