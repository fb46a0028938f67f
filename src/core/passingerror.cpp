// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/passingerror.h"

namespace latchkey {

bool isPassing(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Network:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::RateLimited:
    case ApiError::Kind::Server:
        return true;
    case ApiError::Kind::OutcomeUnknown:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Redirected:
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::InvalidInput:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::NotOffered:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::BadResponse:
    case ApiError::Kind::ActionFailed:
    case ApiError::Kind::Cancelled:
        return false;
    }
    return false;
}

bool mayPass(const ApiError &error)
{
    const bool isPage = error.kind == ApiError::Kind::BadResponse && error.httpStatus >= 400;
    return isPage || isPassing(error.kind);
}

} // namespace latchkey
