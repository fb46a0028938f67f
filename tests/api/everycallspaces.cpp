// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/spaces.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {
namespace {

api::spaces::CustomerData dataSet()
{
    using Text = Change<QString>;
    return {.address = Text::set(u"Street 1"_s),
            .defaultCheckinTime = Text::set(u"15:00"_s),
            .defaultCheckoutTime = Text::set(u"11:00"_s),
            .timeZone = Text::set(u"Europe/Berlin"_s)};
}

api::spaces::CustomerData dataCleared()
{
    using Text = Change<QString>;
    return {.address = Text::clear(),
            .defaultCheckinTime = Text::clear(),
            .defaultCheckoutTime = Text::clear(),
            .timeZone = Text::clear()};
}

} // namespace

QList<EveryCall> spaceReads()
{
    using namespace api::spaces;
    return QList<EveryCall>{callById("/spaces/get id", false, "space_id", &get),
                            callOf("/spaces/get key", false, R"({"space_key":"room-101"})",
                                   [](SeamClient &client) { return getByKey(client, u"room-101"_s); })} +
           callsOf("/spaces/list", false, "{}",
                   R"({"connected_account_id":"#1","customer_key":"customer","limit":5,"page_cursor":"abc",
            "parent_space_id":"#2","parent_space_key":"floor-1","search":"front",
            "space_key":"room-101"})",
                   List{.connectedAccountId = idOf<ConnectedAccountId>('1'),
                        .customerKey = u"customer"_s,
                        .parentSpaceId = idOf<SpaceId>('2'),
                        .parentSpaceKey = u"floor-1"_s,
                        .search = u"front"_s,
                        .spaceKey = u"room-101"_s,
                        .limit = 5,
                        .pageCursor = u"abc"_s},
                   &list, &List::connectedAccountId, &List::customerKey, &List::limit, &List::pageCursor,
                   &List::parentSpaceId, &List::parentSpaceKey, &List::search, &List::spaceKey) +
           callsOf("/spaces/get_related", false, "{}",
                   R"({"exclude":["access_methods","acs_systems","connected_accounts","acs_entrances",
            "devices","spaces"],"include":["spaces","devices","acs_entrances","connected_accounts",
            "acs_systems","access_methods"],"space_ids":["#1"],"space_keys":["room-1"]})",
                   GetRelated{.spaceIds = {idOf<SpaceId>('1')},
                              .spaceKeys = QStringList{u"room-1"_s},
                              .include = {Related::Spaces, Related::Devices, Related::AcsEntrances,
                                          Related::ConnectedAccounts, Related::AcsSystems, Related::AccessMethods},
                              .exclude = {Related::AccessMethods, Related::AcsSystems, Related::ConnectedAccounts,
                                          Related::AcsEntrances, Related::Devices, Related::Spaces}},
                   &getRelated, &GetRelated::exclude, &GetRelated::include, &GetRelated::spaceIds,
                   &GetRelated::spaceKeys);
}

