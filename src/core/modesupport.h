// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"

#include <QStringList>

namespace latchkey {

/// Which of some doors can be opened with a mode; the base of "PIN 2 of 3" and of the reason a mode is off.
struct ModeSupport {
    AccessMode mode = AccessMode::Unknown;
    int supporting = 0;
    int total = 0;
    QList<int> codeLengths{};       ///< PIN only: the lengths every supporting door takes; empty: none in common
    bool isCodeLengthSaid = false;  ///< PIN only: one of the supporting doors has lengths of its own
    QStringList unsupportedNames{}; ///< doors that cannot
    bool isLockUnsupported = false; ///< a smart lock is among them, not only entrances

    /// Doors are chosen and none of them supports it. A place without doors may get some later, so it forbids nothing.
    bool isOff() const { return total > 0 && supporting == 0; }
};

ModeSupport modeSupport(const QList<Door> &doors, AccessMode mode);
/// Why \a support's mode is off or partial, in a sentence; empty if every door supports it.
QString modeSupportReason(const ModeSupport &support);

/// The lengths of the PINs that \a door takes, in order.
QList<int> codeLengthsOf(const Door &door);
/// "4 to 6", "4 or 6", "4, 6 or 8".
QString codeLengthsText(const QList<int> &lengths);
/// The same for the doors of \a support, as a sentence; empty where no length suits all of them.
QString codeLengthsHelp(const ModeSupport &support);

} // namespace latchkey
