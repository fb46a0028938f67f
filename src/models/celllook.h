// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/instant.h"
#include "core/rowroles.h"

#include <QVariant>

#include <optional>

namespace latchkey {

/// What a cell shows besides its text.
struct CellLook {
    QString icon;
    InkRole iconInk = InkRole::Text2;
    QString sub;
    InkRole textInk = InkRole::Text;
    bool bold = false;
    std::optional<Instant> since; ///< an age to be counted
    bool canBeSlow = false;
    QList<RowIcon> icons;
    QString toolTip;
    QString accessible; ///< empty: the text
};

size_t qHash(const CellLook &look, size_t seed = 0);

/// What the role \a role of a cell with this look is.
QVariant lookData(const CellLook &look, int role);

/// What a cell with this text and look says for \a role, also its text and accessible text.
QVariant cellData(const QString &text, const CellLook &look, int role);

} // namespace latchkey
