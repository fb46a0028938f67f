// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

#include <QList>
#include <QTableView>
#include <QTimer>
#include <QUuid>

namespace latchkey {

class PlaceKeeper;
class RowDelegate;

/// A table as all panes have it: no grid, hairlines, padded cells, a ring around the current row, grey bars below the
/// rows while more are on the way. Tab leaves it at once; Esc clears the selection before it goes further out. After a
/// reset the place comes back by id; when the chosen row disappears, the keyboard goes on from the one that moves up,
/// and nothing is chosen.
class RowTable final : public QTableView {
    Q_OBJECT

  public:
    /// For .ui files: shows ages by the computer's clock.
    explicit RowTable(QWidget *parent = nullptr);
    explicit RowTable(const Clock &clock, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setClock(const Clock &clock);
    void setCompact(bool compact);
    void setLoading(bool loading);
    bool isLoading() const { return m_loading; }
    /// What is said while there are no rows.
    void setEmptyText(const QString &text);

    /// Finds out at once how many rows there are room for, which the next picture would.
    void layOut() { executeDelayedItemsLayout(); }
    /// What cells are measured with (see ColumnFit).
    QStyleOptionViewItem sampleOption() const;
    const RowDelegate &rowDelegate() const { return *m_delegate; }
    /// The ids (RowRole::Id) of the selected rows from top to bottom, and of the current row.
    QList<QUuid> selectedIds() const;
    QUuid currentId() const;
    /// Makes the row with \a id current and selects it alone; false when there is none.
    bool selectId(const QUuid &id);

  protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

  protected Q_SLOTS:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

  private:
    void applyMeasures();
    void repaintAges();
    void showAfterSorting();
    void paintHairlines(QPainter &painter) const;
    QRect rowRect(int row) const;

    RowDelegate *m_delegate = nullptr;
    PlaceKeeper *m_placeKeeper = nullptr;
    QTimer m_ageTimer;
    QString m_emptyText;
    bool m_compact = false;
    bool m_loading = false;
};

} // namespace latchkey
