// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/devices.h"
#include "api/devicessimulate.h"
#include "api/devicesunmanaged.h"
#include "api/locks.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {
namespace {

/// Three endpoints take the same filters.
template <typename Send>
QList<EveryCall> filteredLists(const QByteArray &name, const QByteArray &required, api::devices::List full, Send send)
{
    full.connectWebviewId = idOf<ConnectWebviewId>('1');
    full.connectedAccountId = idOf<ConnectedAccountId>('2');
    full.connectedAccountIds = {idOf<ConnectedAccountId>('3')};
    full.createdBefore = at(1);
    full.customMetadataHas = QJsonObject{{u"floor"_s, u"2"_s}};
    full.customerKey = u"customer"_s;
    full.deviceIds = {idOf<DeviceId>('4')};
    full.deviceType = u"yale_lock"_s;
    full.deviceTypes = QStringList{u"august_lock"_s};
    full.excludeIf = QStringList{u"can_remotely_lock"_s};
    full.includeIf = QStringList{u"can_remotely_unlock"_s};
    full.manufacturer = u"yale"_s;
    full.search = u"front"_s;
    full.spaceId = idOf<SpaceId>('5');
    full.unstableLocationId = Change<SpaceId>::set(idOf<SpaceId>('6'));
    full.userIdentifierKey = u"user"_s;
    full.limit = 5;
    full.pageCursor = u"abc"_s;
    return callsOf(
        name, false, required, R"({"connect_webview_id":"#1","connected_account_id":"#2","connected_account_ids":["#3"],
            "created_before":"@1","custom_metadata_has":{"floor":"2"},"customer_key":"customer",
            "device_ids":["#4"],"device_type":"yale_lock","device_types":["august_lock"],
            "exclude_if":["can_remotely_lock"],"include_if":["can_remotely_unlock"],"limit":5,
            "manufacturer":"yale","page_cursor":"abc","search":"front","space_id":"#5",
            "unstable_location_id":"#6","user_identifier_key":"user"})",
        full, send, &api::devices::List::connectWebviewId, &api::devices::List::connectedAccountId,
        &api::devices::List::connectedAccountIds, &api::devices::List::createdBefore,
        &api::devices::List::customMetadataHas, &api::devices::List::customerKey, &api::devices::List::deviceIds,
        &api::devices::List::deviceType, &api::devices::List::deviceTypes, &api::devices::List::excludeIf,
        &api::devices::List::includeIf, &api::devices::List::limit, &api::devices::List::manufacturer,
        &api::devices::List::pageCursor, &api::devices::List::search, &api::devices::List::spaceId,
        &api::devices::List::unstableLocationId, &api::devices::List::userIdentifierKey);
}

} // namespace

QList<EveryCall> deviceReads()
{
    using namespace api::devices;
    return QList<EveryCall>{callOf("/devices/get short", false, R"({"device_id":"#1"})",
                                   [](SeamClient &client) { return get(client, idOf<DeviceId>('1')); })} +
           callsOf(
               "/devices/get", false, "{}", R"({"device_id":"#1","name":"Front"})",
               Get{.deviceId = idOf<DeviceId>('1'), .name = u"Front"_s},
               [](SeamClient &client, const Get &door) { return get(client, door); }, &Get::deviceId, &Get::name) +
           filteredLists("/devices/list", "{}", {}, &list) +
           QList<EveryCall>{callOf(
               "/devices/list null location", false, R"({"unstable_location_id":null})",
               [](SeamClient &client) { return list(client, {.unstableLocationId = Change<SpaceId>::clear()}); })} +
           callsOf("/devices/list_device_providers", false, "{}", R"({"provider_category":"consumer_smartlocks"})",
                   ListDeviceProviders{.providerCategory = u"consumer_smartlocks"_s}, &listDeviceProviders,
                   &ListDeviceProviders::providerCategory);
}

