// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/firstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <QWindow>

using namespace std::chrono_literals;

namespace latchkey {
namespace {

/// Waits for the window system to uncover the window: all of it is painted then, and at once.
class FirstPaint final : public QObject {
  public:
    FirstPaint(QWindow &window, QObject *context, std::function<void()> then)
        : QObject(&window)
    {
        m_done.setSingleShot(true);
        QObject::connect(&m_done, &QTimer::timeout, context, std::move(then));
        QObject::connect(&m_done, &QTimer::timeout, this, &QObject::deleteLater);
        m_done.start(window.isExposed() ? 0s : 2s);
        window.installEventFilter(this);
    }

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Expose) {
            m_done.start(0);
        }
        return QObject::eventFilter(watched, event);
    }

  private:
    QTimer m_done;
};

} // namespace

void afterFirstPaint(QWidget &window, QObject *context, std::function<void()> then)
{
    new FirstPaint(*window.windowHandle(), context, std::move(then));
}

} // namespace latchkey
