// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/columntable.h"
#include "store/workspacestore.h"

namespace latchkey {

/// One write of this desk, as the activity shows it.
struct OperationRow {
    enum class Outcome { Running, Held, Succeeded, Failed, Unknown, Undecided, Withdrawn };

    QUuid id;
    Instant startedAt{};
    QString title;        ///< "Grant access to Jane Doe"
    QString operatorName; ///< who asked for it; empty: nobody is named
    QStringList doors;
    Outcome outcome = Outcome::Running;
    QString reason; ///< of a failure, a few words

    bool operator==(const OperationRow &) const = default;
};

struct ActivityRow {
    enum class Kind { Access, Door, Device, Workspace, Desk };

    Kind kind = Kind::Workspace;
    Instant when{};
    PropertyZone zone;
    QString time; ///< "21:46:52" today, else "Mon 23, 15:00"
    QString who;
    QString what;
    QString door;    ///< or the first place of the grant, or the access system, that it is about
    QString doorSub; ///< "+2" for further places
    QString doorAll; ///< every place
    QString outcome; ///< a word for what went wrong, or what became of an operation
    QString outcomeIcon;
    InkRole outcomeInk = InkRole::Text2;
    bool isProblem = false;
    QStringList words; ///< what search looks in besides the columns
};

/// The workspace's events and this desk's own writes. Chips: all, access, doors, devices, desk, problems.
class ActivityModel final : public ColumnTable<ActivityRow> {
    Q_OBJECT

  public:
    enum Columns { TimeColumn, WhoColumn, WhatColumn, DoorColumn, OutcomeColumn };

    ActivityModel(WorkspaceStore &store, const Clock &clock, QObject *parent = nullptr);

    /// Adds the operation, or updates the one with its id.
    void setOperation(const OperationRow &operation);
    void setOperations(const QList<OperationRow> &operations);

  protected:
    ActivityRow makeRow(const QUuid &id) const override;

  private:
    void touchEventsOf(AccessGrantId grant);
    ActivityRow operationRow(const OperationRow &operation) const;
    ActivityRow eventRow(const Event &event) const;
    void setPlace(ActivityRow &row, const Event &event) const;
    QString personName(const Event &event) const;

    WorkspaceStore &m_store;
    QHash<QUuid, OperationRow> m_operations;
};

} // namespace latchkey
