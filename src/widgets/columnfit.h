// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <vector>

namespace latchkey {

class RowTable;

/// Gives the columns of a table the width that their contents need, and shares what is left, or what is missing, among
/// them: nothing is cut while there is room. Ends for good when somebody drags a border.
class ColumnFit final : public QObject {
    Q_OBJECT

  public:
    explicit ColumnFit(RowTable *table);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void followModel();
    void fitSoon();
    void fit();
    int wantedWidth(int column) const;
    /// Makes \a widths fill \a room, as far as that can be.
    static void share(std::vector<int> &widths, int room);

    RowTable *m_table;
    bool m_isDue = false;
    bool m_isFitting = false;
    bool m_isOver = false;
};

} // namespace latchkey
