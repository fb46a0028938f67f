// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/accesscode.h"

#include "api/codecs/reader.h"

namespace latchkey::api::codec {
namespace {

AccessCode::Status statusFromKey(QStringView key)
{
    if (key == u"setting") {
        return AccessCode::Status::Setting;
    }
    if (key == u"set") {
        return AccessCode::Status::Set;
    }
    if (key == u"unset") {
        return AccessCode::Status::Unset;
    }
    return key == u"removing" ? AccessCode::Status::Removing : AccessCode::Status::Unknown;
}

AccessCode::Type typeFromKey(QStringView key)
{
    if (key == u"ongoing") {
        return AccessCode::Type::Ongoing;
    }
    return key == u"time_bound" ? AccessCode::Type::TimeBound : AccessCode::Type::Unknown;
}

void readManaged(const json::Object &object, AccessCode &code)
{
    code.commonCodeKey = object.optionalText("common_code_key");
    code.isBackup = object.optionalFlag("is_backup").value_or(false);
    code.isBackupAccessCodeAvailable = object.flag("is_backup_access_code_available");
    code.pulledBackupAccessCodeId = object.optionalId<AccessCodeId>("pulled_backup_access_code_id");
    code.isExternalModificationAllowed = object.flag("is_external_modification_allowed");
    code.isOfflineAccessCode = object.flag("is_offline_access_code");
    code.isOneTimeUse = object.flag("is_one_time_use");
    code.isScheduledOnDevice = object.optionalFlag("is_scheduled_on_device");
    code.isWaitingForCodeAssignment = object.optionalFlag("is_waiting_for_code_assignment");
    code.pendingMutations = readPendingMutations(object);
}

void readUnmanaged(const json::Object &object, AccessCode &code)
{
    code.canBeManaged = !object.optionalFlag("cannot_be_managed").value_or(false);
    code.canBeDeleted = !object.optionalFlag("cannot_delete_unmanaged_access_code").value_or(false);
}

} // namespace

template <> AccessCode read<AccessCode>(const json::Object &object)
{
    AccessCode code;
    code.id = object.id<AccessCodeId>("access_code_id");
    code.deviceId = object.id<DeviceId>("device_id");
    code.workspaceId = object.id<WorkspaceId>("workspace_id");
    code.isManaged = object.flag("is_managed");
    code.name = object.optionalText("name");
    code.code = object.optionalText("code");
    code.type = typeFromKey(object.text("type"));
    code.status = statusFromKey(object.text("status"));
    code.startsAt = object.optionalInstant("starts_at");
    code.endsAt = object.optionalInstant("ends_at");
    code.createdAt = object.instant("created_at");
    code.errors = readProblems(object, "errors");
    code.warnings = readProblems(object, "warnings");
    if (code.isManaged) {
        readManaged(object, code);
    } else {
        readUnmanaged(object, code);
    }
    return code;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::AccessCode)
