// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/devices.h"

#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/endpoints/vocabulary.h"
#include "sandbox/rules/connectivity.h"
#include "sandbox/rules/departing.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// Every flag of the call's list \a name is true (\a wanted), or none is.
Filter flags(const Call &call, QLatin1StringView name, bool isWanted)
{
    if (!call.has(name)) {
        return {};
    }
    return [names = call[name].toArray(), isWanted](const Row &row) {
        const QJsonObject json = row.json();
        return std::ranges::all_of(
            names, [&](const QJsonValue &each) { return json.value(each.toString()).toBool() == isWanted; });
    };
}

Filter ofManufacturer(const Call &call)
{
    if (!call.has("manufacturer"_L1)) {
        return {};
    }
    return [wanted = call.text("manufacturer"_L1)](const Row &device) {
        return device.value("properties"_L1).toObject().value("manufacturer"_L1).toString() == wanted;
    };
}

/// Devices of the account that came through the call's Connect Webview.
Filter throughWebview(const Call &call)
{
    if (!call.has("connect_webview_id"_L1)) {
        return {};
    }
    const Row *webview = call.workspace.find(Kind::ConnectWebview, call["connect_webview_id"_L1]);
    const QString account = webview == nullptr ? QString() : webview->text("connected_account_id"_L1);
    return [account](const Row &device) { return device.text("connected_account_id"_L1) == account; };
}

Result<Payload> listDevices(Call &call) { return page(call, Kind::Device, 500, all({isManaged, deviceFilters(call)})); }

Result<Payload> get(Call &call)
{
    const auto device = managedDevice(call);
    return device ? Result<Payload>(one(Kind::Device, **device)) : std::unexpected(device.error());
}

void rename(Workspace &workspace, Row &device, const QJsonValue &name)
{
    const QString vendorName =
        device.value("properties"_L1).toObject().value("appearance"_L1).toObject().value("name"_L1).toString();
    if (name.isString()) {
        device.set("nickname"_L1, name);
    } else {
        device.unset("nickname"_L1);
    }
    device.set("display_name"_L1, name.isString() ? name.toString() : vendorName);
    setProperty(device, "name"_L1, device.text("display_name"_L1));
    QJsonObject event = deviceEvent(device);
    event.insert("device_name"_L1, device.text("display_name"_L1));
    workspace.happened("device.name_changed"_L1, event);
}

Result<Payload> update(Call &call)
{
    const auto found = named(call, Kind::Device);
    if (!found) {
        return std::unexpected(found.error());
    }
    Row &device = **found;
    if (!isManaged(device)) {
        return std::unexpected(wrongRoute(device));
    }
    const QJsonObject properties = call["properties"_L1].toObject();
    if (call.has("name"_L1) || properties.contains("name"_L1)) {
        rename(call.workspace, device, call.has("name"_L1) ? call["name"_L1] : properties.value("name"_L1));
    }
    if (call.has("custom_metadata"_L1)) {
        device.set("custom_metadata"_L1, call["custom_metadata"_L1]);
    }
    if (call.has("backup_access_code_pool_enabled"_L1)) {
        setProperty(device, "backup_access_code_pool_enabled"_L1, call["backup_access_code_pool_enabled"_L1]);
    }
    if (call.has("is_managed"_L1) && !call["is_managed"_L1].toBool()) {
        device.set("is_managed"_L1, false);
        call.workspace.happened("device.converted_to_unmanaged"_L1, deviceEvent(device));
    }
    return nothing();
}

Result<Payload> remove(Call &call)
{
    const auto device = named(call, Kind::Device);
    if (!device) {
        return std::unexpected(device.error());
    }
    dropDevice(call.workspace, **device);
    return nothing();
}

} // namespace

Failure wrongRoute(const Row &device)
{
    const bool isHere = isManaged(device);
    Failure failure{400, isHere ? u"device_managed"_s : u"device_unmanaged"_s,
                    isHere ? u"Device is managed. Use /devices/update"_s
                           : u"Device is unmanaged. Use /devices/unmanaged/update"_s};
    failure.data = {{u"device_id"_s, device.idText()}};
    return failure;
}

bool isManaged(const Row &device) { return device.flag("is_managed"_L1); }

std::vector<Parameter> deviceParameters(const QStringList &types, const QStringList &makers)
{
    return paged({uuid("connect_webview_id"), uuid("connected_account_id"), list(uuid("connected_account_ids")),
                  dateTime("created_before"), map("custom_metadata_has"), text("customer_key"),
                  list(uuid("device_ids")), choice("device_type", types), list(choice("device_types", types)),
                  list(choice("exclude_if", capabilityFlags())), list(choice("include_if", capabilityFlags())),
                  choice("manufacturer", makers), text("search").atLeast(1), uuid("space_id"),
                  uuid("unstable_location_id").nullable(), text("user_identifier_key")});
}

Filter deviceFilters(const Call &call)
{
    return all({equals(call, "connected_account_id"_L1, "connected_account_id"_L1),
                oneOf(call, "connected_account_ids"_L1, "connected_account_id"_L1), createdBefore(call),
                throughWebview(call), ofCustomer(call), ofUser(call, "connected_account_id"_L1),
                oneOf(call, "device_ids"_L1, "device_id"_L1), equals(call, "device_type"_L1, "device_type"_L1),
                oneOf(call, "device_types"_L1, "device_type"_L1), ofManufacturer(call), hasMetadata(call),
                flags(call, "include_if"_L1, true), flags(call, "exclude_if"_L1, false),
                holds(call, "space_id"_L1, "space_ids"_L1), holds(call, "unstable_location_id"_L1, "space_ids"_L1),
                search(call, {u"device_id"_s, u"connected_account_id"_s, u"display_name"_s, u"custom_metadata"_s,
                              u"location.location_name"_s})});
}

Filter isNamed(const Call &call)
{
    if (!call.has("name"_L1)) {
        return {};
    }
    return [wanted = call["name"_L1]](const Row &device) {
        return device.value("properties"_L1).toObject().value("name"_L1) == wanted;
    };
}

Result<Row *> managedDevice(const Call &call)
{
    if (call.has("device_id"_L1)) {
        Row *device = call.workspace.find(Kind::Device, call["device_id"_L1]);
        return device != nullptr && isManaged(*device) ? Result<Row *>(device)
                                                       : std::unexpected(notFound(Kind::Device));
    }
    const auto found = filtered(call.workspace, Kind::Device, all({isManaged, isNamed(call)}));
    return found.empty() ? Result<Row *>(std::unexpected(notFound(Kind::Device))) : found.front();
}

Endpoints deviceEndpoints()
{
    return {
        {u"/devices/list"_s, reads, {deviceParameters(deviceTypes(), manufacturers())}, listDevices},
        {u"/devices/get"_s,
         reads,
         {{uuid("device_id"), text("name")}, {atLeastOneOf({u"device_id"_s, u"name"_s})}},
         get},
        {u"/devices/update"_s,
         patches,
         {{uuid("device_id").required(), text("name").nullable(), boolean("is_managed"), map("custom_metadata"),
           boolean("backup_access_code_pool_enabled"), object("properties", {text("name").nullable()})}},
         update},
        {u"/devices/delete"_s, deletes, {{uuid("device_id").required()}}, remove},
    };
}

} // namespace latchkey::sandbox
