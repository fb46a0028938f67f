// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
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
struct Get {
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

/// /acs/users/create
Call<AcsUser> create(SeamClient &client, const Create &parameters);
/// /acs/users/get
Call<AcsUser> get(SeamClient &client, const Get &parameters);
/// /acs/users/get
Call<AcsUser> get(SeamClient &client, AcsUserId id);
/// /acs/users/list
Call<Page<AcsUser>> list(SeamClient &client, const List &parameters);

} // namespace latchkey::api::acsusers
