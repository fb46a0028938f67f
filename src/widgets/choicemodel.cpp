// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/choicemodel.h"

#include "core/oneline.h"
#include "core/rowroles.h"
#include "core/rowruns.h"

namespace latchkey {

namespace {

QList<QUuid> idsOf(const QList<Choice> &choices)
{
    QList<QUuid> ids;
    for (const Choice &choice : choices) {
        ids.append(choice.id);
    }
    return ids;
}

} // namespace

void ChoiceModel::setChoices(const QList<Choice> &choices)
{
    if (choices == m_choices) {
        return;
    }
    follow(choices);
    const QList<QUuid> still = checked();
    if (still.size() != m_checked.size()) {
        m_checked = QSet<QUuid>(still.begin(), still.end());
        Q_EMIT checkedChanged();
    }
}

void ChoiceModel::follow(const QList<Choice> &choices)
{
    const RowDiff diff = rowDiff(idsOf(m_choices), idsOf(choices));
    if (diff.removed.size() + diff.inserted.size() > manyRuns) {
        beginResetModel();
        m_choices = choices;
        endResetModel();
        return;
    }
    for (const auto [first, last] : diff.removed) {
        beginRemoveRows({}, first, last);
        m_choices.remove(first, last - first + 1);
        endRemoveRows();
    }
    for (const auto [first, last] : diff.inserted) {
        beginInsertRows({}, first, last);
        for (int row = first; row <= last; ++row) {
            m_choices.insert(row, choices.at(row));
        }
        endInsertRows();
    }
    updateRows(choices);
}

/// The rows are the right ones, but may say something else now.
void ChoiceModel::updateRows(const QList<Choice> &choices)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!(m_choices.at(row) == choices.at(row))) {
            m_choices[row] = choices.at(row);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

QList<QUuid> ChoiceModel::checked() const
{
    QList<QUuid> ids;
    for (const Choice &choice : m_choices) {
        if (m_checked.contains(choice.id)) {
            ids.append(choice.id);
        }
    }
    return ids;
}

void ChoiceModel::setChecked(const QList<QUuid> &ids)
{
    m_checked = QSet<QUuid>(ids.begin(), ids.end());
    if (!m_choices.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    }
    Q_EMIT checkedChanged();
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Choice &choice = m_choices.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(choice.text);
    case Qt::AccessibleTextRole:
        return oneLine(choice.sub.isEmpty() ? choice.text : choice.text + QStringLiteral(", ") + choice.sub);
    case Qt::CheckStateRole:
        return m_isCheckable ? QVariant(m_checked.contains(choice.id) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case RowRole::Id:
        return choice.id;
    case RowRole::Icon:
        return choice.icon.isEmpty() ? QVariant() : QVariant(choice.icon);
    case RowRole::Sub:
        return choice.sub;
    case RowRole::SearchKey:
        return choice.searchKey;
    default:
        return {};
    }
}

bool ChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !m_isCheckable || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const QUuid &id = m_choices.at(index.row()).id;
    if (value.value<Qt::CheckState>() == Qt::Checked) {
        m_checked.insert(id);
    } else {
        m_checked.remove(id);
    }
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return true;
}

Qt::ItemFlags ChoiceModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_choices.at(index.row()).isEnabled) {
        return Qt::NoItemFlags;
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    flags.setFlag(Qt::ItemIsUserCheckable, m_isCheckable);
    return flags;
}

} // namespace latchkey
