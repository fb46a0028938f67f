// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/columntable.h"
#include "models/issue.h"
#include "store/workspacestore.h"

namespace latchkey {

struct DevicesRow {
    QString name;
    QString model;
    bool isOnline = false;
    std::optional<bool> isLocked;
    std::optional<double> battery;
    bool isBatteryLow = false;
    QString space;
    AccessModes opensWith;
    Issue issue;
    QStringList words; ///< what search looks in besides the columns
};

/// The managed devices. Chips: all, online, offline, low_battery, issues.
class DevicesModel final : public ColumnTable<DevicesRow> {
    Q_OBJECT

  public:
    enum Columns {
        NameColumn,
        ModelColumn,
        OnlineColumn,
        LockedColumn,
        BatteryColumn,
        SpaceColumn,
        OpensWithColumn,
        IssuesColumn
    };

    DevicesModel(WorkspaceStore &store, const Clock &clock, QObject *parent = nullptr);

  protected:
    DevicesRow makeRow(const QUuid &id) const override;

  private:
    WorkspaceStore &m_store;
};

} // namespace latchkey
