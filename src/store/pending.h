// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QObject>
#include <QSet>

namespace latchkey {

struct AccessGrant;
class WorkspaceStore;

/// Whether \a grant opens doors now or within 72 h: only then are its methods worth asking for unbidden.
bool isNear(const AccessGrant &grant, Instant now);

/// Whether the service is at work on something that will change soon by itself: a method being issued of a grant
/// that is near, or something being deleted. What has not moved for ten minutes, or waits for a person to put a
/// card on an encoder, is not pending: nothing is gained by asking often.
bool hasPendingWork(const WorkspaceStore &store, Instant now);

/// hasPendingWork() and peopleBeingDeleted() for whoever asks often: all rows are looked through again only after some
/// have changed, or while something is pending.
class PendingWork {
  public:
    explicit PendingWork(const WorkspaceStore &store);

    bool isAny(Instant now);
    const QSet<UserIdentityId> &peopleBeingDeleted(Instant now);

  private:
    void look(Instant now);

    const WorkspaceStore &m_store;
    QObject m_context;
    bool m_hasChanged = true; ///< since the last look
    Instant m_lookedAt{};
    bool m_isAny = false;
    QSet<UserIdentityId> m_people;
};

/// The grants of which hasPendingWork() speaks, \a most of them.
QSet<AccessGrantId> pendingGrants(const WorkspaceStore &store, Instant now, qsizetype most);

/// Those who are on their way out of the service, by the same ten minutes.
QSet<UserIdentityId> peopleBeingDeleted(const WorkspaceStore &store, Instant now);

} // namespace latchkey
