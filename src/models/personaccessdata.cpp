// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of PersonAccessModel: what doors and reasons say.
#include "core/methodstate.h"
#include "core/shownname.h"
#include "models/celllook.h"
#include "models/grantwhere.h"
#include "models/methodcell.h"
#include "models/personaccessmodel.h"
#include "models/spacenames.h"

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

using Kind = AccessReason::Kind;

QString kindIcon(Kind kind)
{
    switch (kind) {
    case Kind::Grant:
        return u"grants"_s;
    case Kind::AcsUser:
        return u"group"_s;
    case Kind::Direct:
        return u"direct"_s;
    }
    return {};
}

QString kindWord(Kind kind)
{
    switch (kind) {
    case Kind::Grant:
        return PersonAccessModel::tr("Grant");
    case Kind::AcsUser:
        return PersonAccessModel::tr("ACS user");
    case Kind::Direct:
        return PersonAccessModel::tr("Direct");
    }
    return {};
}

} // namespace

QStringList PersonAccessModel::kindWords()
{
    return {kindWord(Kind::Grant), kindWord(Kind::AcsUser), kindWord(Kind::Direct)};
}

QVariant PersonAccessModel::doorData(const DoorAccess &access, int column, int role) const
{
    switch (role) {
    case RowRole::Id:
        return doorUuid(access.door.id);
    case IsReasonRole:
        return false;
    default:
        break;
    }
    CellLook look;
    if (column == StateColumn) {
        look.textInk = InkRole::Text2;
        const QString text = stateText(access, look);
        return cellData(text, look, role);
    }
    look.icon = access.door.isDevice() ? u"devices"_s : u"entrances"_s;
    look.iconInk = InkRole::Text;
    look.sub = spaceNames(m_store, access.door.spaceIds, access.door.name);
    look.bold = true;
    look.accessible = look.sub.isEmpty() ? access.door.name : tr("%1, %2").arg(access.door.name, look.sub);
    return cellData(access.door.name, look, role);
}

QVariant PersonAccessModel::reasonData(const DoorAccess &access, const AccessReason &reason, int column, int role) const
{
    switch (role) {
    case RowRole::Id:
        return reason.kind == AccessReason::Kind::Grant ? reason.grantId.uuid() : reason.acsUserId.uuid();
    case IsReasonRole:
        return true;
    default:
        break;
    }
    CellLook look;
    if (column == StateColumn) {
        look.textInk = InkRole::Text2;
        return cellData(untilText(access.door, reason), look, role);
    }
    look.icon = kindIcon(reason.kind);
    look.sub = kindWord(reason.kind);
    const AcsSystem *system = m_store.systems.find(access.door.acsSystemId);
    const QString called = nameOf(reason);
    const QString name = !called.isEmpty() ? called : system ? shownName(*system) : tr("Given directly");
    look.accessible = tr("%1: %2").arg(look.sub, name);
    return cellData(name, look, role);
}

/// A grant is called as in Grants, while it is known where it opens doors.
QString PersonAccessModel::nameOf(const AccessReason &reason) const
{
    const AccessGrant *grant = m_store.grants.find(reason.grantId);
    const GrantWhere where = grant ? grantWhere(m_store, *grant) : GrantWhere();
    if (where.names.isEmpty()) {
        return withoutPerson(reason.name);
    }
    const QString between = where.sub.isEmpty() ? QString() : where.names.size() > 1 ? u" "_s : u" · "_s;
    return where.text + between + where.sub;
}

/// Grants are often named after who has them, which is said already where this is shown.
QString PersonAccessModel::withoutPerson(const QString &name) const
{
    const UserIdentity *person = m_store.identities.find(m_person);
    const QString start = person ? QString(person->displayName.toString() + ": "_L1) : QString();
    return !start.isEmpty() && name.startsWith(start) && name.size() > start.size() ? name.mid(start.size()) : name;
}

QString PersonAccessModel::stateText(const DoorAccess &access, CellLook &look) const
{
    if (access.reasons.size() > 1) {
        look.bold = true;
        look.textInk = InkRole::Text;
        return tr("%n reasons", nullptr, int(access.reasons.size()));
    }
    if (access.reasons.isEmpty()) {
        return {};
    }
    const AccessReason &reason = access.reasons.first();
    if (reason.window && m_clock.now() < reason.window->startsAt) {
        return tr("From %1").arg(m_store.zoneOf(access.door).shortText(reason.window->startsAt, m_clock.now()));
    }
    return reason.kind == AccessReason::Kind::Grant ? grantStateText(reason, look) : tr("Access now");
}

QString PersonAccessModel::grantStateText(const AccessReason &reason, CellLook &look) const
{
    const AccessGrant *grant = m_store.grants.find(reason.grantId);
    if (!grant) {
        return {};
    }
    const QList<AccessMethod> methods = m_store.methodsOf(*grant);
    QList<MethodStatus> statuses;
    for (const AccessMode mode : allAccessModes) {
        statuses.append(methodStatus(*grant, methods, mode, m_clock.now()));
        if (statuses.last().state == MethodState::Set) {
            return tr("Access now");
        }
    }
    const MethodState worst = worstOf(statuses);
    look.icon = methodStateIcon(worst);
    look.iconInk = methodStateInk(worst);
    return methodStateText(worst);
}

QString PersonAccessModel::untilText(const Door &door, const AccessReason &reason) const
{
    if (!reason.window) {
        return {};
    }
    const PropertyZone zone = m_store.zoneOf(door);
    const Instant now = m_clock.now();
    const std::optional<Instant> &end = reason.window->endsAt;
    if (reason.window->startsAt <= now) {
        return end ? tr("until %1").arg(zone.mediumText(*end, now)) : tr("no end");
    }
    // Both are short here: the name beside them is more than they are.
    const QString from = zone.shortText(reason.window->startsAt, now);
    return end ? tr("%1 – %2").arg(from, zone.shortText(*end, now)) : tr("from %1, no end").arg(from);
}

} // namespace latchkey
