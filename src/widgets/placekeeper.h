// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QUuid>

class QAbstractItemModel;
class QAbstractItemView;
class QModelIndex;

namespace latchkey {

/// Keeps the place in a view: after a reset of its model, selection, current row and scroll position come back by
/// RowRole::Id, the selection also after a search without it; while rows come or go above, those that are seen stay
/// where they are, unless they are the very first.
class PlaceKeeper final : public QObject {
    Q_OBJECT

  public:
    /// Follows the model that \a view has now; make a new one after setModel().
    explicit PlaceKeeper(QAbstractItemView *view);

    /// To be called by \a view before rows go: when the current one is among them its neighbour takes its place, so
    /// that the keyboard goes on from there. Nothing is chosen by that, as whatever is done next would hit another one.
    static void stepAside(QAbstractItemView *view, const QModelIndex &parent, int start, int end);
    /// The row with \a id, invalid if there is none.
    static QModelIndex indexOf(const QAbstractItemModel *model, const QUuid &id);

  private:
    void remember();
    void restore();
    void holdTop(const QModelIndex &leavingParent, int first, int last);
    void followTop();
    QModelIndex firstWholeRow() const;
    void putAtTop(const QModelIndex &row);

    QPointer<QAbstractItemView> m_view;
    QList<QUuid> m_selected;
    QUuid m_current;
    QUuid m_top;
    QList<QUuid> m_lost;          ///< that was selected, until it comes back or something else is selected
    QPersistentModelIndex m_held; ///< the first whole row in view while others come or go
    int m_heldAt = 0;             ///< where it was
};

} // namespace latchkey
