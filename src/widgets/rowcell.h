// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the two halves of rowdelegate.h share: how it paints a cell, and how it measures one.
#include "widgets/inks.h"
#include "widgets/rowdelegate.h"

namespace latchkey {

/// What is painted in a cell, looked up once.
struct RowDelegate::Cell {
    QString icon;
    QColor iconInk;
    QColor textInk;
    QColor subInk;
    QString text;
    QString sub;
    bool isAge = false; ///< what sub says
    QFont subFont;
    QList<RowIcon> icons;
    RowSurface surface;
};

namespace rowcell {

inline constexpr int iconSize = 16;
inline constexpr int iconGap = 6;
inline constexpr int slotWidth = 28;
inline constexpr int joinedWidth = 19;

int iconsWidth(const QList<RowIcon> &icons);
/// The ends of a row have the margin of the page, so that its words stand below the title. Hidden and moved columns
/// count: the first one is the first that is seen.
bool isAtEnd(const QStyleOptionViewItem &option, const QModelIndex &index, bool last);

} // namespace rowcell
} // namespace latchkey
