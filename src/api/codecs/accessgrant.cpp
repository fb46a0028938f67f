// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/accessgrant.h"
#include "api/codecs/reader.h"

namespace latchkey::api::codec {
namespace {

RequestedAccessMethod readRequested(const json::Object &object)
{
    RequestedAccessMethod method;
    method.code = object.optionalText("code");
    method.createdAccessMethodIds = object.ids<AccessMethodId, FewIds<AccessMethodId>>("created_access_method_ids");
    method.createdAt = object.instant("created_at");
    method.displayName = object.optionalLabel("display_name");
    if (const auto count = object.optionalNumber("instant_key_max_use_count")) {
        method.instantKeyMaxUseCount = int(std::clamp(*count, 0.0, 1e9));
    }
    method.mode = accessModeFromKey(object.text("mode"));
    return method;
}

} // namespace

/// In the order of the published contract, as the service writes them: each is found where the one before was.
template <> AccessGrant read<AccessGrant>(const json::Object &object)
{
    AccessGrant grant;
    grant.id = object.id<AccessGrantId>("access_grant_id");
    grant.accessGrantKey = object.optionalShortText("access_grant_key");
    grant.accessMethodIds = object.ids<AccessMethodId, FewIds<AccessMethodId>>("access_method_ids");
    grant.clientSessionToken = object.optionalText("client_session_token");
    grant.createdAt = object.instant("created_at");
    grant.displayName = object.shortText("display_name");
    grant.window.endsAt = object.nullableInstant("ends_at");
    grant.errors = readProblems(object, "errors");
    grant.instantKeyUrl = object.optionalText("instant_key_url");
    grant.name = object.optionalShortText("name");
    grant.pendingMutations = readPendingMutations(object);
    grant.requestedAccessMethods.reserve(object.roomFor("requested_access_methods"));
    object.objects("requested_access_methods", [&grant](const json::Object &requested) {
        grant.requestedAccessMethods.append(readRequested(requested));
    });
    grant.reservationKey = object.optionalShortText("reservation_key");
    grant.spaceIds = object.ids<SpaceId, FewIds<SpaceId>>("space_ids");
    grant.window.startsAt = object.instant("starts_at");
    grant.userIdentityId = object.id<UserIdentityId>("user_identity_id");
    grant.warnings = readProblems(object, "warnings");
    object.id<WorkspaceId>("workspace_id"); // the one that the store is of: checked, but not kept
    return grant;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::AccessGrant)
