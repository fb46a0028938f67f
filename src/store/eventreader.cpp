// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/eventreader.h"

#include "api/events.h"
#include "api/seamclient.h"

namespace latchkey {

namespace {

constexpr int limit = 500;
constexpr std::chrono::milliseconds tick(1); ///< whether bounds are inclusive is not said

} // namespace

void EventReader::read(Instant since, BatchReady batchReady, Finished finished)
{
    m_since = since;
    m_before.reset();
    m_seen.clear();
    m_batchReady = std::move(batchReady);
    m_finished = std::move(finished);
    request();
}

void EventReader::request()
{
    api::events::List parameters;
    parameters.limit = limit;
    if (m_before) {
        parameters.between = api::events::Between{m_since - tick, *m_before + tick};
    } else {
        parameters.since = m_since - tick;
    }
    const SeamClient::Background background(m_client);
    api::events::list(m_client, parameters).then(&m_context, [this](const Result<QList<Event>> &events) {
        if (events) {
            take(*events);
        } else {
            const Finished finished = m_finished;
            finished(std::unexpected(events.error()));
        }
    });
}

void EventReader::take(const QList<Event> &events)
{
    QList<Event> fresh;
    for (const Event &event : events) {
        if (!m_seen.contains(event.id)) {
            m_seen.insert(event.id);
            fresh.append(event);
        }
    }
    const bool isFull = events.size() >= limit;
    if (!fresh.isEmpty()) {
        const auto [oldest, newest] = std::ranges::minmax(fresh, {}, &Event::createdAt);
        if (m_before || fresh.first().createdAt > fresh.last().createdAt) {
            m_before = oldest.createdAt;
        } else {
            m_since = newest.createdAt;
        }
        const BatchReady batchReady = m_batchReady;
        batchReady(fresh);
    }
    if (isFull && !fresh.isEmpty()) {
        request();
    } else {
        const Finished finished = m_finished;
        finished({});
    }
}

} // namespace latchkey
