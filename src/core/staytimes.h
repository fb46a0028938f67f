// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/propertyzone.h"

namespace latchkey {

/// The day that the nights of a stay beginning at \a start count from. As hotels count: before 05:00 it is still the
/// evening before.
QDate firstNight(const PropertyZone &zone, Instant start);
/// The day of the next check-in at \a checkin: today while that is still ahead of \a now, else tomorrow.
QDate nextCheckinDay(const PropertyZone &zone, Instant now, QTime checkin);

} // namespace latchkey
