// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/change.h"
#include "api/page.h"
#include "api/related.h"
#include "core/relatedbatch.h"
#include "core/space.h"

#include <QJsonObject>

/// /spaces/…
namespace latchkey::api::spaces {

struct CustomerData {
    Change<QString> address;
    Change<QString> defaultCheckinTime;  ///< "HH:mm[:ss]"
    Change<QString> defaultCheckoutTime; ///< likewise
    Change<QString> timeZone;            ///< IANA
    QJsonObject toJson() const;
};

struct Create {
    QString name;
    QList<AcsEntranceId> acsEntranceIds;
    QList<ConnectedAccountId> connectedAccountIds;
    std::optional<CustomerData> customerData;
    std::optional<QString> customerKey;
    QList<DeviceId> deviceIds;
    std::optional<QString> spaceKey;
    QJsonObject toJson() const;
};

struct List {
    std::optional<ConnectedAccountId> connectedAccountId;
    std::optional<QString> customerKey;
    std::optional<SpaceId> parentSpaceId;
    std::optional<QString> parentSpaceKey;
    std::optional<QString> search;
    std::optional<QString> spaceKey;
    std::optional<int> limit;
    std::optional<QString> pageCursor;
    QJsonObject toJson() const;
};

/// Names the space by id or by key.
struct Update {
    std::optional<SpaceId> spaceId;
    std::optional<QString> spaceKey;
    std::optional<QString> name;
    std::optional<QList<AcsEntranceId>> acsEntranceIds; ///< all it has from now on; an empty list takes them away
    std::optional<QList<DeviceId>> deviceIds;           ///< likewise
    std::optional<CustomerData> customerData;
    std::optional<SpaceId> parentSpaceId;
    std::optional<QString> parentSpaceKey;
    QJsonObject toJson() const;
};

/// What remove() sends.
struct Remove {
    SpaceId spaceId;
    QJsonObject toJson() const;
};

struct GetRelated {
    QList<SpaceId> spaceIds;
    QStringList spaceKeys;  ///< besides spaceIds, or without them
    QList<Related> include; ///< neither include nor exclude: every kind
    QList<Related> exclude;
    QJsonObject toJson() const;
};

struct SpaceDevices {
    SpaceId spaceId;
    QList<DeviceId> deviceIds; ///< at least one
    QJsonObject toJson() const;
};

struct SpaceAcsEntrances {
    SpaceId spaceId;
    QList<AcsEntranceId> acsEntranceIds; ///< at least one
    QJsonObject toJson() const;
};

struct SpaceConnectedAccount {
    SpaceId spaceId;
    ConnectedAccountId connectedAccountId;
    QJsonObject toJson() const;
};

/// /spaces/create
Call<Space> create(SeamClient &client, const Create &parameters);
/// /spaces/get
Call<Space> get(SeamClient &client, SpaceId id);
/// /spaces/get
Call<Space> getByKey(SeamClient &client, const QString &spaceKey);
/// /spaces/list
Call<Page<Space>> list(SeamClient &client, const List &parameters);
/// /spaces/add_devices
Call<Void> addDevices(SeamClient &client, const SpaceDevices &parameters);
/// /spaces/add_acs_entrances
Call<Void> addAcsEntrances(SeamClient &client, const SpaceAcsEntrances &parameters);
/// /spaces/add_connected_account
Call<Void> addConnectedAccount(SeamClient &client, const SpaceConnectedAccount &parameters);
/// /spaces/remove_devices
Call<Void> removeDevices(SeamClient &client, const SpaceDevices &parameters);
/// /spaces/remove_acs_entrances
Call<Void> removeAcsEntrances(SeamClient &client, const SpaceAcsEntrances &parameters);
/// /spaces/remove_connected_account
Call<Void> removeConnectedAccount(SeamClient &client, const SpaceConnectedAccount &parameters);
/// /spaces/update
Call<Space> update(SeamClient &client, const Update &parameters);
/// /spaces/delete
Call<Void> remove(SeamClient &client, SpaceId id);
/// /spaces/get_related
Call<RelatedBatch> getRelated(SeamClient &client, const GetRelated &parameters);

} // namespace latchkey::api::spaces
