// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/columnshare.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QHeaderView;

namespace latchkey {

class RowTable;

/// Gives the columns of a table the width that their contents need, and shares what is left, or what is missing, among
/// them: nothing is cut while there is room. Second texts give first; where words would be cut, a ColumnFold of the
/// header takes columns away. Whoever drags a border chooses the widths of the columns up to it: they are kept while
/// there is room, and the others share the rest.
class ColumnFit final : public QObject {
    Q_OBJECT

  public:
    explicit ColumnFit(RowTable *table);
    /// The one of \a header, null if it has none.
    static ColumnFit *of(const QHeaderView *header);

    /// After rows have gone columns get narrower when \a isWhole says that all rows are shown. Those that move with
    /// every letter of a search cannot be read.
    void shrinkOnlyWhen(const std::function<bool()> &isWhole) { m_isWhole = isWhole; }
    /// \a column is not cut: half a time is worth less than half a name.
    void keepWhole(int column) { m_kept = column; }
    const ChosenWidths &chosenWidths() const { return m_chosen; }
    void setChosenWidths(const ChosenWidths &chosen);

  Q_SIGNALS:
    void chosenWidthsChanged();

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void followModel();
    void resized(int column, int before, int after);
    void keepDragged();
    void fitSoon();
    void fitNext();
    void fit();
    void takeRowCount();
    void askRows();
    void shareOut(int room);
    /// Fits again if a column needs more than before.
    void growSoon(int firstRow, int lastRow);
    void grow();
    ColumnNeed needOf(int column, int firstRow, int lastRow) const;
    void forgetMost();
    void foldInto(int room);

    /// What was shared last.
    struct Shared {
        std::vector<int> columns; ///< that are not hidden
        int room = 0;
        std::vector<int> widths;
    };

    RowTable *m_table;
    const QObject *m_viewport;      ///< of the table, which still gets events when the table itself is half gone
    std::vector<ColumnNeed> m_most; ///< the most that each column has needed so far
    Shared m_shared;
    int m_kept = -1;          ///< the column that is not cut
    int m_rows = 0;           ///< when it was last fitted
    bool m_mayShrink = false; ///< rows have gone
    std::function<bool()> m_isWhole;
    std::optional<std::pair<int, int>> m_changedRows; ///< from the first to the last of them, since then
    QTimer m_due;
    QElapsedTimer m_sinceFitted;
    bool m_isFitting = false;
    bool m_isFitPosted = false;
    bool m_isHeaderPressed = false;
    ChosenWidths m_chosen;
    int m_dragged = -1; ///< the column whose border is being dragged: nothing is fitted meanwhile
};

} // namespace latchkey
