// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/seamclient.h"
#include "operations/journal.h"
#include "operations/operationrunner.h"
#include "sandbox/server.h"
#include "store/eventpoller.h"
#include "store/personaccess.h"
#include "store/workspacestore.h"
#include "store/workspacesync.h"
#include "support/fixedclock.h"
#include "support/relay.h"
#include "widgets/clipboard.h"

#include <QTimer>

namespace latchkey::test {

/// A front desk at work: the sandbox's hotel over HTTP, and everything of the program below its windows, loaded. It
/// opens on Friday 20 November 2026 at 10:42:07 in Lisbon. Its clock runs ten times as fast as the computer's, so that
/// what the hotel does in seconds is soon done.
class Desk {
  public:
    Desk();
    explicit Desk(sandbox::Seed::Kind seed);

    /// Reads the whole workspace again, and waits for it.
    void reload();

    /// By the name people see; null where there is none.
    UserIdentityId person(const QString &name) const;
    DeviceId device(const QString &name) const;
    AcsEntranceId entrance(const QString &name) const;
    SpaceId space(const QString &name) const;
    AcsEncoderId encoder(const QString &name) const;
    /// \a type as in "visionline" and "salto_ks".
    AcsSystemId system(const QString &type) const;
    /// There may be one of this name in each system.
    AcsUserId acsUser(const QString &name, const QString &systemType) const;
    AccessGrantId grantWithKey(const QString &accessGrantKey) const;
    /// A card that waits at the desk; null where there is none.
    AccessMethodId cardToEncode() const;

    /// What the server holds of one thing; empty where it holds none.
    template <typename Resource> QJsonObject held(const char *kind, Id<Resource> id) const
    {
        return server.resource(QLatin1StringView(kind), id.toString());
    }
    /// The first thing of \a kind whose \a member is \a value at the server.
    QJsonObject held(const char *kind, const char *member, const QString &value) const;
    qsizetype countHeld(const char *kind, const char *member, const QString &value) const;

    /// How many requests to \a path have arrived since the desk was loaded, or since clearRequests().
    qsizetype count(const char *path) const;
    /// The body of the last of them.
    QJsonObject body(const char *path) const;
    /// The paths of all writes, in order.
    QStringList writes() const;
    void clearRequests() { server.clearRequests(); }

    FixedClock clock{"2026-11-20T10:42:07Z"};
    sandbox::Server server;
    Relay relay; ///< between the program and the server
    SeamClient client;
    WorkspaceStore store;
    WorkspaceSync sync;
    EventPoller poller;
    PersonAccess personAccess;
    MemoryJournal journal;
    OperationRunner runner;
    Clipboard clipboard;

  private:
    QTimer m_tick;
};

} // namespace latchkey::test
