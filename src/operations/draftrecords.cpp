// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/draftrecords.h"

#include "operations/recordfields.h"

using namespace Qt::StringLiterals;

namespace latchkey {

QJsonObject recordedDraft(const PersonDraft &draft)
{
    return {{u"full_name"_s, draft.fullName},
            {u"email_address"_s, draft.emailAddress},
            {u"phone_number"_s, draft.phoneNumber},
            {u"user_identity_key"_s, draft.userIdentityKey}};
}

PersonDraft personDraftIn(const QJsonObject &record)
{
    return {.fullName = textIn(record, "full_name"_L1),
            .emailAddress = textIn(record, "email_address"_L1),
            .phoneNumber = textIn(record, "phone_number"_L1),
            .userIdentityKey = textIn(record, "user_identity_key"_L1)};
}

QJsonObject recordedDraft(const SpaceDraft &draft)
{
    return {{u"name"_s, draft.name},
            {u"space_key"_s, draft.spaceKey},
            {u"device_ids"_s, recorded(draft.deviceIds)},
            {u"acs_entrance_ids"_s, recorded(draft.acsEntranceIds)}};
}

SpaceDraft spaceDraftIn(const QJsonObject &record)
{
    return {.name = textIn(record, "name"_L1),
            .spaceKey = textIn(record, "space_key"_L1),
            .deviceIds = idsIn<DeviceId>(record, "device_ids"_L1),
            .acsEntranceIds = idsIn<AcsEntranceId>(record, "acs_entrance_ids"_L1)};
}

QJsonArray recordedMethods(const QList<MethodDraft> &methods, RecordedCodes codes)
{
    QJsonArray all;
    for (const MethodDraft &method : methods) {
        QJsonObject one{{u"mode"_s, accessModeKey(method.mode)}};
        if (!method.code.isEmpty() && codes == RecordedCodes::Kept) {
            one.insert(u"code"_s, method.code);
        }
        if (method.instantKeyMaxUseCount) {
            one.insert(u"instant_key_max_use_count"_s, *method.instantKeyMaxUseCount);
        }
        all.append(one);
    }
    return all;
}

QList<MethodDraft> methodsIn(const QJsonArray &recorded)
{
    QList<MethodDraft> methods;
    for (const QJsonValue &value : recorded) {
        const QJsonObject one = value.toObject();
        MethodDraft method{.mode = accessModeFromKey(textIn(one, "mode"_L1)), .code = textIn(one, "code"_L1)};
        if (one.contains("instant_key_max_use_count"_L1)) {
            method.instantKeyMaxUseCount = one.value("instant_key_max_use_count"_L1).toInt(1);
        }
        methods.append(method);
    }
    return methods;
}

QJsonObject recordedDraft(const GrantDraft &draft, RecordedCodes codes)
{
    QJsonArray doors;
    for (const DoorId &door : draft.doorIds) {
        const bool isDevice = std::holds_alternative<DeviceId>(door);
        doors.append(QJsonObject{
            {isDevice ? u"device_id"_s : u"acs_entrance_id"_s, doorUuid(door).toString(QUuid::WithoutBraces)}});
    }
    return {{u"user_identity_id"_s, recorded(draft.userIdentityId)},
            {u"new_person"_s, recordedDraft(draft.newPerson)},
            {u"space_ids"_s, recorded(draft.spaceIds)},
            {u"device_ids"_s, recorded(draft.deviceIds)},
            {u"acs_entrance_ids"_s, recorded(draft.acsEntranceIds)},
            {u"doors"_s, doors},
            {u"new_space_name"_s, draft.newSpaceName},
            {u"starts_at"_s, recorded(draft.startsAt)},
            {u"ends_at"_s, recorded(draft.endsAt)},
            {u"methods"_s, recordedMethods(draft.methods, codes)},
            {u"name"_s, draft.name},
            {u"reservation_key"_s, draft.reservationKey},
            {u"access_grant_key"_s, draft.accessGrantKey}};
}

GrantDraft grantDraftIn(const QJsonObject &record)
{
    GrantDraft draft;
    draft.userIdentityId = idIn<UserIdentityId>(record, "user_identity_id"_L1);
    draft.newPerson = personDraftIn(record.value("new_person"_L1).toObject());
    draft.spaceIds = idsIn<SpaceId>(record, "space_ids"_L1);
    draft.deviceIds = idsIn<DeviceId>(record, "device_ids"_L1);
    draft.acsEntranceIds = idsIn<AcsEntranceId>(record, "acs_entrance_ids"_L1);
    for (const QJsonValue &value : record.value("doors"_L1).toArray()) {
        const QJsonObject door = value.toObject();
        const DeviceId device = idIn<DeviceId>(door, "device_id"_L1);
        draft.doorIds.append(device.isNull() ? DoorId(idIn<AcsEntranceId>(door, "acs_entrance_id"_L1))
                                             : DoorId(device));
    }
    draft.newSpaceName = textIn(record, "new_space_name"_L1);
    draft.startsAt = instantIn(record, "starts_at"_L1);
    draft.endsAt = instantIn(record, "ends_at"_L1);
    draft.methods = methodsIn(record.value("methods"_L1).toArray());
    draft.name = textIn(record, "name"_L1);
    draft.reservationKey = textIn(record, "reservation_key"_L1);
    draft.accessGrantKey = textIn(record, "access_grant_key"_L1);
    return draft;
}

} // namespace latchkey
