// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/request.h"

namespace latchkey::api {

ApiError completed(ApiError error, const Endpoint &endpoint, const QString &requestId)
{
    error.endpoint = endpoint.path;
    error.requestId = requestId;
    error.httpStatus = 200;
    return error;
}

} // namespace latchkey::api
