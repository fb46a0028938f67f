// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/figures.h"

#include <optional>
#include <span>

namespace latchkey::bench {

class Lab;

/// One line of the table: what is measured, beside what, and how far it may go.
struct Measurement {
    const char *name; ///< for --only; "load" stands for "load.sdk" as well
    const char *what;
    const char *at;
    const char *against;
    std::optional<double> bound; ///< none: reported only
    std::optional<double> aim;
    Measured (*measure)(Lab &lab);

    bool isNamedBy(const QString &word) const;
};

std::span<const Measurement> measurements();

} // namespace latchkey::bench
