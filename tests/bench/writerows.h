// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/figures.h"

namespace latchkey::bench {

class Lab;

/// A write until its answer, noted in a journal on the disk, beside the same write without one: over loopback with a
/// latency of 50 ms.
Measured journaledWrite(Lab &lab);

} // namespace latchkey::bench
