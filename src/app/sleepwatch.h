// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <memory>

namespace latchkey {

/// Hears that the computer is about to sleep, in time to send something. Not every system says so.
class SleepWatch final : public QObject {
    Q_OBJECT

  public:
    explicit SleepWatch(QObject *parent = nullptr);
    ~SleepWatch() override;

    /// All that was to be done before is done: the computer need not wait any more.
    void letSleep();

  Q_SIGNALS:
    void goingToSleep();

  private:
    class System; ///< what one platform has for it
    std::unique_ptr<System> m_system;
};

} // namespace latchkey
