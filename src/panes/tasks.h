// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"
#include "core/id.h"
#include "operations/operation.h"

#include <optional>
#include <variant>

namespace latchkey {

/// Where a grant is wanted: a door, a space, or not known yet.
using GrantPlace = std::variant<std::monostate, DoorId, SpaceId>;

/// The dialogs that panes ask for. Panes know neither each other nor the wizards; app opens what is asked. Every call
/// returns at once; the dialog submits its operation by itself. A given id is filled in beforehand.
class Tasks {
  public:
    virtual ~Tasks() = default;

    virtual void newPerson() = 0;
    virtual void editPerson(UserIdentityId person) = 0;
    /// Asks before it deletes.
    virtual void deletePerson(UserIdentityId person) = 0;

    /// The grant wizard.
    virtual void newGrant(std::optional<UserIdentityId> person = {}, const GrantPlace &place = {}) = 0;
    /// One confirmation that names verb and object for all \a grants.
    virtual void revokeGrants(const QList<AccessGrantId> &grants) = 0;

    virtual void changeTimes(AccessGrantId grant) = 0;
    virtual void addMethod(AccessGrantId grant) = 0;
    /// Asks first.
    virtual void deleteMethod(AccessMethodId method) = 0;

    virtual void grantDevices(std::optional<UserIdentityId> person, const QList<DeviceId> &devices = {}) = 0;
    virtual void revokeDevice(UserIdentityId person, DeviceId device) = 0;
    virtual void grantEntrance(std::optional<UserIdentityId> person, std::optional<AcsEntranceId> entrance = {}) = 0;
    virtual void linkAcsUser(std::optional<UserIdentityId> person) = 0;
    virtual void unlinkAcsUser(UserIdentityId person, AcsUserId acsUser) = 0;
    /// Of \a person, if one is given.
    virtual void newAcsUser(std::optional<UserIdentityId> person) = 0;
    virtual void editAcsUser(AcsUserId acsUser) = 0;
    virtual void acsUserGroups(AcsUserId acsUser) = 0;
    /// Asks first, as deleting does.
    virtual void suspendAcsUser(AcsUserId acsUser) = 0;
    virtual void unsuspendAcsUser(AcsUserId acsUser) = 0;
    virtual void deleteAcsUser(AcsUserId acsUser) = 0;

    virtual void renameDevice(DeviceId device) = 0;
    virtual void lockDoor(DeviceId device) = 0;
    virtual void unlockDoor(const DoorId &door) = 0;
    virtual void encodeCard(AccessMethodId method) = 0;
    virtual void newSpace(const QList<DoorId> &doors = {}) = 0;
    virtual void renameSpace(SpaceId space) = 0;
    virtual void addSpaceDoors(SpaceId space) = 0;
    /// Asks first.
    virtual void removeSpaceDoor(SpaceId space, const DoorId &door) = 0;
    /// No dialog: the list of those who can open \a door, in its pane.
    virtual void showOpeners(const DoorId &door) = 0;
    /// What came of a revoke, to be read and printed.
    virtual void showReceipt(OperationId revoke) = 0;
};

} // namespace latchkey
