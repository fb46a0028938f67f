// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/page.h"
#include "core/space.h"

#include <QJsonObject>

/// /spaces/…
namespace latchkey::api::spaces {

struct CustomerData {
    std::optional<QString> address;
    std::optional<QString> defaultCheckinTime;  ///< "HH:mm[:ss]"
    std::optional<QString> defaultCheckoutTime; ///< likewise
    std::optional<QString> timeZone;            ///< IANA
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

struct AddDevices {
    SpaceId spaceId;
    QList<DeviceId> deviceIds; ///< at least one
    QJsonObject toJson() const;
};

struct AddAcsEntrances {
    SpaceId spaceId;
    QList<AcsEntranceId> acsEntranceIds; ///< at least one
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
Call<Void> addDevices(SeamClient &client, const AddDevices &parameters);
/// /spaces/add_acs_entrances
Call<Void> addAcsEntrances(SeamClient &client, const AddAcsEntrances &parameters);

} // namespace latchkey::api::spaces
