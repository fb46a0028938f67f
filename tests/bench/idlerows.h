// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/figures.h"

namespace latchkey::bench {

class Lab;

/// What the Demo takes, its server included, while another window is in front.
Measured idleInBackground(Lab &lab);

} // namespace latchkey::bench
