// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/acsencoders.h"
#include "api/acsencoderssimulate.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {

QList<EveryCall> encoderCalls()
{
    using namespace api::acsencoders;
    return QList<EveryCall>{callById("/acs/encoders/get", false, "acs_encoder_id", &get)} +
           callsOf("/acs/encoders/list system", false, R"({"acs_system_id":"#1"})",
                   R"({"limit":5,"page_cursor":"abc"})",
                   List{.acsSystemId = idOf<AcsSystemId>('1'), .limit = 5, .pageCursor = u"abc"_s}, &list, &List::limit,
                   &List::pageCursor) +
           callsOf("/acs/encoders/list systems", false, R"({"acs_system_ids":["#1"]})",
                   R"({"limit":5,"page_cursor":"abc"})",
                   List{.acsSystemIds = {idOf<AcsSystemId>('1')}, .limit = 5, .pageCursor = u"abc"_s}, &list,
                   &List::limit, &List::pageCursor) +
           callsOf("/acs/encoders/list encoders", false, R"({"acs_encoder_ids":["#1"]})",
                   R"({"limit":5,"page_cursor":"abc"})",
                   List{.acsEncoderIds = {idOf<AcsEncoderId>('1')}, .limit = 5, .pageCursor = u"abc"_s}, &list,
                   &List::limit, &List::pageCursor) +
           callsOf("/acs/encoders/encode_credential", true, R"({"acs_encoder_id":"#1"})",
                   R"({"access_method_id":"#2","acs_credential_id":"#3"})",
                   EncodeCredential{.acsEncoderId = idOf<AcsEncoderId>('1'),
                                    .acsCredentialId = idOf<AcsCredentialId>('3'),
                                    .accessMethodId = idOf<AccessMethodId>('2')},
                   &encodeCredential, &EncodeCredential::accessMethodId, &EncodeCredential::acsCredentialId) +
           callsOf("/acs/encoders/scan_credential", true, R"({"acs_encoder_id":"#1"})",
                   R"({"salto_ks_metadata":{"detect_new_tags":true}})",
                   ScanCredential{.acsEncoderId = idOf<AcsEncoderId>('1'),
                                  .saltoKsMetadata = SaltoKsMetadata{.detectNewTags = true}},
                   &scanCredential, &ScanCredential::saltoKsMetadata) +
           callsOf("/acs/encoders/scan_to_assign_credential", true, R"({"acs_encoder_id":"#1"})",
                   R"({"acs_user_id":"#2","salto_ks_metadata":{"detect_new_tags":true},
            "user_identity_id":"#3"})",
                   ScanToAssignCredential{.acsEncoderId = idOf<AcsEncoderId>('1'),
                                          .acsUserId = idOf<AcsUserId>('2'),
                                          .userIdentityId = idOf<UserIdentityId>('3'),
                                          .saltoKsMetadata = SaltoKsMetadata{.detectNewTags = true}},
                   &scanToAssignCredential, &ScanToAssignCredential::acsUserId,
                   &ScanToAssignCredential::saltoKsMetadata, &ScanToAssignCredential::userIdentityId);
}

QList<EveryCall> encoderSimulations()
{
    using namespace api::acsencoderssimulate;
    return callsOf("/acs/encoders/simulate/next_credential_encode_will_fail card", true, R"({"acs_encoder_id":"#1"})",
                   R"({"error_code":"encoding_interrupted"})",
                   NextCredentialEncodeWillFail{.acsEncoderId = idOf<AcsEncoderId>('1'),
                                                .errorCode = u"encoding_interrupted"_s},
                   &nextCredentialEncodeWillFail, &NextCredentialEncodeWillFail::errorCode) +
           callsOf("/acs/encoders/simulate/next_credential_encode_will_fail other", true,
                   R"({"acs_encoder_id":"#1","error_code":"uncategorized_error"})", R"({"acs_credential_id":"#2"})",
                   NextCredentialEncodeWillFail{.acsEncoderId = idOf<AcsEncoderId>('1'),
                                                .errorCode = u"uncategorized_error"_s,
                                                .acsCredentialId = idOf<AcsCredentialId>('2')},
                   &nextCredentialEncodeWillFail, &NextCredentialEncodeWillFail::acsCredentialId) +
           callsOf("/acs/encoders/simulate/next_credential_encode_will_succeed once", true,
                   R"({"acs_encoder_id":"#1"})", R"({"scenario":"credential_is_issued"})",
                   NextCredentialEncodeWillSucceed{.acsEncoderId = idOf<AcsEncoderId>('1'),
                                                   .scenario = u"credential_is_issued"_s},
                   &nextCredentialEncodeWillSucceed, &NextCredentialEncodeWillSucceed::scenario) +
           callsOf("/acs/encoders/simulate/next_credential_scan_will_fail card", true, R"({"acs_encoder_id":"#1"})",
                   R"({"error_code":"no_credential_on_encoder"})",
                   NextCredentialScanWillFail{.acsEncoderId = idOf<AcsEncoderId>('1'),
                                              .errorCode = u"no_credential_on_encoder"_s},
                   &nextCredentialScanWillFail, &NextCredentialScanWillFail::errorCode) +
           callsOf("/acs/encoders/simulate/next_credential_scan_will_fail other", true,
                   R"({"acs_encoder_id":"#1","error_code":"action_attempt_expired"})",
                   R"({"acs_credential_id_on_seam":"#2"})",
                   NextCredentialScanWillFail{.acsEncoderId = idOf<AcsEncoderId>('1'),
                                              .errorCode = u"action_attempt_expired"_s,
                                              .acsCredentialIdOnSeam = idOf<AcsCredentialId>('2')},
                   &nextCredentialScanWillFail, &NextCredentialScanWillFail::acsCredentialIdOnSeam) +
           callsOf("/acs/encoders/simulate/next_credential_scan_will_succeed known", true, R"({"acs_encoder_id":"#1"})",
                   R"({"acs_credential_id_on_seam":"#2","scenario":"credential_on_encoder_needs_update"})",
                   NextCredentialScanWillSucceed{.acsEncoderId = idOf<AcsEncoderId>('1'),
                                                 .scenario = u"credential_on_encoder_needs_update"_s,
                                                 .acsCredentialIdOnSeam = idOf<AcsCredentialId>('2')},
                   &nextCredentialScanWillSucceed, &NextCredentialScanWillSucceed::acsCredentialIdOnSeam,
                   &NextCredentialScanWillSucceed::scenario) +
           callsOf("/acs/encoders/simulate/next_credential_scan_will_succeed unknown", true,
                   R"({"acs_encoder_id":"#1","scenario":"credential_does_not_exist_on_seam"})", "{}",
                   NextCredentialScanWillSucceed{.acsEncoderId = idOf<AcsEncoderId>('1'),
                                                 .scenario = u"credential_does_not_exist_on_seam"_s},
                   &nextCredentialScanWillSucceed) +
           callsOf("/acs/encoders/simulate/next_credential_scan_will_succeed empty", true,
                   R"({"acs_encoder_id":"#1","scenario":"credential_on_encoder_is_empty"})", "{}",
                   NextCredentialScanWillSucceed{.acsEncoderId = idOf<AcsEncoderId>('1'),
                                                 .scenario = u"credential_on_encoder_is_empty"_s},
                   &nextCredentialScanWillSucceed);
}

} // namespace latchkey::test
