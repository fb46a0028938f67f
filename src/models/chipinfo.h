// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rowroles.h"

#include <QString>

namespace latchkey {

/// A filter chip that a pane offers over its table.
struct ChipInfo {
    QString id; ///< "all" lets everything through
    QString title;
    QString icon; ///< empty: none
    InkRole ink = InkRole::Text2;
};

/// The chip, never shown, of rows of which a part was not read yet, where a model has it.
inline constexpr char unreadChip[] = "unread";

} // namespace latchkey
