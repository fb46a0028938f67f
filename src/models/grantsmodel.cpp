// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/grantsmodel.h"

#include "core/departure.h"
#include "core/shownname.h"
#include "models/cells.h"
#include "models/grantwhere.h"
#include "models/localtimes.h"
#include "models/methodcell.h"
#include "models/staycells.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

constexpr char context[] = "latchkey::GrantsModel";

using Stay = GrantsRow::Stay;

QString translated(const char *text) { return QCoreApplication::translate(context, text); }

/// Every place.
QString allPlaces(const GrantsRow &row) { return row.places.join(", "_L1); }

QString whereSaid(const GrantsRow &row, Instant)
{
    return row.isWhereUntold
               ? translated(QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Seam did not tell where this grant opens."))
               : allPlaces(row);
}

qint64 milliseconds(Instant when) { return when.time_since_epoch().count(); }

template <size_t mode> constexpr Column<GrantsRow> methodColumn(const char *title)
{
    return {title,
            [](const GrantsRow &row, Instant) { return methodCellText(row.methods[mode].state); },
            [](const GrantsRow &row) { return QVariant(methodSortKey(row.methods[mode].state)); },
            [](const GrantsRow &row, Instant) { return methodLook(row.methods[mode]); },
            [](const GrantsRow &row, Instant now) {
                return methodSaid(row.methods[mode], allAccessModes[mode], row.zone, now);
            },
            Qt::AlignLeading | Qt::AlignVCenter,
            true,
            nullptr,
            nullptr,
            [](const GrantsRow &row) { return row.methods[mode].cause; }};
}

template <MethodState state> bool hasState(const GrantsRow &row)
{
    return std::ranges::any_of(row.methods, [](const MethodStatus &status) { return status.state == state; });
}

/// Where there is no room for the stay, the column of all methods says so instead of "Ended".
bool isOverdueForAll(const GrantsRow &row) { return row.stay == Stay::Overdue && !methodsText(row.methods).isEmpty(); }

QString allMethodsText(const GrantsRow &row, Instant)
{
    return isOverdueForAll(row) ? stayText(row.stay) : methodsText(row.methods);
}

CellLook allMethodsLook(const GrantsRow &row, Instant now)
{
    return isOverdueForAll(row) ? stayLook(row, now) : methodsLook(row.methods);
}

QString allMethodsSaid(const GrantsRow &row, Instant now)
{
    const QString methods = methodsSaid(row.methods, row.zone, now);
    return isOverdueForAll(row) ? u"%1 %2"_s.arg(staySaid(row, now), methods) : methods;
}

QVariant worstSortKey(const GrantsRow &row)
{
    int worst = methodSortKey(MethodState::None);
    for (const MethodStatus &status : row.methods) {
        worst = std::min(worst, methodSortKey(status.state));
    }
    return worst;
}

constexpr std::array columns{
    Column<GrantsRow>{QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Person"),
                      [](const GrantsRow &row, Instant) { return shownName(row.person, NameOf::Person); },
                      [](const GrantsRow &row) { return QVariant(row.person); }},
    Column<GrantsRow>{QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Where"),
                      [](const GrantsRow &row, Instant) { return row.where; },
                      [](const GrantsRow &row) { return QVariant(row.where); }, nullptr, whereSaid,
                      Qt::AlignLeading | Qt::AlignVCenter, true, allPlaces, nullptr,
                      [](const GrantsRow &row) { return row.whereSub; }},
    Column<GrantsRow>{QT_TRANSLATE_NOOP("latchkey::GrantsModel", "From"),
                      [](const GrantsRow &row, Instant) { return row.from; },
                      [](const GrantsRow &row) { return QVariant(milliseconds(row.window.startsAt)); }, nullptr,
                      fromSaid, Qt::AlignLeading | Qt::AlignVCenter, true, fromExported},
    Column<GrantsRow>{
        QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Until"), [](const GrantsRow &row, Instant) { return row.until; },
        [](const GrantsRow &row) { return QVariant(milliseconds(row.window.endsAt.value_or(Instant::max()))); },
        nullptr, untilSaid, Qt::AlignLeading | Qt::AlignVCenter, true, untilExported},
    Column<GrantsRow>{QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Stay"),
                      [](const GrantsRow &row, Instant) { return stayText(row.stay); },
                      [](const GrantsRow &row) { return QVariant(int(row.stay)); }, stayLook, staySaid,
                      Qt::AlignLeading | Qt::AlignVCenter, true, nightsOf,
                      QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Nights")},
    methodColumn<0>(QT_TRANSLATE_NOOP("latchkey::GrantsModel", "PIN")),
    methodColumn<1>(QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Card")),
    methodColumn<2>(QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Mobile key")),
    methodColumn<3>(QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Cloud key")),
    Column<GrantsRow>{QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Methods"), allMethodsText, worstSortKey,
                      allMethodsLook, allMethodsSaid, Qt::AlignLeading | Qt::AlignVCenter, false,
                      [](const GrantsRow &row) { return methodsExported(row.methods, row.zone); }},
    Column<GrantsRow>{QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Reservation"),
                      [](const GrantsRow &row, Instant) { return row.reservation; },
                      [](const GrantsRow &row) { return QVariant(row.reservation); },
                      [](const GrantsRow &, Instant) { return secondaryLook(); }},
};

constexpr std::array chipTable{
    ChipRule<GrantsRow>{"all", QT_TRANSLATE_NOOP("latchkey::GrantsModel", "All"), "", InkRole::Text2,
                        [](const GrantsRow &) { return true; }},
    ChipRule<GrantsRow>{"asked", QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Asked"), "state-asked", InkRole::Text2,
                        hasState<MethodState::Asked>},
    ChipRule<GrantsRow>{"being_set", QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Being set"), "state-setting",
                        InkRole::Accent, hasState<MethodState::BeingSet>},
    ChipRule<GrantsRow>{"to_encode", QT_TRANSLATE_NOOP("latchkey::GrantsModel", "To encode"), "state-encode",
                        InkRole::Warn, hasState<MethodState::ToEncode>},
    ChipRule<GrantsRow>{"failed", QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Failed"), "state-failed", InkRole::Bad,
                        hasState<MethodState::Failed>},
    ChipRule<GrantsRow>{"overdue", QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Overdue"), "clock", InkRole::Bad,
                        [](const GrantsRow &row) { return row.stay == Stay::Overdue; }},
    ChipRule<GrantsRow>{"not_confirmed", QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Not confirmed"),
                        "state-unconfirmed", InkRole::Text2, hasState<MethodState::NotConfirmed>},
    ChipRule<GrantsRow>{"ends_today", QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Ends today"), "", InkRole::Text2,
                        [](const GrantsRow &row) { return row.endsToday; }},
    ChipRule<GrantsRow>{unreadChip, "", "", InkRole::Text2, hasState<MethodState::Unread>},
};

} // namespace

GrantsModel::GrantsModel(WorkspaceStore &store, const Clock &clock, QObject *parent)
    : ColumnTable(context, columns, chipTable, clock, parent)
    , m_store(store)
    , m_turns(store, clock)
{
    follow(store.grants);
    watchMethodsAndPlaces();
    watchNames();
    fill(store.grants);
}

void GrantsModel::watchMethodsAndPlaces()
{
    connect(&m_store.methods, &EntityCollection::changed, this, [this](const ChangeSet &change) {
        for (const QUuid &method : change.added + change.changed + change.removed) {
            touch(m_store.grantsByMethod.find(method));
        }
    });
    connect(&m_store.methods, &EntityCollection::loadStateChanged, this, &GrantsModel::hurry);
    connect(&m_store, &WorkspaceStore::settled, this, &GrantsModel::hurry);
    connect(&m_store.places, &GrantPlaces::changed, this, [this](AccessGrantId grant) { touch({grant.uuid()}); });
    connect(&m_store.devices, &EntityCollection::changed, this, [this](const ChangeSet &change) {
        for (const QUuid &device : change.added + change.changed + change.removed) {
            touchGrants(m_store.places.grantsWith(DeviceId(device)));
        }
    });
    connect(&m_store.entrances, &EntityCollection::changed, this, [this](const ChangeSet &change) {
        for (const QUuid &entrance : change.added + change.changed + change.removed) {
            touchGrants(m_store.places.grantsWith(AcsEntranceId(entrance)));
        }
    });
}

void GrantsModel::watchNames()
{
    connect(&m_store.identities, &EntityCollection::changed, this, [this](const ChangeSet &change) {
        for (const QUuid &person : change.added + change.changed + change.removed) {
            touch(m_store.grantsByPerson.find(person));
        }
    });
    // A space also gives the zone to everything below it.
    connect(&m_store.spaces, &EntityCollection::changed, this, &GrantsModel::touchAll);
    connect(&m_store.systems, &EntityCollection::changed, this, &GrantsModel::touchAll);
    connect(&m_store, &WorkspaceStore::defaultZoneChanged, this, &GrantsModel::touchAll);
}

void GrantsModel::refreshTimes()
{
    if (const auto turned = m_turns.take()) {
        touchGrants(*turned);
        hurry();
    } else {
        touchAll();
    }
}

void GrantsModel::touchGrants(const QList<AccessGrantId> &grants)
{
    for (const AccessGrantId grant : grants) {
        touch({grant.uuid()});
    }
}

bool GrantsModel::hasEnded(int row) const
{
    const AccessGrant *grant = m_store.grants.find(idAt(row));
    return grant && grant->window.hasEnded(clock().now());
}

GrantsRow GrantsModel::makeRow(const QUuid &id) const
{
    const AccessGrant *grant = m_store.grants.find(id);
    if (!grant) {
        return {};
    }
    const Instant now = clock().now();
    GrantsRow row;
    const UserIdentity *person = m_store.identities.find(grant->userIdentityId);
    row.person = person                         ? visibleName(*person)
                 : m_store.identities.isWhole() ? visibleName(grant->displayName)
                                                : u"\u2026"_s;
    row.window = grant->window;
    row.zone = m_store.zoneOf(*grant);
    setTimes(row, now);
    row.reservation = grant->reservationKey;
    row.isBeingDeleted = grant->isBeingDeleted();
    const QList<AccessMethod> methods = m_store.methodsOf(*grant);
    for (size_t i = 0; i < allAccessModes.size(); ++i) {
        row.methods[i] = methodStatus(*grant, methods, allAccessModes[i], now);
        if (row.methods[i].state == MethodState::Unread && m_store.places.isUntold(grant->id)) {
            row.methods[i].state = MethodState::Untold;
        }
    }
    if (isDepartureOverdue(*grant, methods, now)) {
        row.stay = Stay::Overdue;
    }
    GrantWhere where = grantWhere(m_store, *grant);
    row.where = std::move(where.text);
    row.whereSub = std::move(where.sub);
    row.places = std::move(where.names);
    row.isWhereUntold = where.isUntold;
    row.words = {grant->displayName, grant->accessGrantKey};
    for (const QString &place : std::as_const(row.places) | std::views::drop(1)) {
        row.words.append(ShortText(place)); // the first one is what the column says
    }
    return row;
}

void GrantsModel::setTimes(GrantsRow &row, Instant now)
{
    LocalTimes::InZone &zone = LocalTimes::ofThisThread().in(row.zone, now);
    const LocalTimes::Told start = zone.at(row.window.startsAt);
    const LocalTimes::Told end = row.window.endsAt ? zone.at(*row.window.endsAt) : LocalTimes::Told();
    row.stay = stayOf(row.window, now, zone.today(), start.date, end.date);
    row.from = row.stay == Stay::StartsNow ? translated(QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Now")) : start.text;
    row.until = row.window.endsAt ? end.text : translated(QT_TRANSLATE_NOOP("latchkey::GrantsModel", "No end"));
    row.endsToday = row.stay != Stay::Ended && end.date == zone.today();
}

} // namespace latchkey
