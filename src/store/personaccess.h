// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessrules.h"
#include "store/workspacestore.h"

namespace latchkey {

class SeamClient;
class WorkspaceSync;

/// Which doors a person can open: read from the service when somebody asks, kept until something that bears on it
/// changes, then read again. Of direct access that others give and take no event tells: who is looked at anew is read
/// anew, behind what is shown.
class PersonAccess : public QObject {
    Q_OBJECT

  public:
    PersonAccess(SeamClient &client, WorkspaceStore &store, WorkspaceSync &sync, QObject *parent = nullptr);

    /// Reads it unless it is under way or has just come. What is known stays while the service does not answer.
    void load(UserIdentityId person);
    /// Reads it once nothing else is being read here, unless it is here and not old. Of many, those asked for last are
    /// kept; after a failure none is read unasked.
    void loadLater(UserIdentityId person);
    /// Later reads again those who, by what is known, open \a door by something other than a grant.
    void loadDirectLater(const DoorId &door);
    /// Something that bears on it has changed, as an operation: it is read again if it had been read.
    void invalidate(UserIdentityId person);

    /// What is known, none until it was read. The grants whose places are not known yet have no doors.
    std::optional<PersonAccessFacts> facts(UserIdentityId person) const;
    /// While no facts are known, and the service does not answer: what the grants that are here say.
    std::optional<PersonAccessFacts> factsByGrants(UserIdentityId person) const;
    /// Whether, by what is known, a grant of \a person opens \a door. Direct access beside it is then not reported.
    bool isOpenByGrant(UserIdentityId person, const DoorId &door, Instant now) const;
    /// How the reading stands; what was read before stays meanwhile. Loaded with an error: the server lacks one of the
    /// two lists.
    LoadState state(UserIdentityId person) const;
    /// Whether anybody is being read.
    bool isReading() const { return m_inFlight > 0; }
    bool knowsDevices(UserIdentityId person) const;
    bool knowsEntrances(UserIdentityId person) const;
    /// Of those looked at so far: who can open \a door, by whatever.
    QList<UserIdentityId> peopleWithAccess(const DoorId &door) const;

  Q_SIGNALS:
    /// The facts or the state of \a person are different, or there are other ones by grants.
    void changed(latchkey::UserIdentityId person);
    /// What was read is old: everything is being read again, or the service is back. Who is in sight is to be loaded.
    void aged();

  private:
    struct Reading {
        LoadState state;
        int pending = 0;
        bool isStale = false; ///< changed while it was being read
        bool isOld = false;   ///< worth being read again when somebody looks
        Instant readAt{};
        std::optional<ApiError> error;
        std::optional<QList<DeviceId>> devices; ///< none until read
        std::optional<QList<AcsEntranceId>> entrances;
    };
    void age();
    bool hasJustCome(const Reading &reading) const;
    bool isToBeRead(UserIdentityId person) const;
    void read(UserIdentityId person);
    void readNext();
    void readDevices(UserIdentityId person);
    void readEntrances(UserIdentityId person);
    void finishOne(UserIdentityId person, const std::optional<ApiError> &error);
    void loadPlaces(UserIdentityId person);
    PersonAccessFacts grantsOf(UserIdentityId person) const;
    void connectionChanged();
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
