// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sidebarmodel.h"

#include "models/issue.h"
#include "store/workspacestore.h"

#include <QLocale>

namespace latchkey {
namespace {

int issuesIn(const auto &collection)
{
    if constexpr (requires(decltype(*collection.rows().begin()) row) { issueOf(row); }) {
        return int(std::ranges::count_if(collection.rows(),
                                         [](const auto &row) { return issueOf(row).rank >= Issue::Battery; }));
    }
    return 0;
}

} // namespace

SidebarModel::SidebarModel(const QList<PaneEntry> &panes, const WorkspaceStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
    for (const PaneEntry &pane : panes) {
        m_rows.append({.id = pane.id, .title = pane.plainTitle(), .icon = pane.icon});
        m_rows.last().count = countOf(pane.id);
    }
    m_recount.setSingleShot(true);
    connect(&m_recount, &QTimer::timeout, this, &SidebarModel::recountDue);
    follow(PaneId::People, store.identities);
    follow(PaneId::Grants, store.grants);
    follow(PaneId::Devices, store.devices);
    follow(PaneId::Entrances, store.entrances);
    follow(PaneId::Spaces, store.spaces);
}

QModelIndex SidebarModel::indexOf(PaneId pane) const
{
    const auto found = std::ranges::find(m_rows, pane, &Row::id);
    return found == m_rows.cend() ? QModelIndex() : index(static_cast<int>(found - m_rows.cbegin()));
}

PaneId SidebarModel::paneAt(const QModelIndex &index) const { return m_rows.at(index.row()).id; }

int SidebarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return saidOf(row);
    case PaneRole:
        return static_cast<int>(row.id);
    case IconRole:
        return row.icon;
    case IssuesRole:
        return row.count.issues;
    case CountRole:
        return textOf(row.count);
    default:
        return {};
    }
}

QString SidebarModel::textOf(const Count &count)
{
    if (count.rows < 0) {
        return {};
    }
    const QString number = QLocale().toString(count.issues > 0 ? count.issues : count.rows);
    return count.isAll ? number : QString(number + QLatin1Char('+'));
}

QString SidebarModel::saidOf(const Row &row)
{
    if (row.count.issues > 0) {
        return tr("%1, %n to look at", nullptr, row.count.issues).arg(row.title);
    }
    if (row.count.rows < 0) {
        return row.title;
    }
    const QString number = QLocale().toString(row.count.rows);
    return (row.count.isAll ? tr("%1, %2") : tr("%1, at least %2")).arg(row.title, number);
}

void SidebarModel::follow(PaneId pane, const EntityCollection &collection)
{
    connect(&collection, &EntityCollection::changed, this, [this, pane] { recountSoon(pane); });
    connect(&collection, &EntityCollection::loadStateChanged, this, [this, pane] { recount(pane); });
}

void SidebarModel::recountSoon(PaneId pane)
{
    m_due.insert(pane);
    if (!m_recount.isActive()) {
        m_recount.start(m_breather.left());
    }
}

void SidebarModel::recountDue()
{
    QElapsedTimer timer;
    timer.start();
    for (const PaneId pane : std::exchange(m_due, {})) {
        recount(pane);
    }
    m_breather.worked(timer);
    m_breather.rest();
}

void SidebarModel::recount(PaneId pane)
{
    const QModelIndex at = indexOf(pane);
    if (!at.isValid()) {
        return;
    }
    Row &row = m_rows[at.row()];
    const Count count = countOf(pane);
    if (std::exchange(row.count, count) != count) {
        Q_EMIT dataChanged(at, at, {CountRole, IssuesRole, Qt::AccessibleTextRole});
    }
}

/// What is known of a list that the server lacks was named elsewhere: it is neither shown nor counted.
SidebarModel::Count SidebarModel::counted(const auto &collection)
{
    const bool isOffered = collection.loadState().phase != LoadState::Phase::NotOffered;
    if (!isOffered || !(collection.isWhole() || collection.size() > 0)) {
        return {};
    }
    return {.rows = int(collection.size()), .issues = issuesIn(collection), .isAll = collection.isWhole()};
}

SidebarModel::Count SidebarModel::countOf(PaneId pane) const
{
    switch (pane) {
    case PaneId::People:
        return counted(m_store.identities);
    case PaneId::Grants:
        return counted(m_store.grants);
    case PaneId::Devices:
        return counted(m_store.devices);
    case PaneId::Entrances:
        return counted(m_store.entrances);
    case PaneId::Spaces:
        return counted(m_store.spaces);
    case PaneId::Activity:
        break;
    }
    return {};
}

} // namespace latchkey
