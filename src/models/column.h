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
    QString (*sub)(const Row &) = nullptr;      ///< RowRole::Sub, which is searched, as looks are not
};

/// What the cell of \a row shows besides its text.
template <typename Row> CellLook lookOf(const Column<Row> &column, const Row &row, Instant now)
{
    CellLook look = column.look ? column.look(row, now) : CellLook();
    if (column.sub) {
        look.sub = column.sub(row);
    }
    return look;
}

/// One cell while it is looked at: for all its roles its look is made once.
template <typename Row> class ColumnCell {
  public:
    ColumnCell(const Column<Row> &column, const Row &row, Instant now)
        : m_column(column)
        , m_row(row)
        , m_now(now)
    {
    }

    /// What the cell says for \a role.
    QVariant data(int role)
    {
        switch (role) {
        case Qt::DisplayRole:
            return oneLine(m_column.text(m_row, m_now));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(m_column.alignment);
        case Qt::ToolTipRole:
            return m_column.said ? oneLine(m_column.said(m_row, m_now)) : QVariant();
        case Qt::AccessibleTextRole: {
            const QString words = m_column.said ? m_column.said(m_row, m_now) : QString();
            return oneLine(words.isEmpty() ? m_column.text(m_row, m_now) : words);
        }
        case RowRole::Exported:
            return exportedText();
        default:
            return (m_column.look || m_column.sub) && role >= RowRole::Id ? lookData(look(), role) : QVariant();
        }
    }

  private:
    const CellLook &look()
    {
        if (!m_look) {
            m_look = lookOf(m_column, m_row, m_now);
        }
        return *m_look;
    }
    /// As it is, also where it is not shown so.
    QVariant exportedText() const
    {
        if (m_column.exported) {
            return m_column.exported(m_row);
        }
        const QString original = m_column.text(m_row, m_now);
        return original == oneLine(original) ? QVariant() : original;
    }

    const Column<Row> &m_column;
    const Row &m_row;
    const Instant m_now;
    std::optional<CellLook> m_look;
};

} // namespace latchkey
