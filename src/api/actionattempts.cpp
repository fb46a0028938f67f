// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/actionattempts.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::actionattempts {

using encode::Members;

QJsonObject List::toJson() const
{
    return Members()
        .add("action_attempt_ids"_L1, actionAttemptIds)
        .add("device_id"_L1, deviceId)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

Call<ActionAttempt> get(SeamClient &client, ActionAttemptId id)
{
    return requestOne<ActionAttempt>(client, endpoints::actionAttemptsGet,
                                     Members().required("action_attempt_id"_L1, id).object());
}

Call<Page<ActionAttempt>> list(SeamClient &client, const List &parameters)
{
    return requestPage<ActionAttempt>(client, endpoints::actionAttemptsList, parameters.toJson());
}

} // namespace latchkey::api::actionattempts
