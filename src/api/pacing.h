// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <chrono>

namespace latchkey {

/// A limit that the service publishes for calls of one kind to one device.
struct Pace {
    QString subject;        ///< the endpoint and the device
    int callsPerMinute = 0; ///< 0: there is no limit
};

/// Remembers what was sent in the last minute, so that the published limits are kept and the service need not refuse.
class Pacing {
  public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// How long the next call must wait; zero if it may go at once.
    std::chrono::milliseconds waitFor(const Pace &pace, TimePoint now) const;
    /// A call is sent \a now.
    void note(const Pace &pace, TimePoint now);

  private:
    QHash<QString, QList<TimePoint>> m_sent; ///< at most a minute's worth for each subject
};

} // namespace latchkey
