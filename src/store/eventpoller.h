// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "store/eventreader.h"
#include "store/resourcereader.h"

#include <QTimer>

namespace latchkey {

/// How long to wait after everything that the last answer brought has been worked off.
struct PollTimes {
    std::chrono::milliseconds pending{1'500}; ///< while something is under way at the service
    std::chrono::milliseconds offline{5'000}; ///< while the service does not answer, or not everything
    std::chrono::milliseconds idle{30'000};
};

/// Follows the workspace: asks for events, and reads again exactly the resources they name. Asks often while
/// something is pending, seldom otherwise; never before the last answer has been worked off. With a server that has
/// no events it reads again what is pending.
class EventPoller : public QObject {
    Q_OBJECT

  public:
    EventPoller(SeamClient &client, WorkspaceStore &store, WorkspaceSync &sync, const Clock &clock,
                QObject *parent = nullptr);

    void setTimes(const PollTimes &times) { m_times = times; }
    /// From now on; begins as soon as the first pass of the sync is over.
    void start();
    /// Asks often for \a duration, also if nothing seems pending: something was just asked of the service.
    void hurry(std::chrono::milliseconds duration = std::chrono::seconds(15));

  private:
    void poll();
    void take(const QList<Event> &events);
    void answered(const Result<Void> &outcome);
    void readPending();
    void workOff();
    void rearm();
    std::chrono::milliseconds waitTime() const;
    Instant since() const;

    WorkspaceStore &m_store;
    WorkspaceSync &m_sync;
    const Clock &m_clock;
    EventReader m_events;
    ResourceReader m_reader;
    PollTimes m_times;
    QTimer m_timer;
    QHash<EventId, Instant> m_handled;
    std::optional<Instant> m_newest; ///< of the events so far, by the service's clock
    Instant m_readAt{};              ///< when they were last read to the end, by this computer's
    ResourceRefs m_toRead;
    Instant m_askedAt{};
    Instant m_hurriedUntil{};
    bool m_hasEvents = true; ///< false once the server was found not to offer them
    bool m_isBusy = false;
    bool m_isStarted = false;
};

} // namespace latchkey
