// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/panemodel.h"

#include <QCoreApplication>

#include <span>

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

/// One column of a table of \a Row values.
template <typename Row> struct Column {
    const char *title;
    QString (*text)(const Row &row, Instant now);
    QVariant (*sortKey)(const Row &row);
    CellLook (*look)(const Row &row, Instant now) = nullptr;
    Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter;
    /// The cell in whole words, as accessible text and tool tip. Apart from the look, which is asked for each time that
    /// a cell is painted.
    QString (*said)(const Row &row, Instant now) = nullptr;
};

/// One chip over a table of \a Row values.
template <typename Row> struct ChipRule {
    const char *id;
    const char *title;
    const char *icon;
    InkRole ink;
    bool (*has)(const Row &row);
};

/// What the role \a role of a cell with this look is.
QVariant lookData(const CellLook &look, int role);

/// What a cell with this text and look says for \a role, also its text and accessible text.
QVariant cellData(const QString &text, const CellLook &look, int role);

/// A pane's table whose rows are values of type \a Row, made from the store when something about them changes.
/// Row has operator== and the members \c search and \c chips.
template <typename Row> class ColumnTable : public PaneModel {
  public:
    using Columns = std::span<const Column<Row>>;
    using Chips = std::span<const ChipRule<Row>>;

    ColumnTable(const char *context, Columns columns, Chips chipTable, const Clock &clock, QObject *parent)
        : PaneModel(clock, parent)
        , m_context(context)
        , m_columns(columns)
        , m_chips(chipTable)
    {
    }

    const Row &row(int row) const { return m_rows.at(size_t(row)); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QList<ChipInfo> chips() const override;
    quint32 chipBits(int row) const override { return m_rows.at(size_t(row)).chips; }
    QString searchKeyOf(int row) const override { return m_rows.at(size_t(row)).search; }
    QVariant sortKey(int row, int column) const override
    {
        return m_columns[size_t(column)].sortKey(m_rows.at(size_t(row)));
    }

  protected:
    virtual Row makeRow(const QUuid &id) const = 0;

  private:
    void appendRows(const QList<QUuid> &ids) override;
    void eraseRows(int first, int count) override;
    void clearRows() override { m_rows.clear(); }
    bool updateRow(int row) override;
    Row finished(const QUuid &id) const;
    QStringList chipIds(int row) const;
    QVariant rowData(int row, int role) const;
    QVariant saidData(const Column<Row> &column, const Row &row, int role) const;

    const char *m_context;
    Columns m_columns;
    Chips m_chips;
    std::vector<Row> m_rows;
};

template <typename Row> QVariant ColumnTable<Row>::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Column<Row> &column = m_columns[size_t(index.column())];
    const Row &row = m_rows.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return column.text(row, clock().now());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return saidData(column, row, role);
    case RowRole::SortKey:
        return column.sortKey(row);
    case RowRole::Id:
    case RowRole::SearchKey:
    case RowRole::FilterStates:
        return rowData(index.row(), role);
    default:
        return column.look && role >= RowRole::Id ? lookData(column.look(row, clock().now()), role) : QVariant();
    }
}

template <typename Row> QVariant ColumnTable<Row>::saidData(const Column<Row> &column, const Row &row, int role) const
{
    const Instant now = clock().now();
    const QString said = column.said ? column.said(row, now) : QString();
    if (role == Qt::ToolTipRole) {
        return said.isEmpty() ? QVariant() : said;
    }
    return said.isEmpty() ? column.text(row, now) : said;
}

template <typename Row> QVariant ColumnTable<Row>::rowData(int row, int role) const
{
    switch (role) {
    case RowRole::Id:
        return idAt(row);
    case RowRole::SearchKey:
        return searchKeyOf(row);
    default:
        return chipIds(row);
    }
}

template <typename Row> QVariant ColumnTable<Row>::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const Column<Row> &column = m_columns[size_t(section)];
    if (role == Qt::DisplayRole) {
        return QCoreApplication::translate(m_context, column.title);
    }
    return role == Qt::TextAlignmentRole ? QVariant::fromValue(column.alignment) : QVariant();
}

template <typename Row> QList<ChipInfo> ColumnTable<Row>::chips() const
{
    QList<ChipInfo> infos;
    for (const ChipRule<Row> &chip : m_chips) {
        infos.append({QString::fromLatin1(chip.id), QCoreApplication::translate(m_context, chip.title),
                      QString::fromLatin1(chip.icon), chip.ink});
    }
    return infos;
}

template <typename Row> QStringList ColumnTable<Row>::chipIds(int row) const
{
    QStringList ids;
    const quint32 bits = chipBits(row);
    for (size_t i = 0; i < m_chips.size(); ++i) {
        if (bits & (1U << i)) {
            ids.append(QString::fromLatin1(m_chips[i].id));
        }
    }
    return ids;
}

template <typename Row> Row ColumnTable<Row>::finished(const QUuid &id) const
{
    Row row = makeRow(id);
    row.chips = 0;
    for (size_t i = 0; i < m_chips.size(); ++i) {
        row.chips |= m_chips[i].has(row) ? 1U << i : 0U;
    }
    return row;
}

template <typename Row> void ColumnTable<Row>::appendRows(const QList<QUuid> &ids)
{
    for (const QUuid &id : ids) {
        m_rows.push_back(finished(id));
    }
}

template <typename Row> void ColumnTable<Row>::eraseRows(int first, int count)
{
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
}

template <typename Row> bool ColumnTable<Row>::updateRow(int row)
{
    Row now = finished(idAt(row));
    if (now == m_rows.at(size_t(row))) {
        return false;
    }
    m_rows.at(size_t(row)) = std::move(now);
    return true;
}

} // namespace latchkey
