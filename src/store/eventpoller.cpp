// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/eventpoller.h"

#include "store/workspacesync.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace latchkey {

namespace {

/// Events may become visible a little out of order: this much is asked for again.
constexpr std::chrono::milliseconds overlap = 10s;
/// How far before the newest event of the first pass is looked again: its resources may have been read before it.
constexpr std::chrono::milliseconds firstOverlap = 2min;
/// How far this computer's clock may lag. What is dated further ahead says nothing of the service's clock.
constexpr std::chrono::milliseconds mostAhead = 1h;
/// How old what was read may grow though no event speaks against it, while somebody is looking and while nobody is.
constexpr std::chrono::milliseconds freshInFront = 30min;
constexpr std::chrono::milliseconds freshInBackground = 24h;
/// The same of what no event tells of, for each so many rows: all of them are to be read.
constexpr std::chrono::milliseconds untoldInFront = 2min;
constexpr qsizetype manyUntold = 10'000;
/// Not more often than that, however often somebody looks up.
constexpr std::chrono::milliseconds untoldAgain = 15s;
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
    , m_pending(store)
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
    passBegins();
    if (!m_sync.isLoading() && m_sync.hasRead()) {
        rearm();
    }
}

void EventPoller::hurry(std::chrono::milliseconds duration)
{
    m_hurriedUntil = std::max(m_hurriedUntil, m_clock.now() + duration);
    if (m_timer.isActive() && m_timer.remainingTimeAsDuration() > waitTime()) {
        rearm();
    }
}

void EventPoller::setInFront(bool isInFront)
{
    m_isInFront = isInFront;
    if (isInFront) {
        catchUp();
    } else if (m_timer.isActive()) {
        rearm();
    }
}

void EventPoller::catchUp()
{
    m_isUntoldDue = m_isUntoldDue || !m_sync.isLoading(); // which reads it
    if (m_timer.isActive()) {
        m_timer.start(0);
    }
}

bool EventPoller::isPlausible(Instant when) const { return when <= m_clock.now() + mostAhead; }

Instant EventPoller::firstSince() const
{
    // The service's clock counts, and only its events tell it.
    WitnessedTime told;
    for (const Event &event : m_store.events.rows()) {
        if (isPlausible(event.createdAt)) {
            told.add(event.createdAt);
        }
    }
    // It may be of the end of the first pass, and the resources of its beginning.
    const auto passTime = std::max(m_clock.now() - m_allReadAt, std::chrono::milliseconds(0));
    const Instant yesterday = m_clock.now() - 24h;
    const Instant last = told.when().value_or(std::min(told.newest().value_or(yesterday), yesterday));
    return last - firstOverlap - passTime;
}

void EventPoller::poll()
{
    m_isBusy = true;
    m_askedAt = m_clock.now();
    if (!m_hasEvents && !isPassDue()) { // with each pass it is asked again whether there are any by now
        readPending();
        return;
    }
    if (!m_mark.isSet()) {
        m_mark.set(firstSince());
    }
    m_mark.begin();
    // Events may be dated ahead of the service's clock. Where that clock is ahead of this one, what lies between them
    // is asked for again each time, and nothing of it is read again.
    const Instant from = std::min(m_mark.when(), m_clock.now()) - overlap;
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
            m_toRead.add(event, m_store);
        }
        if (isPlausible(event.createdAt)) {
            m_mark.sawEventOf(event.createdAt);
        }
    }
    m_store.events.upsert(events);
}

void EventPoller::answered(const Result<Void> &outcome)
{
    // Where a pass has read events, a 404 is a proxy's.
    const bool areRead = m_store.events.loadState().phase == LoadState::Phase::Loaded;
    if (!outcome && (areRead || outcome.error().kind != ApiError::Kind::NotOffered)) {
        m_isBusy = false;
        m_isUntoldDue = true;
        m_sync.newsFailed(outcome.error());
        if (outcome.error().kind == ApiError::Kind::NotOffered) {
            readAllWhenDue(); // finds out whether there are events at all
        }
        rearm();
        return;
    }
    m_sync.newsCame();
    m_hasEvents = outcome.has_value();
    if (m_hasEvents) {
        m_mark.end();
    }
    readAllWhenDue();
    readUntoldWhenDue();
    readPending();
}

bool EventPoller::isPassDue() const
{
    // The clock may have been set back.
    const auto age = std::chrono::abs(m_clock.now() - m_allReadAt);
    return age >= (m_isInFront ? freshInFront : freshInBackground) && !m_sync.isLoading();
}

void EventPoller::readAllWhenDue()
{
    const std::set<Instant> &gaps = m_events.overfull();
    const bool hasNewGap = !std::ranges::includes(m_gaps, gaps) && !m_sync.isLoading();
    if (hasNewGap || isPassDue()) {
        m_gaps = gaps;
        passBegins();
        m_sync.refresh();
    }
}

void EventPoller::passBegins()
{
    m_allReadAt = m_clock.now();
    m_untoldReadAt = m_allReadAt;
    m_isUntoldDue = false;
}

void EventPoller::readUntoldWhenDue()
{
    const auto age = std::chrono::abs(m_clock.now() - m_untoldReadAt);
    const qsizetype rows = m_store.identities.size() + m_store.acsUsers.size() + m_store.spaces.size();
    const std::chrono::milliseconds fresh = untoldInFront * (1 + rows / manyUntold);
    const bool isDue = m_isInFront && age >= (m_isUntoldDue ? untoldAgain : fresh);
    if (isDue && !m_sync.isLoading()) {
        m_untoldReadAt = m_clock.now();
        m_isUntoldDue = false;
        m_sync.refresh(m_store.identities);
        m_sync.refresh(m_store.acsUsers);
        m_sync.refresh(m_store.spaces);
    }
}

void EventPoller::readPending()
{
    // No event tells that a person has gone.
    m_toRead.identities.unite(m_pending.peopleBeingDeleted(m_clock.now()));
    if (!m_hasEvents) {
        m_toRead.grants.unite(pendingGrants(m_store, m_clock.now(), manyPending));
    }
    workOff();
}

void EventPoller::workOff()
{
    if (m_sync.isLoading() && m_reader.readsAnew(m_toRead)) {
        m_isBusy = false; // what the pass under way has read may be older; its end rearms
        return;
    }
    const ResourceRefs refs = std::exchange(m_toRead, {});
    m_reader.read(refs, [this](const ResourceRefs &failed) {
        m_toRead.add(failed);
        m_isBusy = false;
        if (failed.isEmpty() && !m_hasEvents) {
            m_sync.newsCame();
        } else if (failed.isEmpty() && !m_sync.isBehind()) {
            m_sync.confirmAsOf(m_askedAt);
        }
        rearm();
    });
}

std::chrono::milliseconds EventPoller::waitTime()
{
    if (!m_sync.connection().isGood()) {
        return m_times.offline;
    }
    if (m_clock.now() < m_hurriedUntil || m_pending.isAny(m_clock.now())) {
        return m_times.pending;
    }
    if (m_isInFront) {
        return m_times.inFront;
    }
    return m_toRead.isEmpty() ? m_times.background : m_times.offline;
}

void EventPoller::rearm() { m_timer.start(waitTime()); }

} // namespace latchkey
