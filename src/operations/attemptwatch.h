// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <vector>

namespace latchkey {

/// How an action attempt is watched: asked for after each wait, the last one over and over, until the limit.
struct AttemptWatch {
    std::vector<std::chrono::milliseconds> waits{std::chrono::milliseconds(500), std::chrono::milliseconds(1000),
                                                 std::chrono::milliseconds(2000)};
    std::chrono::milliseconds limit{30'000};
};

} // namespace latchkey
