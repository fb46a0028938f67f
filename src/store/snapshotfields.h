// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/snapshot.h"
#include "store/snapshotvalues.h"

// What is kept of each kind of value, for writing and for reading alike: \a a is a SnapshotWriter or a SnapshotReader.
// Each function names all members, so that a new one does not compile before somebody has decided about it. SECRETS ARE
// LEFT OUT: PINs, links, tokens. Whatever is changed here makes another format: see snapshotfile.cpp.
namespace latchkey {

void fields(auto &a, Like<UserIdentity> auto &person)
{
    auto &[id, key, displayName, fullName, email, phone, acsUserIds, createdAt, errors, warnings] = person;
    a(id, key, displayName, fullName, email, phone, acsUserIds, createdAt, errors, warnings);
}

void fields(auto &a, Like<Space> auto &space)
{
    auto &[id, workspaceId, parentId, key, name, displayName, devices, entrances, timeZone, checkin, checkout, address,
           createdAt] = space;
    a(id, workspaceId, parentId, key, name, displayName, devices, entrances, timeZone, checkin, checkout, address,
      createdAt);
}

void fields(auto &a, Like<AcsSystem> auto &system)
{
    auto &[id, workspaceId, accountId, name, type, typeName, timeZone, isManager, createdAt, errors, warnings] = system;
    a(id, workspaceId, accountId, name, type, typeName, timeZone, isManager, createdAt, errors, warnings);
}

void fields(auto &a, Like<AcsEntrance> auto &entrance)
{
    auto &[id, systemId, accountId, name, spaceIds, opensWith, canReserve, isLocked, createdAt, errors, warnings] =
        entrance;
    a(id, systemId, accountId, name, spaceIds, opensWith, canReserve, isLocked, createdAt, errors, warnings);
}

void fields(auto &a, Like<AcsUser> auto &user)
{
    auto &[id, systemId, workspaceId, personId, displayName, fullName, email, phone, isSuspended, schedule, createdAt,
           errors, warnings, mutations] = user;
    a(id, systemId, workspaceId, personId, displayName, fullName, email, phone, isSuspended, schedule, createdAt,
      errors, warnings, mutations);
}

void fields(auto &a, Like<AcsEncoder> auto &encoder)
{
    auto &[id, systemId, displayName, createdAt, errors] = encoder;
    a(id, systemId, displayName, createdAt, errors);
}

void fields(auto &a, Like<Device> auto &device)
{
    auto &[id, workspaceId, accountId, isManaged, type, displayName, nickname, model, manufacturer, serialNumber,
           timeZone, spaceIds, isOnline, isLocked, batteryLevel, batteryStatus, canLock, canUnlock, canOnlineCodes,
           canOfflineCodes, canUnlockWithCode, codeLengths, codeConstraints, createdAt, errors, warnings] = device;
    a(id, workspaceId, accountId, isManaged, type, displayName, nickname, model, manufacturer, serialNumber, timeZone,
      spaceIds, isOnline, isLocked, batteryLevel, batteryStatus, canLock, canUnlock, canOnlineCodes, canOfflineCodes,
      canUnlockWithCode, codeLengths, codeConstraints, createdAt, errors, warnings);
}

void fields(auto &a, Like<RequestedAccessMethod> auto &requested)
{
    auto &[mode, maxUseCount, displayName, createdAt, methodIds, secretCode] = requested;
    a(mode, maxUseCount, displayName, createdAt, methodIds);
}

void fields(auto &a, Like<AccessGrant> auto &grant)
{
    auto &[id, personId, key, reservationKey, name, displayName, window, spaceIds, methodIds, requested, secretUrl,
           secretToken, createdAt, errors, warnings, mutations] = grant;
    a(id, personId, key, reservationKey, name, displayName, window, spaceIds, methodIds, requested, createdAt, errors,
      warnings, mutations);
}

void fields(auto &a, Like<AccessMethod> auto &method)
{
    auto &[id, workspaceId, mode, displayName, isIssued, issuedAt, createdAt, secretCode, secretUrl, secretToken,
           encodingRequired, encodingReady, assignmentRequired, assignmentReady, errors, warnings, mutations] = method;
    a(id, workspaceId, mode, displayName, isIssued, issuedAt, createdAt, encodingRequired, encodingReady,
      assignmentRequired, assignmentReady, errors, warnings, mutations);
}

void fields(auto &a, Like<Event> auto &event)
{
    auto &[id, workspaceId, type, description, createdAt, occurredAt, grantIds, methodId, entranceId, systemId,
           acsUserId, credentialId, attemptId, accountId, deviceId, spaceId, personId, method, errorMessage] = event;
    a(id, workspaceId, type, description, createdAt, occurredAt, grantIds, methodId, entranceId, systemId, acsUserId,
      credentialId, attemptId, accountId, deviceId, spaceId, personId, method, errorMessage);
}

void fields(auto &a, Like<GrantPlaces::Places> auto &places)
{
    auto &[deviceIds, entranceIds] = places;
    a(deviceIds, entranceIds);
}

void fields(auto &a, Like<KeptPlaces> auto &kept)
{
    auto &[grant, places] = kept;
    a(grant, places);
}

template <typename T> void fields(auto &a, KeptRows<T> &kept) { a(kept.isWhole, kept.rows); }
template <typename T> void fields(auto &a, const KeptRows<T> &kept) { a(kept.isWhole, kept.rows); }

} // namespace latchkey
