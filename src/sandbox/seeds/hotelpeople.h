// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/seeds/hoteldoors.h"

namespace latchkey::sandbox {

/// Harbour House's people, by id; all made up.
struct HotelPeople {
    QStringList staff;
    QStringList residents;
    QStringList guests;
};

/// 120 people, some of them known to the access systems already.
HotelPeople addHotelPeople(Workspace &workspace, const HotelDoors &doors);

} // namespace latchkey::sandbox
