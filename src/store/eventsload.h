// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "store/collectionload.h"
#include "store/eventreader.h"

namespace latchkey {

/// The events of the last seven days.
class EventsLoad final : public BatchLoad<Event> {
  public:
    EventsLoad(SeamClient &client, EntityStore<Event> &store, const Clock &clock)
        : BatchLoad(store)
        , m_reader(client)
        , m_clock(clock)
    {
    }

  private:
    void read() override
    {
        m_reader.read(
            m_clock.now() - std::chrono::days(7), [this](const QList<Event> &events) { take(events); },
            [this](const Result<Void> &outcome) { finish(outcome); });
    }

    EventReader m_reader;
    const Clock &m_clock;
};

} // namespace latchkey
