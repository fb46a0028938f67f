// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/figures.h"

namespace latchkey::bench {

class Lab;
class Workbench;

// What the table of grants takes to show something else, beside QSortFilterProxyModel in a table of the same kind.
Measured typingBesideProxy(Lab &lab);
Measured typingBesideContains(Lab &lab);
Measured sortBesideProxy(Lab &lab);
/// A grant that changes, at the large workspace beside the same at a small one.
Measured changeBesideSmall(Lab &lab);

// The same alone, in milliseconds.
double typingTime(Workbench &bench);
double sortTime(Workbench &bench); ///< by each column once
double changeTime(Workbench &bench);

} // namespace latchkey::bench
