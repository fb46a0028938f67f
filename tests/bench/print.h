// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/figures.h"
#include "bench/loadrun.h"
#include "bench/table.h"

namespace latchkey::bench {

enum class Form { Text, Json, Markdown };

/// One line of the table with what came of it.
struct Outcome {
    const Measurement *measurement = nullptr;
    Figures figures;

    /// Whether the bound is kept; also where there is none, or nothing to hold against it.
    bool isKept() const;
};

/// On the standard output.
void print(const QList<Outcome> &outcomes, Form form);
void print(const LoadFigures &figures, Form form);

} // namespace latchkey::bench
