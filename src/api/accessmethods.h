// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/page.h"
#include "api/related.h"
#include "core/accessgrant.h"
#include "core/event.h"
#include "core/relatedbatch.h"

#include <QJsonObject>

/// /access_methods/…
namespace latchkey::api::accessmethods {

/// At least one filter.
struct List {
    std::optional<AccessCodeId> accessCodeId;
    std::optional<AccessGrantId> accessGrantId;
    std::optional<QString> accessGrantKey;
    std::optional<AcsEntranceId> acsEntranceId;
    std::optional<DeviceId> deviceId;
    std::optional<SpaceId> spaceId;
    std::optional<int> limit;          ///< not in the published contract; a server may know it
    std::optional<QString> pageCursor; ///< likewise
    QJsonObject toJson() const;
};

struct Encode {
    AccessMethodId accessMethodId;
    AcsEncoderId acsEncoderId;
    QJsonObject toJson() const;
};

struct AssignCard {
    AccessMethodId accessMethodId;
    QString cardNumber; ///< of a card that the access system knows already
    QJsonObject toJson() const;
};

struct UnlockDoor {
    AccessMethodId accessMethodId; ///< of a cloud key
    AcsEntranceId acsEntranceId;
    QJsonObject toJson() const;
};

/// Neither include nor exclude means every kind. A batch never holds the client sessions.
struct GetRelated {
    QList<AccessMethodId> accessMethodIds;
    QList<Related> include;
    QList<Related> exclude;
    QJsonObject toJson() const;
};

/// /access_methods/get
Call<AccessMethod> get(SeamClient &client, AccessMethodId id);
/// /access_methods/list: one page with everything, unless the server pages.
Call<Page<AccessMethod>> list(SeamClient &client, const List &parameters);
/// /access_methods/delete: one method.
Call<Void> remove(SeamClient &client, AccessMethodId id);
/// /access_methods/delete: every method of a grant, which stays.
Call<Void> removeOfGrant(SeamClient &client, AccessGrantId id);
/// /access_methods/delete: every method of the grants of a stay, which stay.
Call<Void> removeOfReservation(SeamClient &client, const QString &reservationKey);
/// /access_methods/encode: writes a card; watch the attempt with actionattempts::get.
Call<ActionAttempt> encode(SeamClient &client, const Encode &parameters);
/// /access_methods/assign_card: likewise.
Call<ActionAttempt> assignCard(SeamClient &client, const AssignCard &parameters);
/// /access_methods/unlock_door: likewise.
Call<ActionAttempt> unlockDoor(SeamClient &client, const UnlockDoor &parameters);
/// /access_methods/get_related
Call<RelatedBatch> getRelated(SeamClient &client, const GetRelated &parameters);

} // namespace latchkey::api::accessmethods
