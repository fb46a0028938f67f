// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "store/dooropeners.h"
#include "store/workspacestore.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace latchkey {

/// "Who can open this": one row for each grant, direct access or credential that opens a door.
class DoorOpenersModel final : public QAbstractTableModel {
    Q_OBJECT

  public:
    /// Who it is says by what too: an icon, and a word as Sub.
    enum Columns { WhoColumn, UntilColumn };

    /// \a reader outlives the model.
    DoorOpenersModel(WorkspaceStore &store, DoorOpenersReader &reader, const Clock &clock, QObject *parent = nullptr);

    const DoorOpener &opener(int row) const { return m_rows.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    void update();
    void exchangeRows(const QList<DoorOpener> &wanted);
    void identitiesChanged(const ChangeSet &change);
    QVariant whoData(const DoorOpener &opener, int role) const;
    QString untilText(const DoorOpener &opener) const;

    WorkspaceStore &m_store;
    DoorOpenersReader &m_reader;
    const Clock &m_clock;
    QList<DoorOpener> m_rows;
    QTimer m_minute; ///< grants end
};

} // namespace latchkey
