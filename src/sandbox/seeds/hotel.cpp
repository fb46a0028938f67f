// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/seeds/hotel.h"

#include "sandbox/seeds/hoteldoors.h"
#include "sandbox/seeds/hotelpeople.h"
#include "sandbox/seeds/hotelstays.h"

using namespace std::chrono_literals;

namespace latchkey::sandbox {

void plantHotel(Workspace &workspace)
{
    // The hotel is not put down, it is played: from the day it was fitted out up to the clock's time, so that its
    // methods, events and warnings are those that the rules make of its stays.
    Timeline &timeline = workspace.timeline();
    const Instant opening = timeline.clockTime();
    timeline.beginAt(opening - 24h * 400);
    const HotelDoors doors = addHotelDoors(workspace);
    const HotelPeople people = addHotelPeople(workspace, doors);
    playStays(workspace, doors, people, opening);
    timeline.advanceTo(opening);
}

} // namespace latchkey::sandbox
