// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneline.h"
#include "models/celllook.h"

namespace latchkey {

/// One column of a table of \a Row values.
template <typename Row> struct Column {
    const char *title = nullptr;
    QString (*text)(const Row &row, Instant now) = nullptr;
    QVariant (*sortKey)(const Row &row) = nullptr;
    CellLook (*look)(const Row &row, Instant now) = nullptr;
    /// The cell in whole words, as accessible text and tool tip. Apart from the look, which is asked for each time that
    /// a cell is painted.
    QString (*said)(const Row &row, Instant now) = nullptr;
    Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter;
    bool isSearched = true;                     ///< false: it says once more what other columns say
    QString (*exported)(const Row &) = nullptr; ///< see RowRole::Exported
    const char *exportedTitle = nullptr;        ///< where that needs another title

    /// What the cell of \a row in this column says for \a role.
    QVariant data(const Row &row, int role, Instant now) const
    {
        switch (role) {
        case Qt::DisplayRole:
            return oneLine(text(row, now));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(alignment);
        case Qt::ToolTipRole:
            return said ? oneLine(said(row, now)) : QVariant();
        case Qt::AccessibleTextRole: {
            const QString words = said ? said(row, now) : QString();
            return oneLine(words.isEmpty() ? text(row, now) : words);
        }
        case RowRole::Exported:
            return exportedText(row, now);
        default:
            return look && role >= RowRole::Id ? lookData(look(row, now), role) : QVariant();
        }
    }

  private:
    /// As it is, also where it is not shown so.
    QVariant exportedText(const Row &row, Instant now) const
    {
        if (exported) {
            return exported(row);
        }
        const QString original = text(row, now);
        return original == oneLine(original) ? QVariant() : original;
    }
};

} // namespace latchkey
