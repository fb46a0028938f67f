// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sleepwatch.h"

#include <AppKit/AppKit.h>

namespace latchkey {

/// The workspace tells of sleep before it begins, and waits some seconds for those who observe it.
class SleepWatch::System {
  public:
    explicit System(SleepWatch &watch)
        : m_observer([[[NSWorkspace sharedWorkspace] notificationCenter]
              addObserverForName:NSWorkspaceWillSleepNotification
                          object:nil
                           queue:[NSOperationQueue mainQueue]
                      usingBlock:^(NSNotification *) {
                        Q_EMIT watch.goingToSleep();
                      }])
    {
        [m_observer retain];
    }
    ~System()
    {
        [[[NSWorkspace sharedWorkspace] notificationCenter] removeObserver:m_observer];
        [m_observer release];
    }

  private:
    id m_observer;
};

SleepWatch::SleepWatch(QObject *parent)
    : QObject(parent)
    , m_system(std::make_unique<System>(*this))
{
}

SleepWatch::~SleepWatch() = default;

void SleepWatch::letSleep() {}

} // namespace latchkey
