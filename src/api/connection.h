// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"

#include <QList>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>
#include <optional>

namespace latchkey {

/// How long calls may take and when reads are asked again.
struct CallTimes {
    std::chrono::milliseconds call{30'000};        ///< the whole call, with all its attempts and waits
    std::chrono::milliseconds readAttempt{15'000}; ///< one attempt of a read; a write has but one
    QList<std::chrono::milliseconds> waits{std::chrono::milliseconds(200), std::chrono::milliseconds(400),
                                           std::chrono::milliseconds(800)}; ///< before each further attempt
};

/// Where to and as whom.
struct Connection {
    QUrl endpoint; ///< such as https://connect.getseam.com
    Credential credential;
    CallTimes times{};
    std::optional<QSslConfiguration> tls{}; ///< none: the system's certificates
    /// What becomes of calls whose credential is refused (401), and of those in front of a long pause (429): they wait,
    /// as the window says, or they fail at once.
    bool waitsWhenRefused = false;
};

} // namespace latchkey
