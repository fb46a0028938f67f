// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/columnfold.h"

#include <QHeaderView>

namespace latchkey {

ColumnFold::ColumnFold(QHeaderView *header, const QList<int> &folded, const QList<int> &instead)
    : QObject(header)
    , m_header(header)
    , m_folded(folded)
    , m_instead(instead)
{
    apply(false);
}

ColumnFold *ColumnFold::of(const QHeaderView *header)
{
    return header->findChild<ColumnFold *>(QString(), Qt::FindDirectChildrenOnly);
}

void ColumnFold::setFolded(bool folded)
{
    if (folded == m_isFolded) {
        return;
    }
    m_isFolded = folded;
    if (folded) {
        m_taken.clear();
        std::ranges::copy_if(m_folded, std::back_inserter(m_taken),
                             [this](int column) { return !m_header->isSectionHidden(column); });
    }
    apply(folded);
}

void ColumnFold::apply(bool folded)
{
    for (const int column : std::as_const(m_taken)) {
        m_header->setSectionHidden(column, folded);
    }
    for (const int column : std::as_const(m_instead)) {
        m_header->setSectionHidden(column, !folded);
    }
}

bool ColumnFold::governs(int column) const
{
    return m_instead.contains(column) || (m_isFolded && m_folded.contains(column));
}

QByteArray ColumnFold::unfoldedState()
{
    if (!m_isFolded) {
        return m_header->saveState();
    }
    // There and back again before anybody can look.
    const QSignalBlocker quiet(m_header);
    apply(false);
    QByteArray state = m_header->saveState();
    apply(true);
    return state;
}

} // namespace latchkey
