// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/acs.h"
#include "core/acsaccessgroup.h"

#include <QJsonObject>

/// /acs/access_groups/…
namespace latchkey::api::acsaccessgroups {

struct List {
    std::optional<AcsSystemId> acsSystemId;
    std::optional<AcsUserId> acsUserId;
    std::optional<QString> search;
    std::optional<UserIdentityId> userIdentityId;
    QJsonObject toJson() const;
};

/// What remove() sends.
struct Remove {
    AcsAccessGroupId acsAccessGroupId;
    QJsonObject toJson() const;
};

/// Exactly one of acsUserId and userIdentityId.
struct Membership {
    AcsAccessGroupId acsAccessGroupId;
    std::optional<AcsUserId> acsUserId;
    std::optional<UserIdentityId> userIdentityId;
    QJsonObject toJson() const;
};

/// /acs/access_groups/list
Call<QList<AcsAccessGroup>> list(SeamClient &client, const List &parameters);
/// /acs/access_groups/get
Call<AcsAccessGroup> get(SeamClient &client, AcsAccessGroupId id);
/// /acs/access_groups/delete
Call<Void> remove(SeamClient &client, AcsAccessGroupId id);
/// /acs/access_groups/add_user
Call<Void> addUser(SeamClient &client, const Membership &parameters);
/// /acs/access_groups/remove_user
Call<Void> removeUser(SeamClient &client, const Membership &parameters);
/// /acs/access_groups/list_users
Call<QList<AcsUser>> listUsers(SeamClient &client, AcsAccessGroupId id);
/// /acs/access_groups/list_accessible_entrances
Call<QList<AcsEntrance>> listAccessibleEntrances(SeamClient &client, AcsAccessGroupId id);

} // namespace latchkey::api::acsaccessgroups
