// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <expected>

namespace latchkey {

/// What was asked for when the program was started.
struct CommandLine {
    bool demo = false;
    QString profile;     ///< its shown name; empty for none
    QUrl endpoint;       ///< empty for none
    QString screenshots; ///< the directory for pictures; empty for none
};

/// The program has nothing to do but to say something.
struct EarlyExit {
    int code = 0;
    QString text;

    bool isError() const { return code != 0; }
};

/// Reads \a arguments, the program's name first. Needs a QCoreApplication, but no display.
std::expected<CommandLine, EarlyExit> readCommandLine(const QStringList &arguments);

} // namespace latchkey
