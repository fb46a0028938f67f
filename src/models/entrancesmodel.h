// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/columntable.h"
#include "models/issue.h"
#include "store/workspacestore.h"

namespace latchkey {

struct EntrancesRow {
    QString name;
    QString nameSort;
    QString system;
    QString systemSort;
    AccessModes opensWith;
    QString spaces;
    QString spacesSort;
    bool isPlaced = false;
    Issue issue;
    QString search;
    quint32 chips = 0;

    bool operator==(const EntrancesRow &) const = default;
};

/// The entrances of access systems. Chips: all, issues, no_space.
class EntrancesModel final : public ColumnTable<EntrancesRow> {
    Q_OBJECT

  public:
    enum Columns { NameColumn, SystemColumn, OpensWithColumn, SpacesColumn, IssuesColumn };

    EntrancesModel(WorkspaceStore &store, const Clock &clock, QObject *parent = nullptr);

  protected:
    EntrancesRow makeRow(const QUuid &id) const override;

  private:
    WorkspaceStore &m_store;
};

} // namespace latchkey
