// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accesscodes.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {

QList<EveryCall> accessCodeReads()
{
    using namespace api::accesscodes;
    return callsOf("/access_codes/list", false, "{}",
                   R"({"access_code_ids":["#1"],"access_grant_id":"#2","access_grant_key":"grant-1",
            "access_method_id":"#3","customer_key":"customer","device_id":"#4","limit":5,
            "page_cursor":"abc","search":"front","user_identifier_key":"user"})",
                   List{.accessCodeIds = {idOf<AccessCodeId>('1')},
                        .accessGrantId = idOf<AccessGrantId>('2'),
                        .accessGrantKey = u"grant-1"_s,
                        .accessMethodId = idOf<AccessMethodId>('3'),
                        .customerKey = u"customer"_s,
                        .deviceId = idOf<DeviceId>('4'),
                        .search = u"front"_s,
                        .userIdentifierKey = u"user"_s,
                        .limit = 5,
                        .pageCursor = u"abc"_s},
                   &list, &List::accessCodeIds, &List::accessGrantId, &List::accessGrantKey, &List::accessMethodId,
                   &List::customerKey, &List::deviceId, &List::limit, &List::pageCursor, &List::search,
                   &List::userIdentifierKey) +
           callsOf("/access_codes/get", false, "{}", R"({"access_code_id":"#1","code":"4821","device_id":"#2"})",
                   Get{.accessCodeId = idOf<AccessCodeId>('1'), .deviceId = idOf<DeviceId>('2'), .code = u"4821"_s},
                   &get, &Get::accessCodeId, &Get::code, &Get::deviceId) +
           callsOf("/access_codes/unmanaged/list", false, R"({"device_id":"#1"})",
                   R"({"limit":5,"page_cursor":"abc","search":"front","user_identifier_key":"user"})",
                   ListUnmanaged{.deviceId = idOf<DeviceId>('1'),
                                 .search = u"front"_s,
                                 .userIdentifierKey = u"user"_s,
                                 .limit = 5,
                                 .pageCursor = u"abc"_s},
                   &listUnmanaged, &ListUnmanaged::limit, &ListUnmanaged::pageCursor, &ListUnmanaged::search,
                   &ListUnmanaged::userIdentifierKey);
}

QList<EveryCall> accessCodeWrites()
{
    using namespace api::accesscodes;
    return callsOf("/access_codes/create", true, R"({"device_id":"#1"})",
                   R"({"allow_external_modification":true,"attempt_for_offline_device":true,"code":"4821",
            "common_code_key":"common-1","ends_at":"@9","is_external_modification_allowed":true,
            "is_offline_access_code":true,"is_one_time_use":true,"max_time_rounding":"1hour",
            "name":"Front","prefer_native_scheduling":true,"preferred_code_length":6,
            "starts_at":"@1","sync":true,"use_backup_access_code_pool":true,
            "use_offline_access_code":true})",
                   Create{.deviceId = idOf<DeviceId>('1'),
                          .name = u"Front"_s,
                          .code = u"4821"_s,
                          .startsAt = at(1),
                          .endsAt = at(9),
                          .commonCodeKey = u"common-1"_s,
                          .preferredCodeLength = 6,
                          .maxTimeRounding = u"1hour"_s,
                          .preferNativeScheduling = true,
                          .attemptForOfflineDevice = true,
                          .isExternalModificationAllowed = true,
                          .allowExternalModification = true,
                          .isOfflineAccessCode = true,
                          .useOfflineAccessCode = true,
                          .isOneTimeUse = true,
                          .useBackupAccessCodePool = true,
                          .sync = true},
                   &create, &Create::allowExternalModification, &Create::attemptForOfflineDevice, &Create::code,
                   &Create::commonCodeKey, &Create::endsAt, &Create::isExternalModificationAllowed,
                   &Create::isOfflineAccessCode, &Create::isOneTimeUse, &Create::maxTimeRounding, &Create::name,
                   &Create::preferNativeScheduling, &Create::preferredCodeLength, &Create::startsAt, &Create::sync,
                   &Create::useBackupAccessCodePool, &Create::useOfflineAccessCode) +
           callsOf("/access_codes/update", true, R"({"access_code_id":"#1"})",
                   R"({"allow_external_modification":true,"attempt_for_offline_device":true,"code":"4821",
            "device_id":"#2","ends_at":"@9","is_external_modification_allowed":true,
            "is_managed":true,"is_offline_access_code":true,"is_one_time_use":true,
            "max_time_rounding":"1hour","name":"Front","prefer_native_scheduling":true,
            "preferred_code_length":6,"starts_at":"@1","sync":true,"type":"time_bound",
            "use_backup_access_code_pool":true,"use_offline_access_code":true})",
                   Update{.accessCodeId = idOf<AccessCodeId>('1'),
                          .deviceId = idOf<DeviceId>('2'),
                          .name = u"Front"_s,
                          .code = u"4821"_s,
                          .type = u"time_bound"_s,
                          .startsAt = at(1),
                          .endsAt = at(9),
                          .preferredCodeLength = 6,
                          .maxTimeRounding = u"1hour"_s,
                          .preferNativeScheduling = true,
                          .attemptForOfflineDevice = true,
                          .isExternalModificationAllowed = true,
                          .allowExternalModification = true,
                          .isOfflineAccessCode = true,
                          .useOfflineAccessCode = true,
                          .isOneTimeUse = true,
                          .isManaged = true,
                          .useBackupAccessCodePool = true,
                          .sync = true},
                   &update, &Update::allowExternalModification, &Update::attemptForOfflineDevice, &Update::code,
                   &Update::deviceId, &Update::endsAt, &Update::isExternalModificationAllowed, &Update::isManaged,
                   &Update::isOfflineAccessCode, &Update::isOneTimeUse, &Update::maxTimeRounding, &Update::name,
                   &Update::preferNativeScheduling, &Update::preferredCodeLength, &Update::startsAt, &Update::sync,
                   &Update::type, &Update::useBackupAccessCodePool, &Update::useOfflineAccessCode) +
           callsOf("/access_codes/delete", true, R"({"access_code_id":"#1"})", R"({"device_id":"#2","sync":true})",
                   Remove{.accessCodeId = idOf<AccessCodeId>('1'), .deviceId = idOf<DeviceId>('2'), .sync = true},
                   &remove, &Remove::deviceId, &Remove::sync);
}

} // namespace latchkey::test
