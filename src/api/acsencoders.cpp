// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/acsencoders.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::acsencoders {

using encode::Members;

QJsonObject List::toJson() const
{
    return Members()
        .add("acs_system_id"_L1, acsSystemId)
        .add("acs_system_ids"_L1, acsSystemIds)
        .add("acs_encoder_ids"_L1, acsEncoderIds)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

Call<Page<AcsEncoder>> list(SeamClient &client, const List &parameters)
{
    return requestPage<AcsEncoder>(client, endpoints::acsEncodersList, parameters.toJson());
}

} // namespace latchkey::api::acsencoders