QList<EveryCall> spaceWrites()
{
    using namespace api::spaces;
    return callsOf("/spaces/create", true, R"({"name":"Room 101"})",
                   R"({"acs_entrance_ids":["#1"],"connected_account_ids":["#2"],
            "customer_data":{"address":"Street 1","default_checkin_time":"15:00",
            "default_checkout_time":"11:00","time_zone":"Europe/Berlin"},"customer_key":"customer",
            "device_ids":["#3"],"space_key":"room-101"})",
                   Create{.name = u"Room 101"_s,
                          .acsEntranceIds = {idOf<AcsEntranceId>('1')},
                          .connectedAccountIds = {idOf<ConnectedAccountId>('2')},
                          .customerData = dataSet(),
                          .customerKey = u"customer"_s,
                          .deviceIds = {idOf<DeviceId>('3')},
                          .spaceKey = u"room-101"_s},
                   &create, &Create::acsEntranceIds, &Create::connectedAccountIds, &Create::customerData,
                   &Create::customerKey, &Create::deviceIds, &Create::spaceKey) +
           callsOf("/spaces/update", true, "{}", R"({"acs_entrance_ids":["#1"],"customer_data":{"address":"Street 1",
            "default_checkin_time":"15:00","default_checkout_time":"11:00",
            "time_zone":"Europe/Berlin"},"device_ids":["#2"],"name":"Room 101",
            "parent_space_id":"#3","parent_space_key":"floor-1","space_id":"#4",
            "space_key":"room-101"})",
                   Update{.spaceId = idOf<SpaceId>('4'),
                          .spaceKey = u"room-101"_s,
                          .name = u"Room 101"_s,
                          .acsEntranceIds = QList{idOf<AcsEntranceId>('1')},
                          .deviceIds = QList{idOf<DeviceId>('2')},
                          .customerData = dataSet(),
                          .parentSpaceId = idOf<SpaceId>('3'),
                          .parentSpaceKey = u"floor-1"_s},
                   &update, &Update::acsEntranceIds, &Update::customerData, &Update::deviceIds, &Update::name,
                   &Update::parentSpaceId, &Update::parentSpaceKey, &Update::spaceId, &Update::spaceKey) +
           callsOf("/spaces/update clear", true, R"({"space_key":"room-101"})",
                   R"({"acs_entrance_ids":[],"customer_data":{"address":null,"default_checkin_time":null,
            "default_checkout_time":null,"time_zone":null},"device_ids":[]})",
                   Update{.spaceKey = u"room-101"_s,
                          .acsEntranceIds = QList<AcsEntranceId>(),
                          .deviceIds = QList<DeviceId>(),
                          .customerData = dataCleared()},
                   &update, &Update::acsEntranceIds, &Update::customerData, &Update::deviceIds) +
           QList<EveryCall>{callById("/spaces/delete", true, "space_id", &remove)};
}

QList<EveryCall> spaceMembers()
{
    using namespace api::spaces;
    return callsOf("/spaces/add_devices", true, R"({"space_id":"#1","device_ids":["#2"]})", "{}",
                   SpaceDevices{.spaceId = idOf<SpaceId>('1'), .deviceIds = {idOf<DeviceId>('2')}}, &addDevices) +
           callsOf("/spaces/add_acs_entrances", true, R"({"space_id":"#1","acs_entrance_ids":["#2"]})", "{}",
                   SpaceAcsEntrances{.spaceId = idOf<SpaceId>('1'), .acsEntranceIds = {idOf<AcsEntranceId>('2')}},
                   &addAcsEntrances) +
           callsOf("/spaces/add_connected_account", true, R"({"space_id":"#1","connected_account_id":"#2"})", "{}",
                   SpaceConnectedAccount{.spaceId = idOf<SpaceId>('1'),
                                         .connectedAccountId = idOf<ConnectedAccountId>('2')},
                   &addConnectedAccount) +
           callsOf("/spaces/remove_devices", true, R"({"space_id":"#1","device_ids":["#2"]})", "{}",
                   SpaceDevices{.spaceId = idOf<SpaceId>('1'), .deviceIds = {idOf<DeviceId>('2')}}, &removeDevices) +
           callsOf("/spaces/remove_acs_entrances", true, R"({"space_id":"#1","acs_entrance_ids":["#2"]})", "{}",
                   SpaceAcsEntrances{.spaceId = idOf<SpaceId>('1'), .acsEntranceIds = {idOf<AcsEntranceId>('2')}},
                   &removeAcsEntrances) +
           callsOf("/spaces/remove_connected_account", true, R"({"space_id":"#1","connected_account_id":"#2"})", "{}",
                   SpaceConnectedAccount{.spaceId = idOf<SpaceId>('1'),
                                         .connectedAccountId = idOf<ConnectedAccountId>('2')},
                   &removeConnectedAccount);
}

} // namespace latchkey::test
