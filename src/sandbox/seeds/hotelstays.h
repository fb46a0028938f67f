// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/seeds/hotelpeople.h"

namespace latchkey::sandbox {

/// Enters the hotel's grants, door events and mishaps into the timeline, each at its hour around \a opening: 90 grants
/// of staff, residents and guests who have gone, go today, are in house, arrive today and will come.
void playStays(Workspace &workspace, const HotelDoors &doors, const HotelPeople &people, Instant opening);

} // namespace latchkey::sandbox
