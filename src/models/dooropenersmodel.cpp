// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/dooropenersmodel.h"

#include "core/methodstate.h"
#include "core/namelist.h"
#include "core/rowruns.h"
#include "core/shownname.h"
#include "models/cells.h"
#include "models/collation.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

/// Among those of one name. The ids come last: rows that read the same keep their places when they are read again.
bool isBefore(const DoorOpener &a, const DoorOpener &b)
{
    return std::tie(a.kind, a.by, a.person, a.grantId, a.credentialId, a.codeId) <
           std::tie(b.kind, b.by, b.person, b.grantId, b.credentialId, b.codeId);
}

/// One of its own for every row.
QUuid idOf(const DoorOpenersModel::Ways &ways)
{
    const DoorOpener &first = ways.constFirst();
    for (const QUuid id : {first.person.uuid(), first.grantId.uuid(), first.credentialId.uuid(), first.codeId.uuid()}) {
        if (!id.isNull()) {
            return id;
        }
    }
    return {};
}

QList<QUuid> idsOf(const QList<DoorOpenersModel::Ways> &rows)
{
    QList<QUuid> ids;
    std::ranges::transform(rows, std::back_inserter(ids), idOf);
    return ids;
}

/// \a openers are in order, and so are the people.
QList<DoorOpenersModel::Ways> byPerson(const QList<DoorOpener> &openers)
{
    QList<DoorOpenersModel::Ways> rows;
    QHash<UserIdentityId, qsizetype> rowOf;
    for (const DoorOpener &opener : openers) {
        const auto known = rowOf.constFind(opener.person);
        if (known != rowOf.cend()) {
            rows[*known].append(opener);
            continue;
        }
        if (!opener.person.isNull()) {
            rowOf.insert(opener.person, rows.size());
        }
        rows.append({opener});
    }
    return rows;
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

/// "Grant · Cloud key · PIN", each once.
QString kindWords(const DoorOpenersModel::Ways &ways)
{
    QStringList words;
    std::ranges::transform(ways, std::back_inserter(words), kindWord);
    words.removeDuplicates();
    return words.join(u" · "_s);
}

/// Several ways are as many icons: beside names and times is no room for words.
CellLook waysLook(const DoorOpenersModel::Ways &ways)
{
    CellLook look = secondaryLook();
    QStringList icons;
    std::ranges::transform(ways, std::back_inserter(icons), kindIcon);
    icons.removeDuplicates();
    if (icons.size() > 1) {
        for (const QString &icon : std::as_const(icons)) {
            look.icons.append({icon, InkRole::Text2, !look.icons.isEmpty()});
        }
        look.toolTip = kindWords(ways);
        look.accessible = look.toolTip;
    }
    return look;
}

/// What the grants and credentials are called.
QString namesOf(const DoorOpenersModel::Ways &ways)
{
    QStringList names;
    for (const DoorOpener &way : ways) {
        if (!way.by.isEmpty()) {
            names.append(way.by);
        }
    }
    names.removeDuplicates();
    return nameList(names);
}

} // namespace

DoorOpenersModel::DoorOpenersModel(WorkspaceStore &store, DoorOpenersReader &reader, const Clock &clock,
                                   QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_reader(reader)
    , m_clock(clock)
    , m_minutes(clock)
{
    connect(&reader, &DoorOpenersReader::changed, this, &DoorOpenersModel::update);
    connect(&store.identities, &EntityCollection::changed, this, &DoorOpenersModel::identitiesChanged);
    connect(&m_minutes, &Minutes::began, this, &DoorOpenersModel::update);
    update();
}

void DoorOpenersModel::update()
{
    QList<DoorOpener> openers = m_reader.openers().notEnded(m_clock.now());
    for (DoorOpener &opener : openers) {
        if (const UserIdentity *person = m_store.identities.find(opener.person)) {
            opener.name = shownName(*person); // who came in since it was read, or has another name now
        }
    }
    std::ranges::sort(openers, isBefore);
    sortCollated(openers, [](const DoorOpener &opener) { return opener.name; });
    const QList<Ways> wanted = byPerson(openers);
    exchangeRows(wanted);
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row) != wanted.at(row)) {
            m_rows[row] = wanted.at(row);
            Q_EMIT dataChanged(index(row, 0), index(row, UntilColumn));
        }
    }
}

/// What stays is chosen still, and stays where it is seen.
void DoorOpenersModel::exchangeRows(const QList<Ways> &wanted)
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
    if (std::ranges::any_of(m_rows,
                            [&told](const Ways &row) { return told.contains(row.constFirst().person.uuid()); })) {
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
    const Ways &row = m_rows.at(index.row());
    if (role == RowRole::Id) {
        return idOf(row);
    }
    if (index.column() == WhoColumn) {
        return whoData(row, role);
    }
    if (index.column() == ByColumn) {
        const CellLook look = waysLook(row);
        return cellData(look.icons.isEmpty() ? kindWords(row) : QString(), look, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(rightAligned);
    }
    return cellData(untilText(row), secondaryLook(), role);
}

QVariant DoorOpenersModel::whoData(const Ways &ways, int role) const
{
    const DoorOpener &first = ways.constFirst();
    const bool isKnown = !first.name.isEmpty();
    const QString name = isKnown ? first.name : first.codeId.isNull() ? tr("Nobody known") : tr("PIN without a name");
    CellLook look;
    look.icon = ways.size() > 1 && isKnown ? u"person"_s : kindIcon(first);
    look.textInk = isKnown ? InkRole::Text : InkRole::Text2;
    look.toolTip = first.codeId.isNull() ? namesOf(ways) : tr("No person is known for this PIN.");
    const QString by = kindWords(ways);
    look.accessible =
        look.toolTip.isEmpty() ? tr("%1, %2").arg(name, by) : tr("%1, %2, %3").arg(name, by, look.toolTip);
    return cellData(name, look, role);
}

/// When the last of them ends; where none is there yet, when the first one begins. Of direct access no end is known.
QString DoorOpenersModel::untilText(const Ways &ways) const
{
    const auto isEndUnknown = [](const DoorOpener &way) { return !way.window; };
    if (std::ranges::any_of(ways, isEndUnknown)) {
        return {};
    }
    const Instant now = m_clock.now();
    const auto startOf = [](const DoorOpener &way) { return way.window->startsAt; };
    const auto endOf = [](const DoorOpener &way) { return way.window->endsAt.value_or(Instant::max()); };
    const Instant start = startOf(*std::ranges::min_element(ways, {}, startOf));
    const Instant end = endOf(*std::ranges::max_element(ways, {}, endOf));
    const std::optional<DoorId> id = m_reader.door();
    const std::optional<Door> door = id ? m_store.door(*id) : std::nullopt;
    const PropertyZone zone = door ? m_store.zoneOf(*door) : m_store.defaultZone();
    if (now < start) {
        return tr("from %1").arg(zone.shortText(start, now));
    }
    if (end == Instant::max()) {
        return tr("no end");
    }
    const QString when = zone.shortText(end, now);
    return end <= now ? tr("ended %1").arg(when) : when;
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
    case ByColumn:
        return tr("By");
    case UntilColumn:
        return tr("Until");
    default:
        return {};
    }
}

} // namespace latchkey
