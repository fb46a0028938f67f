// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/figures.h"

namespace latchkey::bench {

class Lab;

/// Starting the program to the first paint of its window. On the display there is, or as QT_QPA_PLATFORM says.
Measured startToFirstPaint(Lab &lab);

} // namespace latchkey::bench
