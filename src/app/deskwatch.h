// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

#include <QNetworkInformation>
#include <QObject>
#include <QTimer>

namespace latchkey {

/// Notices what happens to the computer and bears on how current a workspace is: somebody looks at the window, it was
/// asleep, it is in another network or in one again.
class DeskWatch final : public QObject {
    Q_OBJECT

  public:
    explicit DeskWatch(const Clock &clock, QObject *parent = nullptr);

    bool isInFront() const { return m_isInFront; }
    /// How often it looks whether the clock has leapt.
    void setInterval(std::chrono::milliseconds interval);
    /// Hears from now on what the system says of its network. That takes a moment to begin with.
    void followNetwork();
    /// What the system says of its network. Not every system says anything.
    void takeReachability(QNetworkInformation::Reachability reachability);

  Q_SIGNALS:
    void inFrontChanged(bool isInFront);
    /// It may have missed something, and what was connected may lead nowhere.
    void cameBack();

  private:
    void takeState(Qt::ApplicationState state);
    void lookAtClock();

    const Clock &m_clock;
    QTimer m_tick;
    Instant m_lastTick;
    QNetworkInformation::Reachability m_reachability = QNetworkInformation::Reachability::Unknown;
    bool m_isInFront = false;
};

} // namespace latchkey
