// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/minutes.h"
#include "store/dooropeners.h"
#include "store/workspacestore.h"

#include <QAbstractTableModel>

namespace latchkey {

/// "Who can open this": one row for each person with all that opens the door to them; a credential or PIN of which
/// nobody knows whose it is has one of its own.
class DoorOpenersModel final : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Columns { WhoColumn, ByColumn, UntilColumn };
    /// All grants, direct access and credentials of a row; at least one.
    using Ways = QList<DoorOpener>;

    /// \a reader outlives the model.
    DoorOpenersModel(WorkspaceStore &store, DoorOpenersReader &reader, const Clock &clock, QObject *parent = nullptr);

    const Ways &ways(int row) const { return m_rows.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    void update();
    void exchangeRows(const QList<Ways> &wanted);
    void identitiesChanged(const ChangeSet &change);
    QVariant whoData(const Ways &ways, int role) const;
    QString untilText(const Ways &ways) const;

    WorkspaceStore &m_store;
    DoorOpenersReader &m_reader;
    const Clock &m_clock;
    QList<Ways> m_rows;
    Minutes m_minutes; ///< grants end
};

} // namespace latchkey
