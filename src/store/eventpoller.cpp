// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/eventpoller.h"

#include "store/pending.h"
#include "store/workspacesync.h"

using namespace std::chrono_literals;

namespace latchkey {

namespace {

/// Events may become visible a little out of order: this much is asked for again.
constexpr std::chrono::milliseconds overlap = 10s;
/// How far before the newest event of the first pass is looked again: its resources may have been read before it.
constexpr std::chrono::milliseconds firstOverlap = 2min;
/// With more than this to read one by one, the collections are read anew.
constexpr qsizetype manyResources = 100;
/// How many pending grants are read each time where there are no events.
constexpr qsizetype manyPending = 20;

} // namespace

EventPoller::EventPoller(SeamClient &client, WorkspaceStore &store, WorkspaceSync &sync, const Clock &clock,
                         QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_sync(sync)
    , m_clock(clock)
    , m_events(client)
    , m_reader(client, store, sync)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EventPoller::poll);
    connect(&sync, &WorkspaceSync::loadingChanged, this, [this](bool isLoading) {
        if (!isLoading && m_isStarted && !m_isBusy) {
            rearm();
        }
    });
}

void EventPoller::start()
{
    m_isStarted = true;
    if (!m_sync.isLoading() && m_sync.hasRead()) {
        rearm();
    }
}

void EventPoller::hurry(std::chrono::milliseconds duration)
{
    m_hurriedUntil = std::max(m_hurriedUntil, m_clock.now() + duration);
    if (m_timer.isActive()) {
        rearm();
    }
}

Instant EventPoller::since() const
{
    // Not from later than they were last read: one event that is dated ahead would hide all that follow.
    if (m_newest) {
        return std::min(*m_newest, m_readAt) - overlap;
    }
    // The service's clock counts, and only its events tell it.
    const auto rows = m_store.events.rows();
    const auto newest = std::ranges::max_element(rows, {}, &Event::createdAt);
    const Instant readAt = m_sync.asOf().value_or(m_clock.now());
    return newest != rows.end() ? std::min(newest->createdAt, readAt) - firstOverlap : m_clock.now() - 24h;
}

void EventPoller::poll()
{
    m_isBusy = true;
    m_askedAt = m_clock.now();
    if (!m_hasEvents) {
        readPending();
        return;
    }
    const Instant from = since();
    if (!m_newest) {
        m_newest = m_readAt = from;
    }
    m_handled.removeIf([from](QHash<EventId, Instant>::iterator handled) { return handled.value() < from; });
    m_events.read(
        from, [this](const QList<Event> &events) { take(events); },
        [this](const Result<Void> &outcome) { answered(outcome); });
}

void EventPoller::take(const QList<Event> &events)
{
    for (const Event &event : events) {
        if (!m_handled.contains(event.id)) {
            m_handled.insert(event.id, event.createdAt);
            m_newest = std::max(m_newest.value_or(event.createdAt), event.createdAt);
            m_toRead.add(event, m_store);
        }
    }
    m_store.events.upsert(events);
}

void EventPoller::answered(const Result<Void> &outcome)
{
    if (!outcome && outcome.error().kind != ApiError::Kind::NotOffered) {
        m_isBusy = false;
        m_sync.newsFailed(outcome.error());
        rearm();
        return;
    }
    m_sync.newsCame();
    m_hasEvents = outcome.has_value();
    m_readAt = m_askedAt;
    readPending();
}

void EventPoller::readPending()
{
    // No event tells that a person has gone.
    m_toRead.identities.unite(peopleBeingDeleted(m_store, m_clock.now()));
    if (!m_hasEvents) {
        m_toRead.grants.unite(pendingGrants(m_store, m_clock.now(), manyPending));
    }
    workOff();
}

void EventPoller::workOff()
{
    if (m_toRead.size() > manyResources) {
        m_isBusy = false;
        if (!m_sync.isLoading()) { // what a pass under way has read may be older
            m_toRead = {};
            m_sync.refresh();
        }
        return; // the end of the pass rearms
    }
    const ResourceRefs refs = std::exchange(m_toRead, {});
    m_reader.read(refs, [this](const ResourceRefs &failed) {
        m_toRead.add(failed);
        m_isBusy = false;
        if (failed.isEmpty() && m_hasEvents) {
            m_sync.confirmAsOf(m_askedAt);
        }
        rearm();
    });
}

std::chrono::milliseconds EventPoller::waitTime() const
{
    if (!m_sync.connection().isGood()) {
        return m_times.offline;
    }
    if (m_clock.now() < m_hurriedUntil || hasPendingWork(m_store, m_clock.now())) {
        return m_times.pending;
    }
    return m_toRead.isEmpty() ? m_times.idle : m_times.offline;
}

void EventPoller::rearm() { m_timer.start(waitTime()); }

} // namespace latchkey
