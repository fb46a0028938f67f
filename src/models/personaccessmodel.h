// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessrules.h"
#include "core/clock.h"
#include "models/minutes.h"
#include "store/workspacestore.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <memory>
#include <vector>

namespace latchkey {

class PersonAccess;

struct CellLook;

/// Every door one person can open, and below each door the reasons why.
class PersonAccessModel final : public QAbstractItemModel {
    Q_OBJECT

  public:
    /// Doors: name, state. Reasons: what it is by, until when.
    enum Columns { NameColumn, StateColumn };
    /// Beside the roles of RowRole. Sub is the space of a door, and "Grant", "ACS user" or "Direct" of a
    /// reason.
    enum Roles {
        IsReasonRole = 0x0300, ///< bool
        DoorRole,              ///< Door, also of its reasons
    };
    /// Which doors are shown.
    enum class Filter { All, SeveralReasons, NotByGrant };

    PersonAccessModel(WorkspaceStore &store, PersonAccess &personAccess, const Clock &clock, QObject *parent = nullptr);
    ~PersonAccessModel() override;

    /// Turns to \a person and has their access read; a null id empties the model.
    void setPerson(UserIdentityId person);
    UserIdentityId person() const { return m_person; }
    void setFilter(Filter filter);
    /// How many doors each filter would show.
    int count(Filter filter) const;
    const QList<DoorAccess> &doors() const { return m_all; }
    /// The words for the kinds of reasons, as in Sub.
    static QStringList kindWords();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

  Q_SIGNALS:
    /// Other doors or reasons; also the reading's state may be different (see PersonAccess::state).
    void changed();

  private:
    struct Row; // a door with its reasons

    const Row *doorRow(const QModelIndex &index) const;
    void update();
    void show();
    void removeMissing(const QList<DoorAccess> &wanted);
    void insertOrChange(int row, const DoorAccess &wanted);
    void changeReasons(int row, const QList<AccessReason> &reasons);
    bool passes(const DoorAccess &access, Filter filter) const;
    QVariant doorData(const DoorAccess &access, int column, int role) const;
    QVariant reasonData(const DoorAccess &access, const AccessReason &reason, int column, int role) const;
    QString nameOf(const AccessReason &reason) const;
    QString withoutPerson(const QString &name) const;
    QString stateText(const DoorAccess &access, CellLook &look) const;
    QString grantStateText(const AccessReason &reason, CellLook &look) const;
    QString untilText(const Door &door, const AccessReason &reason) const;

    WorkspaceStore &m_store;
    PersonAccess &m_personAccess;
    const Clock &m_clock;
    UserIdentityId m_person;
    Filter m_filter = Filter::All;
    QList<DoorAccess> m_all;
    std::vector<std::unique_ptr<Row>> m_shown;
    QTimer m_update;
    Minutes m_minutes; ///< grants end
};

} // namespace latchkey
