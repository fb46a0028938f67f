// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/journal.h"
#include "operations/operationrunner.h"
#include "store/eventpoller.h"
#include "store/personaccess.h"
#include "store/workspacestore.h"
#include "store/workspacesync.h"
#include "support/hotel.h"
#include "widgets/clipboard.h"

namespace latchkey::test {

/// A front desk at work: the hotel, and everything of the program below its windows, loaded.
class Desk : public Hotel {
  public:
    explicit Desk(sandbox::Seed::Kind seed = sandbox::Seed::Kind::Hotel);

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

    SeamClient client;
    WorkspaceStore store;
    WorkspaceSync sync;
    EventPoller poller;
    PersonAccess personAccess;
    Journal journal;
    OperationRunner runner;
    Clipboard clipboard;
};

} // namespace latchkey::test
