// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/event.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace latchkey {

class SeamClient;

/// Reads all events from a moment on. The service limits one answer and has no pages for events: an answer that is
/// full is followed by questions for the rest, from whichever end the service began.
class EventReader {
  public:
    using BatchReady = std::function<void(const QList<Event> &events)>;
    using Finished = std::function<void(const Result<Void> &outcome)>;

    explicit EventReader(SeamClient &client)
        : m_client(client)
    {
    }

    /// Hands over each event once. \a finished comes last, and may start the next reading.
    void read(Instant since, BatchReady batchReady, Finished finished);

  private:
    void request();
    void take(const QList<Event> &events);

    SeamClient &m_client;
    QObject m_context;
    BatchReady m_batchReady;
    Finished m_finished;
    Instant m_since{};
    std::optional<Instant> m_before; ///< set once the service was seen to begin with the newest
    QSet<EventId> m_seen;
};

} // namespace latchkey
