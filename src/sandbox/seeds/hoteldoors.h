// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Harbour House's doors, by id. Rooms 101–308 are entrances of the hotel's access system, 401–408 smart locks.
struct HotelDoors {
    QString visionline;     ///< takes direct assignment
    QString saltoKs;        ///< works through groups
    QStringList roomSpaces; ///< 32, in order of their numbers
    QString lobbySpace;
    QString basementSpace;
    QStringList flats;      ///< locks of the residence
    QStringList staffDoors; ///< entrances of saltoKs
    QStringList staffGroups;
    QString offlineLock; ///< room 401
    QString encoder;     ///< at the reception
};

HotelDoors addHotelDoors(Workspace &workspace);

} // namespace latchkey::sandbox
