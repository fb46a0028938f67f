// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <expected>
#include <optional>
#include <variant>

namespace latchkey {

/// Why a call to the service did not give its answer.
struct ApiError {
    enum class Kind {
        Network,        ///< no connection, or it broke before anything was sent
        Timeout,        ///< no answer within the call's deadline; a read, so nothing was changed
        OutcomeUnknown, ///< a write was sent, and what came back does not say whether it took effect
        Tls,            ///< the server's certificate was not accepted
        Redirected,     ///< 3xx, never followed; the message names the host
        Unauthorized,   ///< 401: missing, wrong or revoked credential
        Forbidden,      ///< 403
        InvalidInput,   ///< 400 or 422: refused for its content, see type, message and fieldErrors
        NotFound,       ///< 404 with a JSON error: the resource is not in this workspace
        NotOffered,     ///< the service says that it lacks the endpoint
        Conflict,       ///< 409
        RateLimited,    ///< 429, see retryAfter
        Server,         ///< 5xx
        BadResponse,    ///< an answer that is not what the contract promises
        ActionFailed,   ///< taken by the service, refused by the door or encoder; see type and message
        Cancelled,      ///< the last caller left
    };

    struct FieldError {
        QString field; ///< the parameter's path, as in "user_identity.email_address"
        QString message;
        bool operator==(const FieldError &) const = default;
    };

    Kind kind = Kind::Network;
    int httpStatus = 0; ///< 0 when there was no answer
    QString type;       ///< Seam's error.type, such as "invalid_input"
    QString message;    ///< a sentence for people: what happened, what to do; never holds a secret
    QString detail;     ///< what the service said about it, or where its answer broke the contract; may be empty
    QList<FieldError> fieldErrors;
    QString requestId; ///< seam-request-id
    QString endpoint;  ///< the path called, as in "/devices/list"
    QString lookUpKey; ///< of a create whose outcome is unknown: the client-made key to look it up by
    std::optional<std::chrono::milliseconds> retryAfter;
};

/// The value of a call that gives none.
using Void = std::monostate;

/// What a call gives: its value, or why there is none.
template <typename T> using Result = std::expected<T, ApiError>;

} // namespace latchkey
