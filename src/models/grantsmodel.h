// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/methodstate.h"
#include "models/columntable.h"
#include "models/grantturns.h"
#include "store/workspacestore.h"

#include <QVarLengthArray>

namespace latchkey {

struct GrantsRow {
    /// Where in its window a grant is, in the property's days.
    enum class Stay { Overdue, Ended, LeavesToday, InHouse, Ongoing, StartsNow, ArrivesToday, Tomorrow, Upcoming };

    QString person;
    QString where;
    QString whereSub; ///< "+2", or "12 doors" of one place
    QStringList places;
    bool isWhereUntold = false; ///< the service did not tell any place
    TimeWindow window;
    PropertyZone zone;
    QString from;  ///< "Mon 23, 15:00", "Now"
    QString until; ///< "Fri 27, 11:00", "No end"
    Stay stay = Stay::InHouse;
    std::array<MethodStatus, allAccessModes.size()> methods; ///< in the order of allAccessModes
    QString reservation;
    bool endsToday = false;
    bool isBeingDeleted = false;
    QVarLengthArray<ShortText, 4> words; ///< what search looks in besides the columns
};

/// The access grants. Chips: all, asked, being_set, to_encode, failed, overdue, not_confirmed, ends_today.
class GrantsModel final : public ColumnTable<GrantsRow> {
    Q_OBJECT

  public:
    enum Columns {
        PersonColumn,
        WhereColumn,
        FromColumn,
        UntilColumn,
        StayColumn,
        CodeColumn,
        CardColumn,
        MobileKeyColumn,
        CloudKeyColumn,
        MethodsColumn, ///< the four before as icons, for when there is little room
        ReservationColumn,
    };

    GrantsModel(WorkspaceStore &store, const Clock &clock, QObject *parent = nullptr);

    void refreshTimes() override;
    bool hasEnded(int row) const;

  protected:
    GrantsRow makeRow(const QUuid &id) const override;

  private:
    void watchMethodsAndPlaces();
    void watchNames();
    void touchGrants(const QList<AccessGrantId> &grants);
    static void setTimes(GrantsRow &row, Instant now);

    WorkspaceStore &m_store;
    GrantTurns m_turns;
};

} // namespace latchkey
