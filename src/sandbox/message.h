// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/query.h"

#include <QByteArray>
#include <QString>

namespace latchkey::sandbox {

/// One HTTP request, read.
struct Request {
    QByteArray method = "POST";
    QString path;
    Query query{};
    QByteArray contentType{};
    QByteArray body{};
    QByteArray authorization{};
    QByteArray workspace{};      ///< the seam-workspace header
    QByteArray clientSession{};  ///< the seam-client-session-token or client-session-token header
    QByteArray publishableKey{}; ///< the seam-publishable-key header
    QByteArray userAgent{};
    QString origin{}; ///< "http://127.0.0.1:49152", where the caller reached us
};

struct Reply {
    /// What becomes of the connection.
    enum class Manner {
        Answer,
        Close, ///< without an answer
        Silent ///< stays open without an answer
    };

    int status = 200;
    QByteArray contentType{};
    QByteArray body{};
    QByteArray requestId{}; ///< seam-request-id; empty on failures of the router
    QByteArray retryAfter{};
    Manner manner = Manner::Answer;
};

} // namespace latchkey::sandbox
