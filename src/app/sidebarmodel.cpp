// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sidebarmodel.h"

#include "models/issue.h"
#include "store/workspacestore.h"

#include <QLocale>

namespace latchkey {
namespace {

int countOf(const auto &collection)
{
    // What is known of a list that the server lacks was named elsewhere, and is not all.
    const bool isOffered = collection.loadState().phase != LoadState::Phase::NotOffered;
    return isOffered && (collection.isWhole() || collection.size() > 0) ? static_cast<int>(collection.size()) : -1;
}

int issuesIn(const auto &collection)
{
    int issues = 0;
    if (collection.loadState().phase == LoadState::Phase::NotOffered) {
        return issues; // what is known of it is not shown either
    }
    for (const auto &row : collection.rows()) {
        issues += issueOf(row).rank >= Issue::Battery ? 1 : 0;
    }
    return issues;
}

} // namespace

SidebarModel::SidebarModel(const QList<PaneEntry> &panes, const WorkspaceStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
    for (const PaneEntry &pane : panes) {
        m_rows.append({.id = pane.id, .title = pane.plainTitle(), .icon = pane.icon});
        m_rows.last().count = countOf(pane.id);
        m_rows.last().issues = issuesOf(pane.id);
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
        if (row.issues > 0) {
            return tr("%1, %n to look at", nullptr, row.issues).arg(row.title);
        }
        return row.count < 0 ? row.title : tr("%1, %2").arg(row.title, QLocale().toString(row.count));
    case PaneRole:
        return static_cast<int>(row.id);
    case IconRole:
        return row.icon;
    case CountRole:
        return row.count;
    case IssuesRole:
        return row.issues;
    default:
        return {};
    }
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
    const int count = countOf(pane);
    const int issues = issuesOf(pane);
    if (row.count != count || row.issues != issues) {
        row.count = count;
        row.issues = issues;
        Q_EMIT dataChanged(at, at, {CountRole, IssuesRole, Qt::AccessibleTextRole});
    }
}

int SidebarModel::countOf(PaneId pane) const
{
    switch (pane) {
    case PaneId::People:
        return latchkey::countOf(m_store.identities);
    case PaneId::Grants:
        return latchkey::countOf(m_store.grants);
    case PaneId::Devices:
        return latchkey::countOf(m_store.devices);
    case PaneId::Entrances:
        return latchkey::countOf(m_store.entrances);
    case PaneId::Spaces:
        return latchkey::countOf(m_store.spaces);
    case PaneId::Activity:
        break;
    }
    return -1;
}

int SidebarModel::issuesOf(PaneId pane) const
{
    switch (pane) {
    case PaneId::Devices:
        return issuesIn(m_store.devices);
    case PaneId::Entrances:
        return issuesIn(m_store.entrances);
    case PaneId::People:
    case PaneId::Grants:
    case PaneId::Spaces:
    case PaneId::Activity:
        break;
    }
    return 0;
}

} // namespace latchkey
