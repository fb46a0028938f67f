// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/change.h"
#include "api/page.h"
#include "core/acs.h"
#include "core/device.h"
#include "core/instantkey.h"
#include "core/useridentity.h"

#include <QJsonObject>

/// /user_identities/…
namespace latchkey::api::useridentities {

struct Create {
    std::optional<QString> userIdentityKey;
    std::optional<QString> fullName;
    std::optional<QString> emailAddress;
    std::optional<QString> phoneNumber; ///< E.164
    QList<AcsSystemId> acsSystemIds;    ///< where an ACS user is linked or created as well
    QJsonObject toJson() const;
};

struct List {
    std::optional<Instant> createdBefore;
    std::optional<AcsSystemId> credentialManagerAcsSystemId;
    std::optional<QString> search;
    QList<UserIdentityId> userIdentityIds;
    std::optional<int> limit;
    std::optional<QString> pageCursor;
    QJsonObject toJson() const;
};

struct Update {
    UserIdentityId userIdentityId;
    Change<QString> userIdentityKey;
    Change<QString> fullName;
    Change<QString> emailAddress;
    Change<QString> phoneNumber;
    QJsonObject toJson() const;
};

/// What remove() sends.
struct Remove {
    UserIdentityId userIdentityId;
    QJsonObject toJson() const;
};

/// One of userIdentityId and userIdentityKey. An unknown key makes the identity from the ACS user's data.
struct AddAcsUser {
    AcsUserId acsUserId;
    std::optional<UserIdentityId> userIdentityId;
    std::optional<QString> userIdentityKey;
    QJsonObject toJson() const;
};

struct RemoveAcsUser {
    AcsUserId acsUserId;
    UserIdentityId userIdentityId;
    QJsonObject toJson() const;
};

struct GrantAccessToDevice {
    DeviceId deviceId;
    UserIdentityId userIdentityId;
    QJsonObject toJson() const;
};

/// Undoes GrantAccessToDevice only; access by an access grant stays.
struct RevokeAccessToDevice {
    DeviceId deviceId;
    UserIdentityId userIdentityId;
    QJsonObject toJson() const;
};

struct GenerateInstantKey {
    UserIdentityId userIdentityId;
    std::optional<CustomizationProfileId> customizationProfileId;
    std::optional<int> maxUseCount; ///< none: once
    QJsonObject toJson() const;
};

/// /user_identities/create
Call<UserIdentity> create(SeamClient &client, const Create &parameters);
/// /user_identities/get
Call<UserIdentity> get(SeamClient &client, UserIdentityId id);
/// /user_identities/get
Call<UserIdentity> getByKey(SeamClient &client, const QString &userIdentityKey);
/// /user_identities/list
Call<Page<UserIdentity>> list(SeamClient &client, const List &parameters);
/// /user_identities/update
Call<Void> update(SeamClient &client, const Update &parameters);
/// /user_identities/delete: with its credentials and ACS users.
Call<Void> remove(SeamClient &client, UserIdentityId id);
/// /user_identities/add_acs_user
Call<Void> addAcsUser(SeamClient &client, const AddAcsUser &parameters);
/// /user_identities/remove_acs_user
Call<Void> removeAcsUser(SeamClient &client, const RemoveAcsUser &parameters);
/// /user_identities/grant_access_to_device
Call<Void> grantAccessToDevice(SeamClient &client, const GrantAccessToDevice &parameters);
/// /user_identities/revoke_access_to_device
Call<Void> revokeAccessToDevice(SeamClient &client, const RevokeAccessToDevice &parameters);
/// /user_identities/list_accessible_devices
Call<QList<Device>> listAccessibleDevices(SeamClient &client, UserIdentityId id);
/// /user_identities/list_accessible_entrances
Call<QList<AcsEntrance>> listAccessibleEntrances(SeamClient &client, UserIdentityId id);
/// /user_identities/list_acs_users
Call<QList<AcsUser>> listAcsUsers(SeamClient &client, UserIdentityId id);
/// /user_identities/list_acs_systems
Call<QList<AcsSystem>> listAcsSystems(SeamClient &client, UserIdentityId id);
/// /user_identities/generate_instant_key
Call<InstantKey> generateInstantKey(SeamClient &client, const GenerateInstantKey &parameters);

} // namespace latchkey::api::useridentities
