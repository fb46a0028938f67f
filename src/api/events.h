// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/event.h"

#include <QJsonObject>
#include <QStringList>

/// /events/…
namespace latchkey::api::events {

/// Exclusive at both ends.
struct Between {
    Instant lower{};
    Instant upper{};
};

/// Exactly one of since and between. There are no pages: set limit, and move since on.
struct List {
    std::optional<Instant> since;
    std::optional<Between> between;
    std::optional<AccessCodeId> accessCodeId;
    QList<AccessCodeId> accessCodeIds;
    std::optional<AccessGrantId> accessGrantId;
    QList<AccessGrantId> accessGrantIds; ///< at most 100
    std::optional<AccessMethodId> accessMethodId;
    QList<AccessMethodId> accessMethodIds; ///< at most 100
    std::optional<AcsAccessGroupId> acsAccessGroupId;
    std::optional<AcsCredentialId> acsCredentialId;
    std::optional<AcsEncoderId> acsEncoderId;
    std::optional<AcsEntranceId> acsEntranceId;
    std::optional<AcsSystemId> acsSystemId;
    QList<AcsSystemId> acsSystemIds;
    std::optional<AcsUserId> acsUserId;
    std::optional<ConnectWebviewId> connectWebviewId;
    std::optional<ConnectedAccountId> connectedAccountId;
    std::optional<QString> customerKey;
    std::optional<DeviceId> deviceId;
    QList<DeviceId> deviceIds;
    QList<EventId> eventIds;
    std::optional<QString> eventType;
    QStringList eventTypes;
    std::optional<SpaceId> spaceId;
    QList<SpaceId> spaceIds; ///< at most 100
    std::optional<UserIdentityId> userIdentityId;
    std::optional<int> limit;
    std::optional<int> unstableOffset;
    QJsonObject toJson() const;
};

/// By eventId, or by deviceId together with eventType.
struct Get {
    std::optional<EventId> eventId;
    std::optional<DeviceId> deviceId;
    std::optional<QString> eventType;
    QJsonObject toJson() const;
};

/// /events/list
Call<QList<Event>> list(SeamClient &client, const List &parameters);
/// /events/get
Call<Event> get(SeamClient &client, const Get &parameters);

} // namespace latchkey::api::events
