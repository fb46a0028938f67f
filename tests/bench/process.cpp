// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/process.h"

#include <QElapsedTimer>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace latchkey::bench {
namespace {

constexpr int patience = 900'000; // ms

} // namespace

std::expected<TimedOutput, QString> timedOutputOf(const QString &program, const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, arguments);
    const bool isOver = process.waitForFinished(patience);
    TimedOutput timed{.output = process.readAllStandardOutput(), .milliseconds = double(timer.nsecsElapsed()) / 1e6};
    if (!isOver || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QByteArray said = process.readAllStandardError().trimmed();
        return std::unexpected(
            u"%1 failed: %2"_s.arg(program, said.isEmpty() ? process.errorString() : QString::fromUtf8(said)));
    }
    return timed;
}

std::expected<QByteArray, QString> outputOf(const QString &program, const QStringList &arguments)
{
    auto timed = timedOutputOf(program, arguments);
    return timed ? std::expected<QByteArray, QString>(timed->output) : std::unexpected(timed.error());
}

} // namespace latchkey::bench
