// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/columntable.h"
#include "models/grantturns.h"
#include "models/issue.h"
#include "store/entitycollection.h"
#include "store/workspacestore.h"

namespace latchkey {

class PersonAccess;

struct PeopleRow {
    QString name;
    QString contact;
    int grants = 0; ///< current or to come; of those that are here
    LoadState::Phase grantsPhase = LoadState::Phase::Unloaded;
    bool areGrantsKnown = false; ///< all of them are here
    int doors = -1;              ///< -1: not known
    bool areDoorsUntold = false; ///< of those of a grant the service was asked in vain
    bool isByGrants = false;     ///< the doors were counted from grants; other ways were not looked up
    bool isUnread = false;       ///< where a grant opens or by what is still to be read
    bool isLinked = false;
    Issue issue;
    QStringList words; ///< what search looks in besides the columns
};

/// The user identities. Chips: all, with_access, no_grant, issues, not_linked; unread.
class PeopleModel final : public ColumnTable<PeopleRow> {
    Q_OBJECT

  public:
    enum Columns { NameColumn, ContactColumn, GrantsColumn, DoorsColumn, IssuesColumn };

    PeopleModel(WorkspaceStore &store, const PersonAccess &personAccess, const Clock &clock, QObject *parent = nullptr);

    void refreshTimes() override;

  protected:
    PeopleRow makeRow(const QUuid &id) const override;

  private:
    void touchPeople(const QList<QUuid> &people);
    void touchPeopleOf(const QList<QUuid> &grants);
    Issue identityIssue(const UserIdentity &identity) const;
    void setAccess(const UserIdentity &identity, PeopleRow &row) const;
    void addDoors(const GrantPlaces::Places &places, QSet<QUuid> &doors, PeopleRow &row) const;
    void addMethods(const AccessGrant &grant, Instant now, PeopleRow &row) const;
    Issue departureIssue(const AccessGrant &grant, Instant now) const;
    static Issue deviceIssue(const Device &device);

    WorkspaceStore &m_store;
    const PersonAccess &m_personAccess;
    GrantTurns m_turns;
};

} // namespace latchkey
