// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/dooropenersmodel.h"

#include "core/methodstate.h"
#include "models/cells.h"
#include "models/sorttext.h"

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
    connect(&m_minute, &QTimer::timeout, this, &DoorOpenersModel::update);
    m_minute.start(std::chrono::minutes(1));
    update();
}

void DoorOpenersModel::update()
{
    QList<DoorOpener> wanted = m_reader.openers().notEnded(m_clock.now());
    std::ranges::sort(wanted, isBefore);
    // Between what is the same at both ends, rows are exchanged.
    const auto [shown, next] = std::ranges::mismatch(m_rows, wanted);
    const int first = int(std::distance(m_rows.begin(), shown));
    int kept = 0;
    while (kept < m_rows.size() - first && kept < wanted.size() - first &&
           m_rows.at(m_rows.size() - 1 - kept) == wanted.at(wanted.size() - 1 - kept)) {
        ++kept;
    }
    if (const int count = int(m_rows.size()) - first - kept; count > 0) {
        beginRemoveRows({}, first, first + count - 1);
        m_rows.remove(first, count);
        endRemoveRows();
    }
    if (const int count = int(wanted.size()) - first - kept; count > 0) {
        beginInsertRows({}, first, first + count - 1);
        m_rows = wanted;
        endInsertRows();
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
        return row.person.uuid();
    }
    if (role == RowRole::SearchKey) {
        return sortText(row.name);
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
