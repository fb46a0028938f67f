// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/request.h"

#include "core/apierrortext.h"

namespace latchkey::api {

ApiError completed(ApiError error, const Endpoint &endpoint, const Answer &answer)
{
    error.endpoint = endpoint.path;
    error.requestId = answer.requestId;
    error.httpStatus = 200;
    if (endpoint.isWrite()) {
        // The server took it; what came of it cannot be read.
        error.kind = ApiError::Kind::OutcomeUnknown;
        error.lookUpKey = answer.lookUpKey;
        error.message.clear();
        error.message = explain(error).sentence;
    }
    return error;
}

} // namespace latchkey::api
