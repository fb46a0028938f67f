// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/paneregistry.h"
#include "models/breather.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

namespace latchkey {

class EntityCollection;
class WorkspaceStore;

/// The pane registry as a list, with how many things each pane holds and how many of them need somebody.
class SidebarModel final : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role : int {
        PaneRole = Qt::UserRole, ///< int, a PaneId
        IconRole,                ///< QString, an icon's name
        IssuesRole,              ///< int, how many things need somebody
        CountRole,               ///< QString, as many, or else how many there are: "90", "500+" while more may come
    };

    SidebarModel(const QList<PaneEntry> &panes, const WorkspaceStore &store, QObject *parent = nullptr);

    QModelIndex indexOf(PaneId pane) const;
    PaneId paneAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

  private:
    struct Count {
        int rows = -1; ///< -1 while unknown or where there is nothing to count
        int issues = 0;
        bool isAll = true; ///< that there are

        bool operator==(const Count &) const = default;
    };
    struct Row {
        PaneId id{};
        QString title;
        QString icon;
        Count count;
    };
    void follow(PaneId pane, const EntityCollection &collection);
    void recountSoon(PaneId pane);
    void recountDue();
    void recount(PaneId pane);
    static QString textOf(const Count &count);
    static QString saidOf(const Row &row);
    static Count counted(const auto &collection);
    Count countOf(PaneId pane) const;

    const WorkspaceStore &m_store;
    QList<Row> m_rows;
    QSet<PaneId> m_due; ///< to be counted anew
    QTimer m_recount;
    Breather m_breather; ///< while a workspace is read each page is another count
};

} // namespace latchkey
