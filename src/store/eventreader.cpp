// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/eventreader.h"

#include "api/events.h"
#include "api/seamclient.h"

#include <QLoggingCategory>

#include <algorithm>

namespace latchkey {

namespace {

Q_LOGGING_CATEGORY(eventsLog, "latchkey.events")

constexpr int limit = 500;
/// The bounds of the question are exclusive, and times are told in milliseconds.
constexpr std::chrono::milliseconds tick(1);

/// Parts that get narrower have fewer events, unless their bounds are ignored.
bool areWithin(const QList<Event> &events, Instant first, std::optional<Instant> last)
{
    return std::ranges::all_of(events, [first, last](const Event &event) {
        return event.createdAt >= first && (!last || event.createdAt <= *last);
    });
}

} // namespace

void EventReader::read(Instant since, BatchReady batchReady, Finished finished)
{
    m_parts = {{since, {}}};
    m_answers = 0;
    m_seen.clear();
    m_overfull.clear();
    m_batchReady = std::move(batchReady);
    m_finished = std::move(finished);
    next();
}

void EventReader::next()
{
    if (m_parts.isEmpty()) {
        end({});
    } else if (m_answers++ == m_mostAnswers) {
        ApiError endless{.kind = ApiError::Kind::BadResponse};
        endless.detail = QStringLiteral("events without an end");
        end(std::unexpected(endless));
    } else {
        request(m_parts.takeLast());
    }
}

void EventReader::request(const Part &part)
{
    api::events::List parameters;
    parameters.limit = limit;
    if (part.last) {
        parameters.between = api::events::Between{part.first - tick, *part.last + tick};
    } else {
        parameters.since = part.first - tick;
    }
    const SeamClient::Background background(m_client);
    api::events::list(m_client, parameters).then(&m_context, [this, part](const Result<QList<Event>> &events) {
        if (events) {
            take(part, *events);
        } else {
            end(std::unexpected(events.error()));
        }
    });
}

void EventReader::take(const Part &part, const QList<Event> &events)
{
    handOver(events);
    if (events.size() >= limit) {
        const auto last = part.last ? std::optional(*part.last + tick) : std::nullopt;
        if (!areWithin(events, part.first - tick, last)) {
            qCWarning(eventsLog, "The service tells of other times than it was asked for: some events may be missing.");
            m_parts.clear();
        } else if (part.last && *part.last <= part.first) {
            qCWarning(eventsLog, "Some events of one millisecond are not told: it has more than %d.", limit);
            m_overfull.insert(part.first);
        } else {
            split(part, events);
        }
    }
    next();
}

void EventReader::split(const Part &part, const QList<Event> &events)
{
    // Where the answer stopped. In a service that sorts, one of the two parts holds one event less than this answer,
    // whichever end it began from; in one that does not, both are smaller all the same.
    const bool isOldestFirst = events.first().createdAt < events.last().createdAt;
    const Instant stopped = events.last().createdAt;
    Instant upper = std::max(isOldestFirst ? stopped : stopped + tick, part.first + tick);
    if (part.last) {
        upper = std::min(upper, *part.last);
    }
    m_parts.append({upper, part.last});
    m_parts.append({part.first, upper - tick});
}

void EventReader::handOver(const QList<Event> &events)
{
    QList<Event> fresh;
    for (const Event &event : events) {
        if (!m_seen.contains(event.id)) {
            m_seen.insert(event.id);
            fresh.append(event);
        }
    }
    if (!fresh.isEmpty()) {
        const BatchReady batchReady = m_batchReady;
        batchReady(fresh);
    }
}

void EventReader::end(const Result<Void> &outcome)
{
    const Finished finished = m_finished;
    finished(outcome);
}

} // namespace latchkey
