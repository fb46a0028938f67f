// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/rowfacts.h"

#include "core/rowruns.h"

namespace latchkey {

void RowFacts::append(const RowFact &fact)
{
    m_chips.push_back(fact.chips);
    m_keys.append(fact.searchKey);
    count(fact.chips, 1);
}

bool RowFacts::set(int row, const RowFact &fact)
{
    quint32 &chips = m_chips.at(size_t(row));
    if (chips == fact.chips && m_keys.at(row) == fact.searchKey) {
        return false;
    }
    count(chips, -1);
    count(fact.chips, 1);
    chips = fact.chips;
    m_keys.set(row, fact.searchKey);
    return true;
}

void RowFacts::remove(const QList<int> &rows)
{
    for (const int row : rows) {
        count(m_chips.at(size_t(row)), -1);
    }
    eraseRows(m_chips, rows);
    m_keys.remove(rows);
}

void RowFacts::count(quint32 chips, int by)
{
    for (qsizetype chip = 0; chip < m_counts.size(); ++chip) {
        m_counts[chip] += chips & (1U << chip) ? by : 0;
    }
}

} // namespace latchkey
