// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace latchkey::bench {

/// Runs \a program to its end: what it printed, or the reason why it failed.
std::expected<QByteArray, QString> outputOf(const QString &program, const QStringList &arguments);

/// The same, and how many milliseconds it took.
struct TimedOutput {
    QByteArray output;
    double milliseconds = 0;
};
std::expected<TimedOutput, QString> timedOutputOf(const QString &program, const QStringList &arguments);

} // namespace latchkey::bench
