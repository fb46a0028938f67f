// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/figures.h"

#include "app/firstwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace latchkey::bench {
namespace {

/// Says so when the first window of the program is painted, and ends the program.
class PaintWatch final : public QObject {
  public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = event->type() == QEvent::Paint ? qobject_cast<QWidget *>(watched) : nullptr;
        if (widget && widget->isWindow()) {
            std::puts("painted");
            std::fflush(stdout);
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        }
        return false;
    }
};

std::expected<double, QString> timeFirstPaint(const QString &which)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    program.start(QCoreApplication::applicationFilePath(), {u"--first-paint"_s, which});
    if (!program.waitForReadyRead(60'000)) {
        return std::unexpected(u"The %1 window was not painted"_s.arg(which));
    }
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    program.waitForFinished();
    return ms;
}

} // namespace

std::expected<Figures, QString> measureFirstPaint(int runs)
{
    Figures figures{.what = u"start to first paint"_s, .against = u"an empty QMainWindow"_s};
    for (int run = 0; run <= runs; ++run) {
        const auto ours = timeFirstPaint(u"app"_s);
        const auto theirs = timeFirstPaint(u"empty"_s);
        if (!ours || !theirs) {
            return std::unexpected(ours ? theirs.error() : ours.error());
        }
        if (run > 0) {
            figures.ours.append(*ours);
            figures.theirs.append(*theirs);
        }
    }
    return figures;
}

} // namespace latchkey::bench
