// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/acsencoderssimulate.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::acsencoderssimulate {

using encode::Members;

QJsonObject NextCredentialEncodeWillFail::toJson() const
{
    return Members()
        .required("acs_encoder_id"_L1, acsEncoderId)
        .add("error_code"_L1, errorCode)
        .add("acs_credential_id"_L1, acsCredentialId)
        .object();
}

QJsonObject NextCredentialEncodeWillSucceed::toJson() const
{
    return Members().required("acs_encoder_id"_L1, acsEncoderId).add("scenario"_L1, scenario).object();
}

QJsonObject NextCredentialScanWillFail::toJson() const
{
    return Members()
        .required("acs_encoder_id"_L1, acsEncoderId)
        .add("error_code"_L1, errorCode)
        .add("acs_credential_id_on_seam"_L1, acsCredentialIdOnSeam)
        .object();
}

QJsonObject NextCredentialScanWillSucceed::toJson() const
{
    return Members()
        .required("acs_encoder_id"_L1, acsEncoderId)
        .add("scenario"_L1, scenario)
        .add("acs_credential_id_on_seam"_L1, acsCredentialIdOnSeam)
        .object();
}

Call<Void> nextCredentialEncodeWillFail(SeamClient &client, const NextCredentialEncodeWillFail &parameters)
{
    return requestNothing(client, endpoints::acsEncodersSimulateNextCredentialEncodeWillFail, parameters.toJson());
}

Call<Void> nextCredentialEncodeWillSucceed(SeamClient &client, const NextCredentialEncodeWillSucceed &parameters)
{
    return requestNothing(client, endpoints::acsEncodersSimulateNextCredentialEncodeWillSucceed, parameters.toJson());
}

Call<Void> nextCredentialScanWillFail(SeamClient &client, const NextCredentialScanWillFail &parameters)
{
    return requestNothing(client, endpoints::acsEncodersSimulateNextCredentialScanWillFail, parameters.toJson());
}

Call<Void> nextCredentialScanWillSucceed(SeamClient &client, const NextCredentialScanWillSucceed &parameters)
{
    return requestNothing(client, endpoints::acsEncodersSimulateNextCredentialScanWillSucceed, parameters.toJson());
}

} // namespace latchkey::api::acsencoderssimulate
