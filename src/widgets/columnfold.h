// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>

class QHeaderView;

namespace latchkey {

/// Takes some columns of a table away while there is little room, and shows others in their place. What somebody hid
/// stays hidden, and what is saved is always the unfolded state.
class ColumnFold final : public QObject {
    Q_OBJECT

  public:
    /// A child of \a header; \a instead are hidden from now on.
    ColumnFold(QHeaderView *header, const QList<int> &folded, const QList<int> &instead);

    /// The one of \a header, null if it has none.
    static ColumnFold *of(const QHeaderView *header);

    void setFolded(bool folded);
    bool isFolded() const { return m_isFolded; }
    /// Whether this decides now if \a column is seen, and nobody else may.
    bool governs(int column) const;
    /// QHeaderView::saveState() of the unfolded table.
    QByteArray unfoldedState();

  private:
    void apply(bool folded);

    QHeaderView *m_header;
    QList<int> m_folded;
    QList<int> m_instead;
    QList<int> m_taken; ///< of m_folded, those that were seen before
    bool m_isFolded = false;
};

} // namespace latchkey
