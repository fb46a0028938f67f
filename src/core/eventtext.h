// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessmode.h"
#include "core/event.h"

namespace latchkey {

/// What \a event says, in a few words: "Door unlocked with a PIN". The event of an access method does not name its
/// mode; with \a mode known it becomes "PIN issued". A type newer than this program is shown readably as it is.
QString eventText(const Event &event, AccessMode mode = AccessMode::Unknown);

} // namespace latchkey
