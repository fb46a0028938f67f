// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QUrl>

namespace latchkey {

/// What came back over HTTP, whatever it is.
struct HttpAnswer {
    int status = 0;
    QByteArray contentType;
    QByteArray retryAfter;
    QUrl location;
    QString requestId;
    QByteArrayList parts; ///< of the body
};

/// A good answer, still to be decoded.
struct Answer {
    QByteArrayList parts; ///< of the body, as they came: to put them together takes time that the window has not
    QString requestId;
    QString lookUpKey{}; ///< the client-made key that was sent, where there was one

    /// With room behind it, in which json::parse() needs no copy.
    QByteArray body() const;
};

/// The one ladder from status and JSON to a result. The error's endpoint and message are still to be set.
Result<Answer> judge(const HttpAnswer &http);

/// Retry-After as seconds or as an HTTP date, counted from \a now, ten minutes at most; none if it
/// is neither.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &header, const QDateTime &now);

} // namespace latchkey
