// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessmode.h"
#include "models/celllook.h"

namespace latchkey {

/// The looks and texts that several tables share.

/// Of numbers, which are compared one below the other.
inline constexpr Qt::Alignment rightAligned = Qt::AlignRight | Qt::AlignVCenter;
CellLook secondaryLook();
/// The sign of a thing before its name.
CellLook iconLook(const QString &icon);
/// Four fixed slots: PIN, card, mobile key, cloud key; an empty one where a door cannot.
QList<RowIcon> modeIcons(const AccessModes &modes);
/// "PIN, card", or "Nothing" where no method opens it.
QString modesText(const AccessModes &modes);
CellLook modesLook(const AccessModes &modes);
/// The icon of a method: "method-pin".
QString modeIcon(AccessMode mode);
/// Sorts doors with more ways to open them first.
int modesSortKey(const AccessModes &modes);

} // namespace latchkey
