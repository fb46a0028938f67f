// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QUuid>

class QAbstractItemView;

namespace latchkey {

/// Keeps the place in a view: after a reset of its model, selection, current row and scroll position come back by
/// RowRole::Id.
class PlaceKeeper final : public QObject {
    Q_OBJECT

  public:
    /// Follows the model that \a view has now; make a new one after setModel().
    explicit PlaceKeeper(QAbstractItemView *view);

  private:
    void remember();
    void restore();

    QPointer<QAbstractItemView> m_view;
    QList<QUuid> m_selected;
    QUuid m_current;
    QUuid m_top;
};

} // namespace latchkey
