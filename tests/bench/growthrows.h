// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/figures.h"

namespace latchkey::bench {

class Lab;

// How each figure grows with the workspace: the exponent, and the figures it was fitted to.
Measured growthOfLoad(Lab &lab);
Measured growthOfRequests(Lab &lab);
Measured growthOfUiShare(Lab &lab);
Measured growthOfMemory(Lab &lab);
Measured growthOfPeakMemory(Lab &lab);
Measured growthOfGap(Lab &lab);
Measured growthOfFirstPaint(Lab &lab);
Measured growthOfAllRows(Lab &lab);
Measured growthOfTyping(Lab &lab);
Measured growthOfSort(Lab &lab);
Measured growthOfChange(Lab &lab);

} // namespace latchkey::bench
