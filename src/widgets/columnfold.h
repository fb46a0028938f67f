// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>

#include <functional>

class QHeaderView;

namespace latchkey {

/// Columns that go together when there is little room, and what is shown in their place.
struct FoldStep {
    QList<int> columns;
    QList<int> instead = {};
};

/// Takes columns of a table away step by step while there is little room, what matters most last. What somebody hid
/// stays hidden, and what is saved is always the unfolded state.
class ColumnFold final : public QObject {
    Q_OBJECT

  public:
    /// A child of \a header. The first \a besideDetail of \a steps are always taken while a detail is shown; their
    /// substitutes are hidden from now on.
    ColumnFold(QHeaderView *header, const QList<FoldStep> &steps, int besideDetail);

    /// The one of \a header, null if it has none.
    static ColumnFold *of(const QHeaderView *header);

    void setDetailVisible(bool visible);
    /// Takes as many steps as it needs for the columns, each as wide as \a widthOf says, to go into \a room.
    void fitInto(int room, const std::function<int(int column)> &widthOf);
    /// Whether this decides now if \a column is seen, and nobody else may.
    bool governs(int column) const;
    /// Whether \a column is seen in the unfolded table: nobody hid it, and it stands in for no other.
    bool isSeenUnfolded(int column) const;
    /// QHeaderView::saveState() of the unfolded table.
    QByteArray unfoldedState();

  private:
    void setTaken(qsizetype steps);
    QList<int> seenOf(const FoldStep &step) const;
    void show(const QList<int> &columns, bool isShown);

    QHeaderView *m_header;
    QList<FoldStep> m_steps;
    QList<QList<int>> m_hidden; ///< of each step taken, the columns that were seen before
    int m_besideDetail;
    bool m_isDetailVisible = false;
};

} // namespace latchkey
