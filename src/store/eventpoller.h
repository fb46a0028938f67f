// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "store/eventreader.h"
#include "store/pending.h"
#include "store/readmark.h"
#include "store/resourcereader.h"

#include <QTimer>

namespace latchkey {

/// How long to wait after everything that the last answer brought has been worked off.
struct PollTimes {
    std::chrono::milliseconds pending{1'500}; ///< while something is under way at the service
    std::chrono::milliseconds inFront{3'000}; ///< while somebody is looking
    std::chrono::milliseconds offline{5'000}; ///< while the service does not answer, or not everything
    std::chrono::milliseconds background{30'000};
};

/// Follows the workspace: asks for events, and reads again exactly the resources they name. Asks often while
/// something is pending or somebody is looking, seldom otherwise; never before the last answer has been worked off.
/// With a server that has no events it reads again what is pending. Of people and ACS users no event tells how they
/// changed, of spaces none that they were renamed: these lists are read every few minutes while somebody is looking,
/// and when somebody looks again. What else no event says is found by a pass over everything now and then.
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
    /// Whether somebody is looking at the window. Asks at once when somebody begins to.
    void setInFront(bool isInFront);
    /// Asks at once: the computer was asleep, or is in a network again.
    void catchUp();

  private:
    void poll();
    void take(const QList<Event> &events);
    void answered(const Result<Void> &outcome);
    bool isPassDue() const;
    void readAllWhenDue();
    void passBegins();
    void readUntoldWhenDue();
    void readPending();
    void workOff();
    void rearm();
    std::chrono::milliseconds waitTime();
    Instant firstSince() const;
    bool isPlausible(Instant when) const;

    WorkspaceStore &m_store;
    WorkspaceSync &m_sync;
    const Clock &m_clock;
    EventReader m_events;
    ResourceReader m_reader;
    PollTimes m_times;
    QTimer m_timer;
    QHash<EventId, Instant> m_handled;
    ReadMark m_mark;
    PendingWork m_pending;
    std::set<Instant> m_gaps; ///< of which not all events were told, and a pass was begun since
    Instant m_allReadAt{};    ///< when the last pass over everything began
    ResourceRefs m_toRead;
    Instant m_askedAt{};
    Instant m_hurriedUntil{};
    Instant m_untoldReadAt{};   ///< the same of what no event tells of
    bool m_isUntoldDue = false; ///< as soon as that is not a moment ago: something may have been missed
    bool m_hasEvents = true;    ///< false once the server was found not to offer them
    bool m_isBusy = false;
    bool m_isStarted = false;
    bool m_isInFront = false;
};

} // namespace latchkey
