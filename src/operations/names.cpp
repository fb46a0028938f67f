// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/names.h"

#include "core/oneline.h"
#include "core/shownname.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

namespace latchkey {
namespace {

template <typename T> QString nameOf(const T *row, const char *otherwise)
{
    return row ? isolated(shownName(*row)) : QCoreApplication::translate("Operation", otherwise);
}

} // namespace

QString personName(const WorkspaceStore &store, UserIdentityId person)
{
    return nameOf(store.identities.find(person), QT_TRANSLATE_NOOP("Operation", "somebody"));
}

QString acsUserName(const WorkspaceStore &store, AcsUserId acsUser)
{
    return nameOf(store.acsUsers.find(acsUser), QT_TRANSLATE_NOOP("Operation", "an ACS user"));
}

QString deviceName(const WorkspaceStore &store, DeviceId device)
{
    return nameOf(store.devices.find(device), QT_TRANSLATE_NOOP("Operation", "a device"));
}

QString entranceName(const WorkspaceStore &store, AcsEntranceId entrance)
{
    return nameOf(store.entrances.find(entrance), QT_TRANSLATE_NOOP("Operation", "an entrance"));
}

QString doorName(const WorkspaceStore &store, const DoorId &door)
{
    const auto *const device = std::get_if<DeviceId>(&door);
    return device ? deviceName(store, *device) : entranceName(store, std::get<AcsEntranceId>(door));
}

QString spaceName(const WorkspaceStore &store, SpaceId space)
{
    return nameOf(store.spaces.find(space), QT_TRANSLATE_NOOP("Operation", "a space"));
}

QString grantName(const WorkspaceStore &store, AccessGrantId grant)
{
    const AccessGrant *const row = store.grants.find(grant);
    return row ? personName(store, row->userIdentityId)
               : QCoreApplication::translate("Operation", QT_TRANSLATE_NOOP("Operation", "somebody"));
}

} // namespace latchkey
