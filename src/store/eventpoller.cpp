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
    if (!m_sync.isLoading() && m_sync.asOf()) {
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
    if (m_newest) {
        return *m_newest - overlap;
    }
    // The service's clock counts, and only its events tell it.
    const auto rows = m_store.events.rows();
    const auto newest = std::ranges::max_element(rows, {}, &Event::createdAt);
    return newest != rows.end() ? newest->createdAt - firstOverlap : m_clock.now() - 24h;
}

void EventPoller::poll()
{
    m_isBusy = true;
    m_askedAt = m_clock.now();
    const Instant from = since();
    m_newest = std::max(m_newest.value_or(from), from);
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
    if (!outcome) {
        m_isBusy = false;
        if (outcome.error().kind != ApiError::Kind::NotOffered) {
            rearm();
        }
        return;
    }
    // No event tells that a person has gone.
    m_toRead.identities.unite(peopleBeingDeleted(m_store, m_clock.now()));
    workOff();
}

void EventPoller::workOff()
{
    const ResourceRefs refs = std::exchange(m_toRead, {});
    if (refs.size() > manyResources) {
        m_isBusy = false;
        m_sync.refresh(); // its end rearms
        return;
    }
    m_reader.read(refs, [this](const ResourceRefs &failed) {
        m_toRead.add(failed);
        m_isBusy = false;
        if (failed.isEmpty()) {
            m_sync.confirmAsOf(m_askedAt);
        }
        rearm();
    });
}

std::chrono::milliseconds EventPoller::waitTime() const
{
    if (!m_sync.connection().isOnline) {
        return m_times.offline;
    }
    if (m_clock.now() < m_hurriedUntil || hasPendingWork(m_store, m_clock.now())) {
        return m_times.pending;
    }
    return m_toRead.isEmpty() ? m_times.idle : m_times.offline;
}

void EventPoller::rearm() { m_timer.start(waitTime()); }

} // namespace latchkey
