// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/event.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace latchkey {

class ResourceReader;
class SeamClient;
class WorkspaceStore;
class WorkspaceSync;

/// How often events are asked for.
struct PollTimes {
    std::chrono::milliseconds pending{1'500}; ///< while something is under way at the service
    std::chrono::milliseconds idle{30'000};
};

/// Follows the workspace: asks for events, and reads again exactly the resources they name. Asks often while
/// something is pending, seldom otherwise; never before the last answer has been worked off.
class EventPoller : public QObject {
    Q_OBJECT

  public:
    EventPoller(SeamClient &client, WorkspaceStore &store, WorkspaceSync &sync, const Clock &clock,
                QObject *parent = nullptr);
    ~EventPoller() override;

    void setTimes(const PollTimes &times) { m_times = times; }
    /// From now on; begins as soon as the first pass of the sync is over.
    void start();
    /// Asks often for \a duration, also if nothing seems pending: something was just asked of the service.
    void hurry(std::chrono::milliseconds duration = std::chrono::seconds(15));
    /// Asks at once.
    void pollNow();

  private:
    void poll();
    void take(const QList<Event> &events);
    void workedOff();
    void rearm();
    bool isHurried() const;
    Instant since() const;

    SeamClient &m_client;
    WorkspaceStore &m_store;
    WorkspaceSync &m_sync;
    const Clock &m_clock;
    std::unique_ptr<ResourceReader> m_reader;
    PollTimes m_times;
    QTimer m_timer;
    QSet<EventId> m_handled;
    std::optional<Instant> m_lastSeen; ///< the newest event so far, by the service's clock
    Instant m_askedAt{};
    Instant m_hurriedUntil{};
    bool m_isBusy = false;
    bool m_isStarted = false;
};

} // namespace latchkey
