// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sleepwatch.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>

#include <windows.h>

namespace latchkey {

/// Windows gives two seconds after it has said so, and waits for nobody.
class SleepWatch::System final : public QAbstractNativeEventFilter {
  public:
    explicit System(SleepWatch &watch)
        : m_watch(watch)
    {
        QCoreApplication::instance()->installNativeEventFilter(this);
    }

    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        const auto *const told = static_cast<const MSG *>(message);
        if (told->message == WM_POWERBROADCAST && told->wParam == PBT_APMSUSPEND) {
            Q_EMIT m_watch.goingToSleep();
        }
        return false;
    }

  private:
    SleepWatch &m_watch;
};

SleepWatch::SleepWatch(QObject *parent)
    : QObject(parent)
    , m_system(std::make_unique<System>(*this))
{
}

SleepWatch::~SleepWatch() = default;

void SleepWatch::letSleep() {}

} // namespace latchkey
