// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/devices.h"
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/endpoints/vocabulary.h"
#include "sandbox/rules/connectivity.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

bool isUnmanaged(const Row &device) { return !isManaged(device); }

QJsonObject only(const QJsonObject &all, const QStringList &keys)
{
    QJsonObject some;
    for (const QString &key : keys) {
        if (all.contains(key)) {
            some.insert(key, all.value(key));
        }
    }
    return some;
}

Result<Payload> listUnmanaged(Call &call)
{
    return page(call, Kind::Device, 22900, all({isUnmanaged, deviceFilters(call)}), unmanagedDevice);
}

Result<Payload> get(Call &call)
{
    // By its id where that is given, as the managed ones are.
    const Filter isMeant =
        all({isUnmanaged, call.has("device_id"_L1) ? equals(call, "device_id"_L1, "device_id"_L1) : isNamed(call)});
    const auto found = filtered(call.workspace, Kind::Device, isMeant);
    return found.empty() ? Result<Payload>(std::unexpected(notFound(Kind::Device)))
                         : keyed("device"_L1, unmanagedDevice(*found.front()));
}

Result<Payload> update(Call &call)
{
    const auto found = named(call, Kind::Device);
    if (!found) {
        return std::unexpected(found.error());
    }
    Row &device = **found;
    if (isManaged(device)) {
        return std::unexpected(wrongRoute(device));
    }
    if (call.has("custom_metadata"_L1)) {
        device.set("custom_metadata"_L1, call["custom_metadata"_L1]);
    }
    if (call.has("is_managed"_L1)) {
        device.set("is_managed"_L1, true);
        call.workspace.happened("device.unmanaged.converted_to_managed"_L1, deviceEvent(device));
    }
    return nothing();
}

void onlyToManaged(const QJsonObject &parameters, Instant, Problems &problems)
{
    if (!parameters.value("is_managed"_L1).toBool(true)) {
        problems.add({u"is_managed"_s}, u"Invalid literal value, expected true"_s);
    }
}

} // namespace

QJsonObject unmanagedDevice(const Row &device)
{
    const QJsonObject json = device.json();
    QStringList keys = capabilityFlags();
    keys += {u"capabilities_supported"_s,
             u"connected_account_id"_s,
             u"created_at"_s,
             u"custom_metadata"_s,
             u"device_id"_s,
             u"device_type"_s,
             u"errors"_s,
             u"is_managed"_s,
             u"location"_s,
             u"warnings"_s,
             u"workspace_id"_s};
    QJsonObject told = only(json, keys);
    told.insert("properties"_L1,
                only(json.value("properties"_L1).toObject(),
                     {u"accessory_keypad"_s, u"battery"_s, u"battery_level"_s, u"image_alt_text"_s, u"image_url"_s,
                      u"manufacturer"_s, u"model"_s, u"name"_s, u"offline_access_codes_enabled"_s, u"online"_s,
                      u"online_access_codes_enabled"_s}));
    return told;
}

Endpoints unmanagedDeviceEndpoints()
{
    return {
        {u"/devices/unmanaged/list"_s, reads, {deviceParameters(deviceTypes(), manufacturers())}, listUnmanaged},
        {u"/devices/unmanaged/get"_s,
         reads,
         {{uuid("device_id"), text("name")}, {atLeastOneOf({u"device_id"_s, u"name"_s})}},
         get},
        {u"/devices/unmanaged/update"_s,
         patches,
         {{uuid("device_id").required(), map("custom_metadata"), boolean("is_managed")}, {onlyToManaged}},
         update},
    };
}

} // namespace latchkey::sandbox
