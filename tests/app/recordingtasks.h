// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panes/tasks.h"

#include <QStringList>

namespace latchkey::test {

/// Writes down what was asked for: "editPerson <id>".
class RecordingTasks final : public Tasks {
  public:
    QStringList asked;

    /// How a call is written down; null ids are left out.
    static QString line(const char *name, const QUuid &id = {}, const QUuid &other = {})
    {
        QStringList words{QString::fromLatin1(name)};
        for (const QUuid &uuid : {id, other}) {
            if (!uuid.isNull()) {
                words.append(uuid.toString(QUuid::WithoutBraces));
            }
        }
        return words.join(u' ');
    }

    void newPerson() override { asked.append(line("newPerson")); }
    void editPerson(UserIdentityId person) override { asked.append(line("editPerson", person.uuid())); }
    void deletePerson(UserIdentityId person) override { asked.append(line("deletePerson", person.uuid())); }
    void newGrant(std::optional<UserIdentityId> person, const GrantPlace &place) override
    {
        const auto *door = std::get_if<DoorId>(&place);
        const auto *space = std::get_if<SpaceId>(&place);
        asked.append(line("newGrant", uuidOf(person), door ? doorUuid(*door) : space ? space->uuid() : QUuid()));
    }
    void revokeGrants(const QList<AccessGrantId> &grants) override
    {
        asked.append(line("revokeGrants", grants.constFirst().uuid()));
    }
    void grantDevices(std::optional<UserIdentityId> person, const QList<DeviceId> &devices) override
    {
        asked.append(line("grantDevices", uuidOf(person), devices.value(0).uuid()));
    }
    void revokeDevice(UserIdentityId person, DeviceId device) override
    {
        asked.append(line("revokeDevice", person.uuid(), device.uuid()));
    }
    void grantEntrance(std::optional<UserIdentityId> person, std::optional<AcsEntranceId> entrance) override
    {
        asked.append(line("grantEntrance", uuidOf(person), uuidOf(entrance)));
    }
    void linkAcsUser(std::optional<UserIdentityId> person) override
    {
        asked.append(line("linkAcsUser", uuidOf(person)));
    }
    void unlinkAcsUser(UserIdentityId person, AcsUserId acsUser) override
    {
        asked.append(line("unlinkAcsUser", person.uuid(), acsUser.uuid()));
    }
    void newAcsUser(std::optional<UserIdentityId> person) override { asked.append(line("newAcsUser", uuidOf(person))); }
    void editAcsUser(AcsUserId acsUser) override { asked.append(line("editAcsUser", acsUser.uuid())); }
    void acsUserGroups(AcsUserId acsUser) override { asked.append(line("acsUserGroups", acsUser.uuid())); }
    void suspendAcsUser(AcsUserId acsUser) override { asked.append(line("suspendAcsUser", acsUser.uuid())); }
    void unsuspendAcsUser(AcsUserId acsUser) override { asked.append(line("unsuspendAcsUser", acsUser.uuid())); }
    void deleteAcsUser(AcsUserId acsUser) override { asked.append(line("deleteAcsUser", acsUser.uuid())); }
    void changeTimes(AccessGrantId grant) override { asked.append(line("changeTimes", grant.uuid())); }
    void addMethod(AccessGrantId grant) override { asked.append(line("addMethod", grant.uuid())); }
    void deleteMethod(AccessMethodId method) override { asked.append(line("deleteMethod", method.uuid())); }
    void renameSpace(SpaceId space) override { asked.append(line("renameSpace", space.uuid())); }
    void addSpaceDoors(SpaceId space) override { asked.append(line("addSpaceDoors", space.uuid())); }
    void removeSpaceDoor(SpaceId space, const DoorId &door) override
    {
        asked.append(line("removeSpaceDoor", space.uuid(), doorUuid(door)));
    }
    void renameDevice(DeviceId device) override { asked.append(line("renameDevice", device.uuid())); }
    void lockDoor(DeviceId device) override { asked.append(line("lockDoor", device.uuid())); }
    void unlockDoor(const DoorId &door) override { asked.append(line("unlockDoor", doorUuid(door))); }
    void encodeCard(AccessMethodId method) override { asked.append(line("encodeCard", method.uuid())); }
    void newSpace(const QList<DoorId> &doors) override
    {
        asked.append(line("newSpace", doors.isEmpty() ? QUuid() : doorUuid(doors.constFirst())));
    }

    void showOpeners(const DoorId &door) override { asked.append(line("showOpeners", doorUuid(door))); }
    void showReceipt(OperationId revoke) override { asked.append(line("showReceipt", revoke.uuid())); }

  private:
    template <typename T> static QUuid uuidOf(const std::optional<T> &id) { return id ? id->uuid() : QUuid(); }
};

} // namespace latchkey::test
