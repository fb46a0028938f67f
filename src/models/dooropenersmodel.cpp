// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/dooropenersmodel.h"

#include "core/methodstate.h"
#include "core/rowruns.h"
#include "models/cells.h"
#include "models/sorttext.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

bool isBefore(const DoorOpener &a, const DoorOpener &b)
{
    const QString nameA = sortText(a.name);
    const QString nameB = sortText(b.name);
    // The ids come last: rows that read the same keep their places when they are read again.
    return std::tie(nameA, a.kind, a.by, a.person, a.grantId, a.credentialId, a.codeId) <
           std::tie(nameB, b.kind, b.by, b.person, b.grantId, b.credentialId, b.codeId);
}

/// One of its own for every row: a person may be there by several grants.
QUuid idOf(const DoorOpener &opener)
{
    for (const QUuid id : {opener.grantId.uuid(), opener.credentialId.uuid(), opener.codeId.uuid()}) {
        if (!id.isNull()) {
            return id;
        }
    }
    return opener.person.uuid();
}

QList<QUuid> idsOf(const QList<DoorOpener> &openers)
{
    QList<QUuid> ids;
    std::ranges::transform(openers, std::back_inserter(ids), idOf);
    return ids;
}

QString kindIcon(const DoorOpener &opener)
{
    switch (opener.kind) {
    case DoorOpener::Kind::Grant:
        return u"grants"_s;
    case DoorOpener::Kind::Direct:
        return u"direct"_s;
    case DoorOpener::Kind::Credential:
        return opener.mode == AccessMode::Unknown ? u"method-card"_s : modeIcon(opener.mode);
    case DoorOpener::Kind::Code:
        return modeIcon(opener.mode);
    case DoorOpener::Kind::UnmanagedCode:
        return u"unmanaged"_s;
    }
    return {};
}

QString kindWord(const DoorOpener &opener)
{
    switch (opener.kind) {
    case DoorOpener::Kind::Grant:
        return DoorOpenersModel::tr("Grant");
    case DoorOpener::Kind::Direct:
        return DoorOpenersModel::tr("Direct");
    case DoorOpener::Kind::Credential:
        return opener.mode == AccessMode::Unknown ? DoorOpenersModel::tr("Credential") : accessModeText(opener.mode);
    case DoorOpener::Kind::Code:
        return accessModeText(AccessMode::Code);
    case DoorOpener::Kind::UnmanagedCode:
        return DoorOpenersModel::tr("PIN set at the lock");
    }
    return {};
}

} // namespace

DoorOpenersModel::DoorOpenersModel(WorkspaceStore &store, DoorOpenersReader &reader, const Clock &clock,
                                   QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_reader(reader)
    , m_clock(clock)
{
    connect(&reader, &DoorOpenersReader::changed, this, &DoorOpenersModel::update);
    connect(&store.identities, &EntityCollection::changed, this, &DoorOpenersModel::identitiesChanged);
    connect(&m_minute, &QTimer::timeout, this, &DoorOpenersModel::update);
    m_minute.start(std::chrono::minutes(1));
    update();
}

void DoorOpenersModel::update()
{
    QList<DoorOpener> wanted = m_reader.openers().notEnded(m_clock.now());
    for (DoorOpener &opener : wanted) {
        if (const UserIdentity *person = m_store.identities.find(opener.person)) {
            opener.name = person->displayName; // who came in since it was read, or has another name now
        }
    }
    std::ranges::sort(wanted, isBefore);
    exchangeRows(wanted);
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row) != wanted.at(row)) {
            m_rows[row] = wanted.at(row);
            Q_EMIT dataChanged(index(row, 0), index(row, UntilColumn));
        }
    }
}

/// What stays is chosen still, and stays where it is seen.
void DoorOpenersModel::exchangeRows(const QList<DoorOpener> &wanted)
{
    const RowDiff diff = rowDiff(idsOf(m_rows), idsOf(wanted));
    for (const auto [first, last] : diff.removed) {
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
    }
    for (const auto [first, last] : diff.inserted) {
        beginInsertRows({}, first, last);
        m_rows = m_rows.first(first) + wanted.sliced(first, last - first + 1) + m_rows.sliced(first);
        endInsertRows();
    }
}

/// Names are told as they are now, of whom there is a row.
void DoorOpenersModel::identitiesChanged(const ChangeSet &change)
{
    const QList<QUuid> ids = change.added + change.changed;
    const QSet<QUuid> told(ids.begin(), ids.end());
    if (std::ranges::any_of(m_rows, [&told](const DoorOpener &row) { return told.contains(row.person.uuid()); })) {
        update();
    }
}

int DoorOpenersModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int DoorOpenersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : UntilColumn + 1; }

QVariant DoorOpenersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const DoorOpener &row = m_rows.at(index.row());
    if (role == RowRole::Id) {
        return idOf(row);
    }
    if (index.column() == WhoColumn) {
        return whoData(row, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(rightAligned);
    }
    return cellData(untilText(row), secondaryLook(), role);
}

QVariant DoorOpenersModel::whoData(const DoorOpener &opener, int role) const
{
    const bool isKnown = !opener.name.isEmpty();
    const QString name = isKnown ? opener.name : opener.codeId.isNull() ? tr("Nobody known") : tr("PIN without a name");
    CellLook look;
    look.icon = kindIcon(opener);
    look.textInk = isKnown ? InkRole::Text : InkRole::Text2;
    look.sub = kindWord(opener);
    look.toolTip = opener.codeId.isNull() ? opener.by : tr("No person is known for this PIN.");
    look.accessible =
        look.toolTip.isEmpty() ? tr("%1, %2").arg(name, look.sub) : tr("%1, %2, %3").arg(name, look.sub, look.toolTip);
    return cellData(name, look, role);
}

QString DoorOpenersModel::untilText(const DoorOpener &opener) const
{
    if (!opener.window) {
        return {};
    }
    const Instant now = m_clock.now();
    const std::optional<DoorId> id = m_reader.door();
    const std::optional<Door> door = id ? m_store.door(*id) : std::nullopt;
    const PropertyZone zone = door ? m_store.zoneOf(*door) : m_store.defaultZone();
    if (now < opener.window->startsAt) {
        return tr("from %1").arg(zone.mediumText(opener.window->startsAt, now));
    }
    if (!opener.window->endsAt) {
        return tr("no end");
    }
    const QString end = zone.mediumText(*opener.window->endsAt, now);
    return opener.hasEnded(now) ? tr("ended %1").arg(end) : tr("until %1").arg(end);
}

QVariant DoorOpenersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == UntilColumn) {
        return QVariant::fromValue(rightAligned);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case WhoColumn:
        return tr("Who");
    case UntilColumn:
        return tr("Until");
    default:
        return {};
    }
}

} // namespace latchkey
