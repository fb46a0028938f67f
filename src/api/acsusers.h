// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/acsaccessgroups.h"
#include "api/call.h"
#include "api/change.h"
#include "api/page.h"
#include "core/acs.h"

#include <QJsonObject>

/// /acs/users/…
namespace latchkey::api::acsusers {

struct AccessSchedule {
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt; ///< none: open-ended
    QJsonObject toJson() const;
};

/// What an update takes: it demands both.
struct ClosedSchedule {
    Instant startsAt{};
    Instant endsAt{};
    QJsonObject toJson() const;
};

struct Create {
    AcsSystemId acsSystemId;
    QString fullName;
    std::optional<AccessSchedule> accessSchedule;
    QList<AcsAccessGroupId> acsAccessGroupIds;
    std::optional<QString> email; ///< deprecated: the old name of emailAddress
    std::optional<QString> emailAddress;
    std::optional<QString> phoneNumber; ///< E.164
    std::optional<UserIdentityId> userIdentityId;
    QJsonObject toJson() const;
};

/// By acsUserId, or by userIdentityId together with acsSystemId.
struct Selector {
    std::optional<AcsUserId> acsUserId;
    std::optional<UserIdentityId> userIdentityId;
    std::optional<AcsSystemId> acsSystemId;
    QJsonObject toJson() const;
};

struct List {
    std::optional<AcsSystemId> acsSystemId;
    std::optional<Instant> createdBefore;
    std::optional<QString> search;
    std::optional<QString> userIdentityEmailAddress;
    std::optional<UserIdentityId> userIdentityId;
    std::optional<QString> userIdentityPhoneNumber;
    std::optional<int> limit;
    std::optional<QString> pageCursor;
    QJsonObject toJson() const;
};

/// Named like by a Selector.
struct Update {
    std::optional<AcsUserId> acsUserId;
    std::optional<UserIdentityId> userIdentityId;
    std::optional<AcsSystemId> acsSystemId;
    Change<ClosedSchedule> accessSchedule; ///< Clear: always
    std::optional<QString> fullName;
    std::optional<QString> email; ///< deprecated: the old name of emailAddress
    std::optional<QString> emailAddress;
    std::optional<QString> phoneNumber; ///< E.164
    std::optional<AcsSystemId> hidAcsSystemId;
    QJsonObject toJson() const;
};

struct AddToAccessGroup {
    AcsAccessGroupId acsAccessGroupId;
    AcsUserId acsUserId;
    QJsonObject toJson() const;
};

/// /acs/users/create
Call<AcsUser> create(SeamClient &client, const Create &parameters);
/// /acs/users/get
Call<AcsUser> get(SeamClient &client, const Selector &parameters);
/// /acs/users/get
Call<AcsUser> get(SeamClient &client, AcsUserId id);
/// /acs/users/list
Call<Page<AcsUser>> list(SeamClient &client, const List &parameters);
/// /acs/users/update
Call<Void> update(SeamClient &client, const Update &parameters);
/// /acs/users/delete: its credentials open nothing any more.
Call<Void> remove(SeamClient &client, const Selector &parameters);
/// /acs/users/add_to_access_group: the older twin of acsaccessgroups::addUser.
Call<Void> addToAccessGroup(SeamClient &client, const AddToAccessGroup &parameters);
/// /acs/users/remove_from_access_group: the older twin of acsaccessgroups::removeUser.
Call<Void> removeFromAccessGroup(SeamClient &client, const acsaccessgroups::Membership &parameters);
/// /acs/users/list_accessible_entrances
Call<QList<AcsEntrance>> listAccessibleEntrances(SeamClient &client, const Selector &parameters);
/// /acs/users/revoke_access_to_all_entrances
Call<Void> revokeAccessToAllEntrances(SeamClient &client, const Selector &parameters);
/// /acs/users/suspend
Call<Void> suspend(SeamClient &client, const Selector &parameters);
/// /acs/users/unsuspend
Call<Void> unsuspend(SeamClient &client, const Selector &parameters);

} // namespace latchkey::api::acsusers
