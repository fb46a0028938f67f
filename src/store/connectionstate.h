// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"
#include "core/instant.h"

#include <optional>

namespace latchkey {

/// Whether the service answers, and tells what has changed.
struct ConnectionState {
    bool isOnline = true;
    std::optional<Instant> offlineSince; ///< while it does not answer
    std::optional<Instant> noNewsSince;  ///< while it answers, but what has changed cannot be read
    ApiError error;                      ///< why

    bool isGood() const { return isOnline && !noNewsSince; }
};

} // namespace latchkey
