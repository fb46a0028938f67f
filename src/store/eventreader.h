// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/event.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <set>

namespace latchkey {

class SeamClient;

/// Reads all events from a moment on. The service limits one answer, has no pages for events, and does not say in which
/// order they come: time is parted until no answer is full. The last part has no end, since only the service knows how
/// late it is there.
class EventReader {
  public:
    using BatchReady = std::function<void(const QList<Event> &events)>;
    using Finished = std::function<void(const Result<Void> &outcome)>;

    explicit EventReader(SeamClient &client)
        : m_client(client)
    {
    }

    /// After how many answers a service that fills whatever part it is asked about is given up.
    void setMostAnswers(int count) { m_mostAnswers = count; }
    /// Hands over each event once. \a finished comes last, and may start the next reading.
    void read(Instant since, BatchReady batchReady, Finished finished);
    /// When more happened within a millisecond than one answer holds: the last reading could not tell all of it.
    const std::set<Instant> &overfull() const { return m_overfull; }

  private:
    /// Both ends belong to it.
    struct Part {
        Instant first{};
        std::optional<Instant> last; ///< none: without an end
    };

    void next();
    void request(const Part &part);
    void take(const Part &part, const QList<Event> &events);
    void split(const Part &part, const QList<Event> &events);
    void handOver(const QList<Event> &events);
    void end(const Result<Void> &outcome);

    SeamClient &m_client;
    QObject m_context;
    BatchReady m_batchReady;
    Finished m_finished;
    QList<Part> m_parts;       ///< still to be read, the next one last
    int m_mostAnswers = 2'000; ///< a million events, which no workspace has
    int m_answers = 0;         ///< that were asked for
    QSet<EventId> m_seen;
    std::set<Instant> m_overfull;
};

} // namespace latchkey
