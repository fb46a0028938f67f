// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/startrows.h"

#include "bench/lab.h"

#include <QElapsedTimer>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace latchkey::bench {
namespace {

constexpr int patience = 20'000; // ms

/// Milliseconds from starting \a program until its window is painted for the first time. The program need not know:
/// Qt itself says when it hands the first picture of a window to the screen.
std::expected<double, QString> firstPaint(const Plan &plan, const QString &name, const QStringList &arguments)
{
    const QString program = plan.programs + u'/' + name;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, QString::fromLocal8Bit(plan.platform));
    environment.insert(u"QT_LOGGING_RULES"_s, u"qt.widgets.painting.info=true"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setReadChannel(QProcess::StandardError);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    double painted = -1;
    QByteArray said;
    while (painted < 0 && process.waitForReadyRead(patience)) {
        said += process.readAll();
        if (said.contains("Flushing")) {
            painted = double(timer.nsecsElapsed()) / 1e6;
        }
    }
    process.kill();
    process.waitForFinished();
    if (painted < 0) {
        return std::unexpected(u"%1 painted no window: %2"_s.arg(program, QString::fromUtf8(said)));
    }
    return painted;
}

} // namespace

Measured startToFirstPaint(Lab &lab)
{
    Figures figures;
    for (int run = 0; run <= lab.plan().runs; ++run) {
        const auto ours = firstPaint(lab.plan(), u"latchkey"_s, {u"--demo"_s});
        const auto theirs = firstPaint(lab.plan(), u"latchkey-bench-emptywindow"_s, {});
        if (!ours || !theirs) {
            return std::unexpected(!ours ? ours.error() : theirs.error());
        }
        if (run > 0) { // The first round warms up.
            figures.ours.append(*ours);
            figures.theirs.append(*theirs);
        }
    }
    return figures;
}

} // namespace latchkey::bench
