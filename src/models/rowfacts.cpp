// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/rowfacts.h"

#include "core/rowruns.h"

namespace latchkey {

void RowFacts::append(const RowFact &fact)
{
    m_kept.push_back({fact.print, fact.chips});
    m_keys.append(fact.searchKey);
    count(fact.chips, 1);
}

bool RowFacts::set(int row, const RowFact &fact)
{
    Kept &kept = m_kept.at(size_t(row));
    const Kept now{fact.print, fact.chips};
    if (kept == now && m_keys.at(row) == fact.searchKey) {
        return false;
    }
    count(kept.chips, -1);
    count(now.chips, 1);
    kept = now;
    m_keys.set(row, fact.searchKey);
    return true;
}

void RowFacts::remove(const QList<int> &rows)
{
    for (const int row : rows) {
        count(m_kept.at(size_t(row)).chips, -1);
    }
    eraseRows(m_kept, rows);
    m_keys.remove(rows);
}

void RowFacts::count(quint32 chips, int by)
{
    for (qsizetype chip = 0; chip < m_counts.size(); ++chip) {
        m_counts[chip] += chips & (1U << chip) ? by : 0;
    }
}

} // namespace latchkey
