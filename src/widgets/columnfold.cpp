// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/columnfold.h"

#include <QHeaderView>

#include <algorithm>

namespace latchkey {

ColumnFold::ColumnFold(QHeaderView *header, const QList<FoldStep> &steps, int besideDetail)
    : QObject(header)
    , m_header(header)
    , m_steps(steps)
    , m_besideDetail(besideDetail)
{
    for (const FoldStep &step : steps) {
        show(step.instead, false);
    }
}

ColumnFold *ColumnFold::of(const QHeaderView *header)
{
    return header->findChild<ColumnFold *>(QString(), Qt::FindDirectChildrenOnly);
}

void ColumnFold::setDetailVisible(bool visible)
{
    m_isDetailVisible = visible;
    setTaken(visible ? std::max<qsizetype>(m_hidden.size(), m_besideDetail) : 0);
}

void ColumnFold::fitInto(int room, const std::function<int(int column)> &widthOf)
{
    int width = 0;
    for (int column = 0; column < m_header->count(); ++column) {
        width += governs(column) || m_header->isSectionHidden(column) ? 0 : widthOf(column);
    }
    const auto widthOfAll = [&widthOf](const QList<int> &columns) {
        int sum = 0;
        for (const int column : columns) {
            sum += widthOf(column);
        }
        return sum;
    };
    // From the unfolded table on: how far it is folded now must not matter, or it would never come to rest.
    for (const QList<int> &columns : std::as_const(m_hidden)) {
        width += widthOfAll(columns);
    }
    const int least = m_isDetailVisible ? m_besideDetail : 0;
    qsizetype taken = 0;
    for (; taken < m_steps.size() && (taken < least || width > room); ++taken) {
        const FoldStep &step = m_steps.at(taken);
        const QList<int> gone = taken < m_hidden.size() ? m_hidden.at(taken) : seenOf(step);
        width += widthOfAll(step.instead) - widthOfAll(gone);
    }
    setTaken(taken);
}

void ColumnFold::setTaken(qsizetype steps)
{
    while (m_hidden.size() > steps) {
        show(m_steps.at(m_hidden.size() - 1).instead, false);
        show(m_hidden.takeLast(), true);
    }
    while (m_hidden.size() < steps) {
        const FoldStep &step = m_steps.at(m_hidden.size());
        m_hidden.append(seenOf(step));
        show(m_hidden.last(), false);
        show(step.instead, true);
    }
}

QList<int> ColumnFold::seenOf(const FoldStep &step) const
{
    QList<int> seen;
    std::ranges::copy_if(step.columns, std::back_inserter(seen),
                         [this](int column) { return !m_header->isSectionHidden(column); });
    return seen;
}

void ColumnFold::show(const QList<int> &columns, bool isShown)
{
    for (const int column : columns) {
        m_header->setSectionHidden(column, !isShown);
    }
}

bool ColumnFold::governs(int column) const
{
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const FoldStep &step = m_steps.at(i);
        if (step.instead.contains(column) || (i < m_hidden.size() && step.columns.contains(column))) {
            return true;
        }
    }
    return false;
}

bool ColumnFold::isSeenUnfolded(int column) const
{
    const auto has = [column](const QList<int> &columns) { return columns.contains(column); };
    return std::ranges::none_of(m_steps, has, &FoldStep::instead) &&
           (std::ranges::any_of(m_hidden, has) || !m_header->isSectionHidden(column));
}

QByteArray ColumnFold::unfoldedState()
{
    // There and back again before anybody can look.
    const QSignalBlocker quiet(m_header);
    const qsizetype taken = m_hidden.size();
    setTaken(0);
    QByteArray state = m_header->saveState();
    setTaken(taken);
    return state;
}

} // namespace latchkey
