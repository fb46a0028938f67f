// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/change.h"
#include "api/page.h"
#include "core/device.h"
#include "core/deviceprovider.h"

#include <QJsonObject>
#include <QStringList>

/// /devices/…
namespace latchkey::api::devices {

struct List {
    std::optional<ConnectWebviewId> connectWebviewId;
    std::optional<ConnectedAccountId> connectedAccountId;
    QList<ConnectedAccountId> connectedAccountIds;
    std::optional<Instant> createdBefore;
    std::optional<QJsonObject> customMetadataHas; ///< strings and booleans
    std::optional<QString> customerKey;
    QList<DeviceId> deviceIds;
    std::optional<QString> deviceType;
    QStringList deviceTypes;
    QStringList excludeIf; ///< capability flags, such as "can_remotely_lock"
    QStringList includeIf; ///< likewise
    std::optional<QString> manufacturer;
    std::optional<QString> search;
    std::optional<SpaceId> spaceId;
    Change<SpaceId> unstableLocationId; ///< deprecated: the old name of spaceId
    std::optional<QString> userIdentifierKey;
    std::optional<int> limit;
    std::optional<QString> pageCursor;
    QJsonObject toJson() const;
};

/// By id or by name.
struct Get {
    std::optional<DeviceId> deviceId;
    std::optional<QString> name;
    QJsonObject toJson() const;
};

struct Update {
    DeviceId deviceId;
    Change<QString> name;
    std::optional<bool> isManaged;
    std::optional<bool> backupAccessCodePoolEnabled;
    std::optional<QJsonObject> customMetadata; ///< at most 50 strings and booleans
    Change<QString> propertiesName;            ///< properties.name, the old place of name
    QJsonObject toJson() const;
};

struct ListDeviceProviders {
    std::optional<QString> providerCategory; ///< such as "consumer_smartlocks"
    QJsonObject toJson() const;
};

/// What remove() sends.
struct Remove {
    DeviceId deviceId;
    QJsonObject toJson() const;
};

/// /devices/list
Call<Page<Device>> list(SeamClient &client, const List &parameters);
/// /devices/get
Call<Device> get(SeamClient &client, const Get &parameters);
/// /devices/get
Call<Device> get(SeamClient &client, DeviceId id);
/// /devices/update
Call<Void> update(SeamClient &client, const Update &parameters);
/// /devices/list_device_providers
Call<QList<DeviceProvider>> listDeviceProviders(SeamClient &client, const ListDeviceProviders &parameters);
/// /devices/delete: not in the published documentation, and announced to go away.
Call<Void> remove(SeamClient &client, DeviceId id);

} // namespace latchkey::api::devices
