// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/instantkey.h"

#include "api/codecs/reader.h"

namespace latchkey::api::codec {

template <> InstantKey read<InstantKey>(const json::Object &object)
{
    InstantKey key;
    key.id = object.id<InstantKeyId>("instant_key_id");
    key.workspaceId = object.id<WorkspaceId>("workspace_id");
    key.userIdentityId = object.id<UserIdentityId>("user_identity_id");
    key.clientSessionId = object.id<ClientSessionId>("client_session_id");
    key.customizationProfileId = object.optionalId<CustomizationProfileId>("customization_profile_id");
    key.instantKeyUrl = object.text("instant_key_url");
    key.createdAt = object.instant("created_at");
    key.expiresAt = object.instant("expires_at");
    return key;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::InstantKey)
