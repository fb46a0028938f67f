// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace latchkey {

/// When a question left for the service. Answers may overtake each other on the way: of two about one resource, that
/// whose question left later counts.
using AskedAt = std::chrono::steady_clock::time_point;

inline AskedAt askedNow() { return std::chrono::steady_clock::now(); }

} // namespace latchkey