QList<EveryCall> deviceWrites()
{
    using namespace api::devices;
    return callsOf("/devices/update set", true, R"({"device_id":"#1"})",
                   R"({"backup_access_code_pool_enabled":true,"custom_metadata":{"vip":true},
            "is_managed":true,"name":"Front","properties":{"name":"Old front"}})",
                   Update{.deviceId = idOf<DeviceId>('1'),
                          .name = Change<QString>::set(u"Front"_s),
                          .isManaged = true,
                          .backupAccessCodePoolEnabled = true,
                          .customMetadata = QJsonObject{{u"vip"_s, true}},
                          .propertiesName = Change<QString>::set(u"Old front"_s)},
                   &update, &Update::backupAccessCodePoolEnabled, &Update::customMetadata, &Update::isManaged,
                   &Update::name, &Update::propertiesName) +
           callsOf("/devices/update clear", true, R"({"device_id":"#1"})",
                   R"({"name":null,"properties":{"name":null}})",
                   Update{.deviceId = idOf<DeviceId>('1'),
                          .name = Change<QString>::clear(),
                          .propertiesName = Change<QString>::clear()},
                   &update, &Update::name, &Update::propertiesName) +
           QList<EveryCall>{callById("/devices/delete", true, "device_id", &remove)};
}

QList<EveryCall> unmanagedDeviceCalls()
{
    using namespace api::devicesunmanaged;
    return callsOf("/devices/unmanaged/get", false, "{}", R"({"device_id":"#1","name":"Front"})",
                   api::devices::Get{.deviceId = idOf<DeviceId>('1'), .name = u"Front"_s}, &get,
                   &api::devices::Get::deviceId, &api::devices::Get::name) +
           filteredLists("/devices/unmanaged/list", "{}", {}, &list) +
           callsOf("/devices/unmanaged/update", true, R"({"device_id":"#1"})",
                   R"({"custom_metadata":{"vip":true},"is_managed":true})",
                   Update{.deviceId = idOf<DeviceId>('1'),
                          .isManaged = true,
                          .customMetadata = QJsonObject{{u"vip"_s, true}}},
                   &update, &Update::customMetadata, &Update::isManaged);
}

QList<EveryCall> deviceSimulations()
{
    using namespace api::devicessimulate;
    return QList<EveryCall>{callById("/devices/simulate/connect", true, "device_id", &connect),
                            callById("/devices/simulate/disconnect", true, "device_id", &disconnect),
                            callById("/devices/simulate/remove", true, "device_id", &remove),
                            callById("/devices/simulate/connect_to_hub", true, "device_id", &connectToHub),
                            callById("/devices/simulate/disconnect_from_hub", true, "device_id", &disconnectFromHub)} +
           callsOf("/devices/simulate/paid_subscription", true, R"({"device_id":"#1","is_expired":true})", "{}",
                   PaidSubscription{.deviceId = idOf<DeviceId>('1'), .isExpired = true}, &paidSubscription);
}

QList<EveryCall> lockCalls()
{
    using namespace api::locks;
    return callsOf("/locks/get", false, "{}", R"({"device_id":"#1","name":"Front"})",
                   api::devices::Get{.deviceId = idOf<DeviceId>('1'), .name = u"Front"_s}, &get,
                   &api::devices::Get::deviceId, &api::devices::Get::name) +
           filteredLists("/locks/list", "{}", {}, &list) +
           callsOf(
               "/locks/lock_door", true, R"({"device_id":"#1"})", R"({"sync":true})",
               Door{.deviceId = idOf<DeviceId>('1'), .sync = true},
               [](SeamClient &client, const Door &door) { return lockDoor(client, door); }, &Door::sync) +
           callsOf(
               "/locks/unlock_door", true, R"({"device_id":"#1"})", R"({"sync":true})",
               Door{.deviceId = idOf<DeviceId>('1'), .sync = true},
               [](SeamClient &client, const Door &door) { return unlockDoor(client, door); }, &Door::sync);
}

} // namespace latchkey::test
