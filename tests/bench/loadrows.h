// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/figures.h"

namespace latchkey::bench {

class Lab;

// What loads of a workspace tell.
Measured loadBesideCurl(Lab &lab);
Measured loadBesideSdk(Lab &lab);
Measured requestsOfLoad(Lab &lab);
Measured uiShareOfLoad(Lab &lab);
Measured longestGap(Lab &lab);
Measured settledMemory(Lab &lab);
Measured peakMemory(Lab &lab);

} // namespace latchkey::bench
