// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessrules.h"
#include "store/workspacestore.h"

namespace latchkey {

class SeamClient;
class WorkspaceSync;

/// Which doors a person can open: read from the service when somebody asks, kept until something that bears on it
/// changes, then read again.
class PersonAccess : public QObject {
    Q_OBJECT

  public:
    PersonAccess(SeamClient &client, WorkspaceStore &store, WorkspaceSync &sync, QObject *parent = nullptr);

    /// Reads it unless it is here or under way. After a failure it is read again.
    void load(UserIdentityId person);
    /// Reads it for the first time once nothing else is being read here. Of many, those asked for last are kept; after
    /// a failure none is read unasked.
    void loadLater(UserIdentityId person);
    /// Something that bears on it has changed, as an operation: it is read again if it had been read.
    void invalidate(UserIdentityId person);

    /// What is known, none until it was read. The grants whose places are not known yet have no doors.
    std::optional<PersonAccessFacts> facts(UserIdentityId person) const;
    /// Whether, by what is known, a grant of \a person opens \a door. Direct access beside it is then not reported.
    bool isOpenByGrant(UserIdentityId person, const DoorId &door, Instant now) const;
    /// How the reading stands; what was read before stays meanwhile. Loaded with an error: the server lacks one of the
    /// two lists.
    LoadState state(UserIdentityId person) const;
    bool knowsDevices(UserIdentityId person) const;
    bool knowsEntrances(UserIdentityId person) const;
    /// Of those looked at so far: who can open \a door, by whatever.
    QList<UserIdentityId> peopleWithAccess(const DoorId &door) const;

  Q_SIGNALS:
    /// The facts or the state of \a person are different.
    void changed(latchkey::UserIdentityId person);

  private:
    struct Reading {
        LoadState state;
        int pending = 0;
        bool isStale = false; ///< changed while it was being read
        std::optional<ApiError> error;
        std::optional<QList<DeviceId>> devices; ///< none until read
        std::optional<QList<AcsEntranceId>> entrances;
    };
    void read(UserIdentityId person);
    void readNext();
    void readDevices(UserIdentityId person);
    void readEntrances(UserIdentityId person);
    void finishOne(UserIdentityId person, const std::optional<ApiError> &error);
    void loadPlaces(UserIdentityId person);
    void placesChanged(AccessGrantId grant);
    void peopleChanged(const ChangeSet &change);
    void peopleTouched(const QList<QUuid> &people);
    template <typename T> QList<Door> doors(const QList<Id<T>> &ids) const;

    SeamClient &m_client;
    WorkspaceStore &m_store;
    WorkspaceSync &m_sync;
    QHash<UserIdentityId, Reading> m_readings;
    QList<UserIdentityId> m_waiting;
    int m_inFlight = 0; ///< people who are being read
};

} // namespace latchkey
