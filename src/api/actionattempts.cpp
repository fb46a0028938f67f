// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/actionattempts.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::actionattempts {

using encode::Members;

Call<ActionAttempt> get(SeamClient &client, ActionAttemptId id)
{
    return requestOne<ActionAttempt>(client, endpoints::actionAttemptsGet,
                                     Members().required("action_attempt_id"_L1, id).object());
}

} // namespace latchkey::api::actionattempts
