// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/shown.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>

namespace latchkey::bench {
namespace {

constexpr qint64 patience = 10'000; // ms

class PaintWatch : public QObject {
  public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool hasPainted() const { return m_hasPainted; }

  protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_hasPainted = m_hasPainted || event->type() == QEvent::Paint;
        return false;
    }

  private:
    bool m_hasPainted = false;
};

} // namespace

double timeUntilShown(const QAbstractItemView &view, const std::function<void()> &act)
{
    QCoreApplication::processEvents();
    PaintWatch watch(view.viewport());
    QElapsedTimer timer;
    timer.start();
    act();
    do {
        QCoreApplication::processEvents();
    } while (!watch.hasPainted() && view.isVisible() && timer.elapsed() < patience);
    // What a batch leaves for the next turn, such as the counts of the chips.
    QCoreApplication::processEvents();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace latchkey::bench
