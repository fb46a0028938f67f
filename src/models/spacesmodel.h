// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/columntable.h"
#include "store/workspacestore.h"

namespace latchkey {

struct SpacesRow {
    QString name;
    QString parent;
    int devices = 0;
    int entrances = 0;
    QString timeZone;
    QString checkIn;
    QString checkOut;
    QStringList words; ///< what search looks in besides the columns
};

/// The spaces. Chips: all, top_level, empty.
class SpacesModel final : public ColumnTable<SpacesRow> {
    Q_OBJECT

  public:
    enum Columns {
        NameColumn,
        ParentColumn,
        DevicesColumn,
        EntrancesColumn,
        ZoneColumn,
        CheckInColumn,
        CheckOutColumn
    };

    SpacesModel(WorkspaceStore &store, const Clock &clock, QObject *parent = nullptr);

  protected:
    SpacesRow makeRow(const QUuid &id) const override;

  private:
    WorkspaceStore &m_store;
};

} // namespace latchkey
