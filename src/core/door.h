// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessmode.h"
#include "core/id.h"

#include <QString>

#include <variant>

namespace latchkey {

/// A door is a smart lock (device) or an entrance of an access system; the API keeps the two apart.
using DoorId = std::variant<DeviceId, AcsEntranceId>;

inline QUuid doorUuid(const DoorId &id)
{
    return std::visit([](const auto &typed) { return typed.uuid(); }, id);
}

/// What the rules need to know of one door, whichever kind it is.
struct Door {
    DoorId id{};
    QString name{};
    QList<SpaceId> spaceIds{};
    AcsSystemId acsSystemId{}; ///< null for a device
    AccessModes opensWith{};
    QList<int> codeLengths{}; ///< PIN lengths it takes; empty: 4 to 9
    QString timeZone{};       ///< IANA; empty if it does not say
    bool canBelongToReservation = false;
    bool isOnline = true; ///< true where nobody can tell

    bool isDevice() const { return std::holds_alternative<DeviceId>(id); }
    bool operator==(const Door &) const = default;
};

} // namespace latchkey
