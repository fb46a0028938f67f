// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/seamclient.h"
#include "core/id.h"
#include "sandbox/server.h"
#include "support/fixedclock.h"
#include "support/relay.h"

#include <QTimer>

namespace latchkey::test {

/// The sandbox's hotel over HTTP, and what it holds. It opens on Friday 20 November 2026 at 10:42:07 in Lisbon. Its
/// clock runs ten times as fast as the computer's, so that what the hotel does in seconds is soon done.
class Hotel {
  public:
    explicit Hotel(sandbox::Seed::Kind seed = sandbox::Seed::Kind::Hotel);

    /// By way of the relay, as the program opens a workspace.
    Connection connection() const;

    /// What the server holds of one thing; empty where it holds none.
    template <typename Resource> QJsonObject held(const char *kind, Id<Resource> id) const
    {
        return server.resource(QLatin1StringView(kind), id.toString());
    }
    /// The first thing of \a kind whose \a member is \a value at the server.
    QJsonObject held(const char *kind, const char *member, const QString &value) const;
    qsizetype countHeld(const char *kind, const char *member, const QString &value) const;

    /// How many requests to \a path have arrived since clearRequests().
    qsizetype count(const char *path) const;
    /// The body of the last of them.
    QJsonObject body(const char *path) const;
    /// The paths of all writes, in order.
    QStringList writes() const;
    void clearRequests() { server.clearRequests(); }

    FixedClock clock{"2026-11-20T10:42:07Z"};
    sandbox::Server server;
    Relay relay; ///< between the program and the server

  private:
    QTimer m_tick;
};

} // namespace latchkey::test
