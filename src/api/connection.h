// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"

#include <QList>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace latchkey {

/// How long calls may take and when reads are asked again.
struct CallTimes {
    std::chrono::milliseconds call{30'000};        ///< the whole call, with all its attempts and waits
    std::chrono::milliseconds readAttempt{15'000}; ///< one attempt of a read; a write has but one
    QList<std::chrono::milliseconds> waits{std::chrono::milliseconds(200), std::chrono::milliseconds(400),
                                           std::chrono::milliseconds(800)}; ///< before each further attempt
    std::chrono::milliseconds proxies{10'000}; ///< until calls leave though the system's proxies are not known
};

/// May take its time: it is not called on the UI thread.
using ProxyLookup = std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)>;

/// Where to and as whom.
struct Connection {
    QUrl endpoint; ///< such as https://connect.getseam.com
    Credential credential;
    CallTimes times{};
    std::optional<QSslConfiguration> tls{}; ///< none: the system's certificates
    /// What becomes of calls whose credential is refused (401), and of those in front of a long pause (429): they wait,
    /// as the window says, or they fail at once.
    bool waitsWhenRefused = false;
    ProxyLookup proxies{&QNetworkProxyFactory::systemProxyForQuery}; ///< not asked for this computer
};

} // namespace latchkey
