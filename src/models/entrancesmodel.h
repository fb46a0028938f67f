// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/columntable.h"
#include "models/issue.h"
#include "store/workspacestore.h"

namespace latchkey {

struct EntrancesRow {
    QString name;
    QString system;
    AccessModes opensWith;
    QString spaces;
    bool isPlaced = false;
    Issue issue;
    QStringList words; ///< what search looks in besides the columns
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
