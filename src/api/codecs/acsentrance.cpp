// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codecs/reader.h"
#include "core/acs.h"

namespace latchkey::api::codec {

template <> AcsEntrance read<AcsEntrance>(const json::Object &object)
{
    const auto can = [&object](std::string_view key) { return object.optionalFlag(key).value_or(false); };
    AcsEntrance entrance;
    entrance.id = object.id<AcsEntranceId>("acs_entrance_id");
    entrance.acsSystemId = object.id<AcsSystemId>("acs_system_id");
    entrance.connectedAccountId = object.optionalId<ConnectedAccountId>("connected_account_id");
    entrance.displayName = object.text("display_name");
    entrance.spaceIds = object.optionalIds<SpaceId>("space_ids");
    entrance.opensWith.code = can("can_unlock_with_code");
    entrance.opensWith.card = can("can_unlock_with_card");
    entrance.opensWith.mobileKey = can("can_unlock_with_mobile_key");
    entrance.opensWith.cloudKey = can("can_unlock_with_cloud_key");
    entrance.canBelongToReservation = can("can_belong_to_reservation");
    entrance.isLocked = object.optionalFlag("is_locked");
    entrance.createdAt = object.instant("created_at");
    entrance.errors = readProblems(object, "errors");
    entrance.warnings = readProblems(object, "warnings");
    return entrance;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::AcsEntrance)
