// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/event.h"

#include "api/codecs/reader.h"

namespace latchkey::api::codec {
namespace {

QList<AccessGrantId> readGrantIds(const json::Object &object)
{
    QList<AccessGrantId> ids = object.optionalIds<AccessGrantId>("access_grant_ids");
    const auto id = object.optionalId<AccessGrantId>("access_grant_id");
    if (!id.isNull() && !ids.contains(id)) {
        ids.prepend(id);
    }
    return ids;
}

QString readErrorMessage(const json::Object &object)
{
    QString message = object.optionalLabel("error_message");
    if (message.isEmpty()) {
        message = object.optionalLabel("error_code");
    }
    // Newer events may say their reason in another shape.
    object.objectIfAny("reason", [&message](const json::Object &reason) {
        message = message.isEmpty() ? reason.optionalLabel("reason_code") : message;
    });
    return message;
}

} // namespace

template <> Event read<Event>(const json::Object &object)
{
    Event event;
    event.id = object.id<EventId>("event_id");
    event.workspaceId = object.id<WorkspaceId>("workspace_id");
    event.eventType = object.optionalLabel("event_type");
    event.description = object.optionalLabel("event_description");
    event.createdAt = object.instant("created_at");
    event.occurredAt = object.instant("occurred_at");
    event.accessGrantIds = readGrantIds(object);
    event.accessMethodId = object.optionalId<AccessMethodId>("access_method_id");
    event.acsEntranceId = object.optionalId<AcsEntranceId>("acs_entrance_id");
    event.acsSystemId = object.optionalId<AcsSystemId>("acs_system_id");
    event.acsUserId = object.optionalId<AcsUserId>("acs_user_id");
    event.acsCredentialId = object.optionalId<AcsCredentialId>("acs_credential_id");
    event.actionAttemptId = object.optionalId<ActionAttemptId>("action_attempt_id");
    event.connectedAccountId = object.optionalId<ConnectedAccountId>("connected_account_id");
    event.deviceId = object.optionalId<DeviceId>("device_id");
    event.spaceId = object.optionalId<SpaceId>("space_id");
    event.userIdentityId = object.optionalId<UserIdentityId>("user_identity_id");
    event.method = object.optionalLabel("method");
    event.errorMessage = readErrorMessage(object);
    return event;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::Event)
