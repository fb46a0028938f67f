// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

class QComboBox;
class QString;

namespace latchkey {

/// Fills \a box with the time zones of the world, each with the time it is there and its IANA id as data, and
/// \a preset among them.
void fillZones(QComboBox &box, const Clock &clock, const QString &preset);

} // namespace latchkey
