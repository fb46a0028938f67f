// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/placekeeper.h"

#include "core/rowroles.h"
#include "core/rowruns.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QScrollBar>

namespace latchkey {

PlaceKeeper::PlaceKeeper(QAbstractItemView *view)
    : QObject(view)
    , m_view(view)
{
    QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &PlaceKeeper::remember);
    // Connected after the view, so that its own slot, which clears the selection, has run.
    connect(model, &QAbstractItemModel::modelReset, this, &PlaceKeeper::restore);
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { holdTop({}, -1, -1); });
    connect(model, &QAbstractItemModel::rowsInserted, this, &PlaceKeeper::followTop);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &PlaceKeeper::holdTop);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &PlaceKeeper::followTop);
}

/// Rows \a first to \a last below \a leavingParent are about to go: of them none can be held.
void PlaceKeeper::holdTop(const QModelIndex &leavingParent, int first, int last)
{
    m_held = QPersistentModelIndex();
    if (!m_view || m_view->verticalScrollBar()->value() == 0) {
        return;
    }
    QModelIndex top = firstWholeRow();
    if (top.parent() == leavingParent && top.row() >= first && top.row() <= last) {
        top = top.sibling(last + 1, top.column());
    }
    m_held = top;
    m_heldAt = top.row();
}

void PlaceKeeper::followTop()
{
    if (m_view && m_held.isValid() && m_held.row() != m_heldAt) {
        const int across = m_view->horizontalScrollBar()->value();
        putAtTop(m_held);
        m_view->horizontalScrollBar()->setValue(across);
    }
    m_held = QPersistentModelIndex();
}

/// At the end of a list, where the last row is whole, the first one is not.
QModelIndex PlaceKeeper::firstWholeRow() const
{
    const QModelIndex top = m_view->indexAt(QPoint(1, 1));
    const QRect place = m_view->visualRect(top);
    const QModelIndex below = place.top() < 0 ? m_view->indexAt(QPoint(1, place.bottom() + 2)) : QModelIndex();
    return below.isValid() ? below : top;
}

void PlaceKeeper::putAtTop(const QModelIndex &row)
{
    // Asking for its place makes a table lay out what has come, which it puts off: without that it would not scroll
    // beyond its former end. It would be done for the next rows at the latest, by firstWholeRow().
    if (m_view->visualRect(row).top() != 0) {
        m_view->scrollTo(row, QAbstractItemView::PositionAtTop);
    }
}

QModelIndex PlaceKeeper::indexOf(const QAbstractItemModel *model, const QUuid &id)
{
    if (!model || id.isNull() || model->rowCount() == 0) {
        return {};
    }
    return model->match(model->index(0, 0), RowRole::Id, id, 1, Qt::MatchExactly).value(0);
}

void PlaceKeeper::stepAside(QAbstractItemView *view, const QModelIndex &parent, int start, int end)
{
    QModelIndex row = view->currentIndex();
    while (row.isValid() && row.parent() != parent) {
        row = row.parent();
    }
    if (!row.isValid() || row.row() < start || row.row() > end) {
        return;
    }
    const int column = view->currentIndex().column();
    QModelIndex neighbour = parent; // the one that moves up, or the last one that stays
    if (end + 1 < view->model()->rowCount(parent)) {
        neighbour = view->model()->index(end + 1, column, parent);
    } else if (start > 0) {
        neighbour = view->model()->index(start - 1, column, parent);
    }
    view->selectionModel()->setCurrentIndex(neighbour, QItemSelectionModel::NoUpdate);
}

void PlaceKeeper::remember()
{
    m_selected.clear();
    m_current = {};
    m_top = {};
    if (!m_view || !m_view->selectionModel()) {
        return;
    }
    for (const QModelIndex &row : m_view->selectionModel()->selectedRows()) {
        m_selected.append(row.data(RowRole::Id).toUuid());
    }
    const auto idOf = [](const QModelIndex &index) {
        return index.isValid() ? index.siblingAtColumn(0).data(RowRole::Id).toUuid() : QUuid();
    };
    m_current = idOf(m_view->currentIndex());
    m_top = idOf(firstWholeRow());
    if (!m_selected.isEmpty()) {
        m_lost.clear();
    }
}

void PlaceKeeper::restore()
{
    if (!m_view || !m_view->selectionModel()) {
        return;
    }
    const QAbstractItemModel *model = m_view->model();
    const auto rowsOf = [model](const QList<QUuid> &ids) {
        QList<int> rows;
        for (const QUuid &id : ids) {
            if (const QModelIndex index = indexOf(model, id); index.isValid()) {
                rows.append(index.row());
            }
        }
        return rows;
    };
    const bool wasLost = m_selected.isEmpty();
    QList<int> rows = rowsOf(wasLost ? m_lost : m_selected);
    if (!wasLost && rows.isEmpty()) {
        m_lost = m_selected;
    }
    // By runs: of each range the view asks at each row that it paints whether that is in it.
    QItemSelection selection;
    for (const auto [first, last] : rowRunsFromEnd(rows)) {
        selection.select(model->index(first, 0), model->index(last, 0));
    }
    const bool isBack = wasLost && !rows.isEmpty();
    const QModelIndex top = indexOf(model, m_top);
    QModelIndex current = isBack ? model->index(rows.constFirst(), 0) : indexOf(model, m_current);
    if (!current.isValid() && m_view->hasFocus()) {
        current = top; // where the keyboard is can be seen
    }
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (current.isValid()) {
        m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    }
    if (top.isValid()) {
        putAtTop(top);
    }
    if (isBack) {
        m_lost.clear(); // whoever chooses nothing now means it
        m_view->scrollTo(current);
    }
}

} // namespace latchkey
