// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/id.h"

#include <QJsonObject>

/// /acs/encoders/simulate/…: what the next card on an encoder does, in sandbox workspaces.
namespace latchkey::api::acsencoderssimulate {

/// The credential goes only with "uncategorized_error" and "action_attempt_expired".
struct NextCredentialEncodeWillFail {
    AcsEncoderId acsEncoderId;
    std::optional<QString> errorCode; ///< or "no_credential_on_encoder", as for none, or "encoding_interrupted"
    std::optional<AcsCredentialId> acsCredentialId;
    QJsonObject toJson() const;
};

struct NextCredentialEncodeWillSucceed {
    AcsEncoderId acsEncoderId;
    std::optional<QString> scenario; ///< only "credential_is_issued" is known
    QJsonObject toJson() const;
};

/// The credential goes only with "uncategorized_error" and "action_attempt_expired".
struct NextCredentialScanWillFail {
    AcsEncoderId acsEncoderId;
    std::optional<QString> errorCode; ///< or "no_credential_on_encoder", as for none
    std::optional<AcsCredentialId> acsCredentialIdOnSeam;
    QJsonObject toJson() const;
};

/// The credential goes only with "credential_exists_on_seam", as for none, and "credential_on_encoder_needs_update".
struct NextCredentialScanWillSucceed {
    AcsEncoderId acsEncoderId;
    std::optional<QString> scenario; ///< or "credential_does_not_exist_on_seam" or "credential_on_encoder_is_empty"
    std::optional<AcsCredentialId> acsCredentialIdOnSeam;
    QJsonObject toJson() const;
};

/// /acs/encoders/simulate/next_credential_encode_will_fail
Call<Void> nextCredentialEncodeWillFail(SeamClient &client, const NextCredentialEncodeWillFail &parameters);
/// /acs/encoders/simulate/next_credential_encode_will_succeed
Call<Void> nextCredentialEncodeWillSucceed(SeamClient &client, const NextCredentialEncodeWillSucceed &parameters);
/// /acs/encoders/simulate/next_credential_scan_will_fail
Call<Void> nextCredentialScanWillFail(SeamClient &client, const NextCredentialScanWillFail &parameters);
/// /acs/encoders/simulate/next_credential_scan_will_succeed
Call<Void> nextCredentialScanWillSucceed(SeamClient &client, const NextCredentialScanWillSucceed &parameters);

} // namespace latchkey::api::acsencoderssimulate
