// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/seeds/hoteldoors.h"

namespace latchkey::sandbox {

/// A lock that has gone offline, one with a low battery, a PIN that the lock has replaced.
void playMishaps(Workspace &workspace, const HotelDoors &doors, Instant opening);
/// People opening doors, from the day before \a opening until the day after.
void playDoors(Workspace &workspace, const HotelDoors &doors, Instant opening);

} // namespace latchkey::sandbox
