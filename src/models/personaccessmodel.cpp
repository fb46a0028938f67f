// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/personaccessmodel.h"

#include "models/cells.h"
#include "store/personaccess.h"

using namespace Qt::StringLiterals;

namespace latchkey {

struct PersonAccessModel::Row {
    DoorAccess access;
};

PersonAccessModel::PersonAccessModel(WorkspaceStore &store, PersonAccess &personAccess, const Clock &clock,
                                     QObject *parent)
    : QAbstractItemModel(parent)
    , m_store(store)
    , m_personAccess(personAccess)
    , m_clock(clock)
    , m_minutes(clock)
{
    m_update.setSingleShot(true);
    m_update.setInterval(0);
    connect(&m_update, &QTimer::timeout, this, &PersonAccessModel::update);
    connect(&m_minutes, &Minutes::began, &m_update, qOverload<>(&QTimer::start));
    connect(&personAccess, &PersonAccess::changed, this, [this](UserIdentityId person) {
        if (person == m_person) {
            m_update.start();
        }
    });
    connect(&personAccess, &PersonAccess::aged, this, [this] {
        if (!m_person.isNull()) {
            m_personAccess.load(m_person);
        }
    });
    for (EntityCollection *collection : std::initializer_list<EntityCollection *>{
             &store.grants, &store.methods, &store.devices, &store.entrances, &store.acsUsers, &store.spaces}) {
        connect(collection, &EntityCollection::changed, &m_update, qOverload<>(&QTimer::start));
    }
}

PersonAccessModel::~PersonAccessModel() = default;

void PersonAccessModel::setPerson(UserIdentityId person)
{
    m_person = person;
    if (!person.isNull()) {
        m_personAccess.load(person);
    }
    update();
}

void PersonAccessModel::setFilter(Filter filter)
{
    m_filter = filter;
    show();
}

int PersonAccessModel::count(Filter filter) const
{
    return int(std::ranges::count_if(m_all, [&](const DoorAccess &access) { return passes(access, filter); }));
}

bool PersonAccessModel::passes(const DoorAccess &access, Filter filter) const
{
    switch (filter) {
    case Filter::All:
        return true;
    case Filter::SeveralReasons:
        return access.reasons.size() > 1;
    case Filter::NotByGrant:
        return std::ranges::any_of(access.reasons,
                                   [](const AccessReason &reason) { return reason.kind != AccessReason::Kind::Grant; });
    }
    return true;
}

void PersonAccessModel::update()
{
    std::optional<PersonAccessFacts> facts = m_personAccess.facts(m_person);
    if (!facts) {
        facts = m_personAccess.factsByGrants(m_person);
    }
    m_all = facts ? explainAccess(*facts, m_clock.now()) : QList<DoorAccess>();
    show();
    Q_EMIT changed();
}

void PersonAccessModel::show()
{
    QList<DoorAccess> wanted;
    std::ranges::copy_if(m_all, std::back_inserter(wanted),
                         [this](const DoorAccess &access) { return passes(access, m_filter); });
    removeMissing(wanted);
    for (int row = 0; row < wanted.size(); ++row) {
        insertOrChange(row, wanted.at(row));
    }
}

void PersonAccessModel::removeMissing(const QList<DoorAccess> &wanted)
{
    // Doors come by name: as long as the order is the same, what is left needs insertions only.
    qsizetype next = 0;
    for (int row = 0; row < int(m_shown.size());) {
        const DoorId &id = m_shown[size_t(row)]->access.door.id;
        const auto found = std::find_if(wanted.begin() + next, wanted.end(),
                                        [&id](const DoorAccess &access) { return access.door.id == id; });
        if (found != wanted.end()) {
            next = std::distance(wanted.begin(), found) + 1;
            ++row;
            continue;
        }
        beginRemoveRows({}, row, row);
        m_shown.erase(m_shown.begin() + row);
        endRemoveRows();
    }
}

void PersonAccessModel::insertOrChange(int row, const DoorAccess &wanted)
{
    if (row >= int(m_shown.size()) || m_shown[size_t(row)]->access.door.id != wanted.door.id) {
        beginInsertRows({}, row, row);
        m_shown.insert(m_shown.begin() + row, std::make_unique<Row>(Row{wanted}));
        endInsertRows();
        return;
    }
    DoorAccess &shown = m_shown[size_t(row)]->access;
    if (shown.reasons != wanted.reasons) {
        changeReasons(row, wanted.reasons);
    }
    shown.door = wanted.door;
    // Also where the door is the same: how far its grants have come is not part of it.
    Q_EMIT dataChanged(index(row, NameColumn), index(row, StateColumn));
}

void PersonAccessModel::changeReasons(int row, const QList<AccessReason> &reasons)
{
    const QModelIndex parent = index(row, NameColumn);
    QList<AccessReason> &shown = m_shown[size_t(row)]->access.reasons;
    const qsizetype same = std::min(shown.size(), reasons.size());
    if (shown.size() > same) {
        beginRemoveRows(parent, int(same), int(shown.size()) - 1);
        shown.remove(same, shown.size() - same);
        endRemoveRows();
    }
    std::copy_n(reasons.begin(), same, shown.begin());
    if (same > 0) {
        Q_EMIT dataChanged(index(0, NameColumn, parent), index(int(same) - 1, StateColumn, parent));
    }
    if (reasons.size() > same) {
        beginInsertRows(parent, int(same), int(reasons.size()) - 1);
        shown.append(reasons.sliced(same));
        endInsertRows();
    }
}

const PersonAccessModel::Row *PersonAccessModel::doorRow(const QModelIndex &index) const
{
    return static_cast<const Row *>(index.constInternalPointer());
}

QModelIndex PersonAccessModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    // A reason points to its door, a door to nothing.
    return parent.isValid() ? createIndex(row, column, m_shown[size_t(parent.row())].get()) : createIndex(row, column);
}

QModelIndex PersonAccessModel::parent(const QModelIndex &index) const
{
    const Row *door = index.isValid() ? doorRow(index) : nullptr;
    if (!door) {
        return {};
    }
    const auto found = std::ranges::find_if(m_shown, [door](const auto &row) { return row.get() == door; });
    return createIndex(int(std::distance(m_shown.begin(), found)), NameColumn);
}

int PersonAccessModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return int(m_shown.size());
    }
    const bool isDoor = parent.column() == NameColumn && !doorRow(parent);
    return isDoor ? int(m_shown[size_t(parent.row())]->access.reasons.size()) : 0;
}

int PersonAccessModel::columnCount(const QModelIndex &) const { return StateColumn + 1; }

QVariant PersonAccessModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(index.column() == StateColumn ? rightAligned : Qt::AlignLeading | Qt::AlignVCenter);
    }
    const Row *door = doorRow(index);
    const DoorAccess &access = door ? door->access : m_shown[size_t(index.row())]->access;
    if (role == DoorRole) {
        return QVariant::fromValue(access.door);
    }
    return door ? reasonData(access, access.reasons.at(index.row()), index.column(), role)
                : doorData(access, index.column(), role);
}

} // namespace latchkey
