// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/device.h"

#include "api/codecs/capabilities.h"

namespace latchkey::api::codec {
namespace {

/// From empty to full, whatever the server says.
std::optional<double> levelIn(const json::Object &object, std::string_view key)
{
    const std::optional<double> level = object.optionalNumber(key);
    return level ? std::optional(std::clamp(*level, 0.0, 1.0)) : std::nullopt;
}

void readProperties(const json::Object &properties, Device &device)
{
    if (!device.isManaged) {
        // One that is not managed has its name here only.
        device.displayName = properties.text("name");
    }
    device.serialNumber = properties.optionalText("serial_number");
    device.isOnline = properties.flag("online");
    device.isLocked = properties.optionalFlag("locked");
    properties.optionalObject("battery", [&device](const json::Object &battery) {
        device.batteryLevel = levelIn(battery, "level");
        device.batteryStatus = battery.optionalLabel("status");
    });
    if (!device.batteryLevel) {
        device.batteryLevel = levelIn(properties, "battery_level");
    }
    device.manufacturerName = properties.optionalLabel("manufacturer");
    properties.optionalObject("model", [&device](const json::Object &model) {
        device.modelName = model.optionalLabel("display_name");
        if (const QString name = model.optionalLabel("manufacturer_display_name"); !name.isEmpty()) {
            device.manufacturerName = name;
        }
    });
    device.supportedCodeLengths = properties.optionalNumbers("supported_code_lengths");
    properties.optionalObjects("code_constraints", [&device](const json::Object &constraint) {
        device.codeConstraints.append(constraint.optionalLabel("constraint_type"));
    });
}

} // namespace

template <> Device read<Device>(const json::Object &object)
{
    Device device;
    device.id = object.id<DeviceId>("device_id");
    device.workspaceId = object.id<WorkspaceId>("workspace_id");
    device.connectedAccountId = object.id<ConnectedAccountId>("connected_account_id");
    device.isManaged = object.optionalFlag("is_managed").value_or(true);
    device.deviceType = object.optionalLabel("device_type");
    if (device.isManaged) {
        device.displayName = object.text("display_name");
    }
    device.nickname = object.optionalText("nickname");
    device.spaceIds = object.optionalIds<SpaceId>("space_ids");
    device.createdAt = object.instant("created_at");
    object.optionalObject("location", [&device](const json::Object &location) {
        device.timeZone = location.optionalLabel("time_zone");
        if (device.timeZone.isEmpty()) {
            device.timeZone = location.optionalLabel("timezone");
        }
    });
    readCapabilities(object, device);
    object.object("properties", [&device](const json::Object &properties) { readProperties(properties, device); });
    device.errors = readProblems(object, "errors");
    device.warnings = readProblems(object, "warnings");
    return device;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::Device)
