// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/acs.h"
#include "core/device.h"
#include "core/door.h"

namespace latchkey {

/// \a device as a door.
Door doorOf(const Device &device);
/// \a entrance as a door. Its access system says the time zone and whether it can be reached; null: not known yet.
Door doorOf(const AcsEntrance &entrance, const AcsSystem *system);

} // namespace latchkey
