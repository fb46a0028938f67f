// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/accessgrants.h"
#include "api/page.h"
#include "core/door.h"
#include "store/grantplaces.h"

#include <QSet>

namespace latchkey {

class WorkspaceStore;

/// Finds the doors of many grants that no answer about several of them tells apart: it goes from door to door, page by
/// page, and notes which grants the service lists for each. What is found is told when every door was read, since a
/// grant may open several. Asks nothing by itself.
class GrantsOfDoors {
  public:
    explicit GrantsOfDoors(WorkspaceStore &store)
        : m_store(store)
    {
    }

    /// Whether the doors are here or about to be, so that it is worth waiting for.
    bool isOfUse() const;
    /// Whether all doors are here.
    bool isReady() const;
    /// How many doors there are, as far as is known: so many questions it takes, and more where a door has many grants.
    qsizetype count() const;

    /// Begins to look for the doors of \a grants, and of all others of which they are not known and that name no space.
    void start(const QSet<AccessGrantId> &grants, bool isAwaited);
    bool isUnderWay() const { return !m_places.isEmpty(); }
    /// Whether somebody waits for it.
    bool isAwaited() const { return m_isAwaited; }
    /// Whether every door was read, and what was found is to be told.
    bool isRead() const { return isUnderWay() && m_doors.isEmpty(); }
    /// The page to be asked for next.
    api::accessgrants::List question() const;
    /// Takes it. False where it goes on without an end.
    bool take(const Page<AccessGrant> &page);
    /// The door that was asked about is gone.
    void skip();
    /// Puts the doors of some of the grants into the store.
    void tellSome();
    /// Gives up, until retry(). Gives the grants whose doors are not known.
    QList<AccessGrantId> giveUp();
    void retry() { m_isGivenUp = false; }

  private:
    void note(AccessGrantId grant, const DoorId &door);
    void tell(AccessGrantId grant, GrantPlaces::Places places);

    WorkspaceStore &m_store;
    QHash<AccessGrantId, GrantPlaces::Places> m_places; ///< of those whose doors are looked for
    QList<DoorId> m_doors;                              ///< still to be read; the last is the next
    QString m_cursor;                                   ///< of its next page
    QSet<QString> m_seen;                               ///< of its pages
    AskedAt m_began;
    bool m_isAwaited = false;
    bool m_isGivenUp = false;
};

} // namespace latchkey
