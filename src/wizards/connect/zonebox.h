// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

class QComboBox;
class QString;

namespace latchkey {

/// Fills \a box with an entry without data, for the zone that a workspace's doors report, and the time zones of the
/// world, each with the time it is there and its IANA id as data.
void fillZones(QComboBox &box, const Clock &clock);
/// Makes \a id the current one. Where it is empty, or this computer does not know it, that is the zone of the doors.
void showZone(QComboBox &box, const Clock &clock, const QString &id);

} // namespace latchkey
