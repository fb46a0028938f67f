// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/space.h"

#include "api/codecs/reader.h"

namespace latchkey::api::codec {

template <> Space read<Space>(const json::Object &object)
{
    const auto count = [&object](std::string_view key) {
        return int(std::clamp(object.optionalNumber(key).value_or(0), 0.0, 1e9));
    };
    Space space;
    space.id = object.id<SpaceId>("space_id");
    space.workspaceId = object.id<WorkspaceId>("workspace_id");
    space.parentSpaceId = object.optionalId<SpaceId>("parent_space_id");
    space.spaceKey = object.optionalText("space_key");
    space.name = object.text("name");
    space.displayName = object.text("display_name");
    space.deviceCount = count("device_count");
    space.acsEntranceCount = count("acs_entrance_count");
    object.optionalObject("customer_data", [&space](const json::Object &data) {
        space.timeZone = data.optionalLabel("time_zone");
        space.defaultCheckinTime = data.optionalLabel("default_checkin_time");
        space.defaultCheckoutTime = data.optionalLabel("default_checkout_time");
        space.address = data.optionalLabel("address");
    });
    space.createdAt = object.instant("created_at");
    return space;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::Space)
