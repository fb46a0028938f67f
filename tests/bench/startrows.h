// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/figures.h"

namespace latchkey::bench {

class Lab;

// Starting the program on a profile whose workspace is kept in a snapshot, while the service cannot be reached. On the
// display there is, or as QT_QPA_PLATFORM says.
Measured startToFirstPaint(Lab &lab);
Measured startToAllRows(Lab &lab); ///< with the grants' pane open from the first paint on

// The same alone, with a snapshot of a workspace of \a grants: the median, in milliseconds.
std::expected<double, QString> timeToFirstPaint(Lab &lab, int grants);
std::expected<double, QString> timeToAllRows(Lab &lab, int grants);

} // namespace latchkey::bench
