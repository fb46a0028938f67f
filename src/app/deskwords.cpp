// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/deskwords.h"

#include "core/accessrules.h"
#include "core/namelist.h"
#include "core/oneline.h"
#include "core/shownname.h"
#include "models/grantwhere.h"
#include "panes/detailitems.h"
#include "store/personaccess.h"
#include "store/workspacestore.h"

namespace latchkey {

DeskWords::DeskWords(const WorkspaceStore &store, const PersonAccess &access, const Clock &clock)
    : m_store(store)
    , m_access(access)
    , m_clock(clock)
{
}

QString DeskWords::personName(UserIdentityId person) const
{
    const UserIdentity *found = m_store.identities.find(person);
    return found ? isolated(shownName(*found)) : person.toString();
}

/// What looks like it may come from a grant of which nobody knows yet where it opens.
bool DeskWords::hasDirectAccess(UserIdentityId person) const
{
    const std::optional<PersonAccessFacts> facts = m_access.facts(person);
    const auto isKnown = [this](const AccessGrant &grant) { return m_store.places.find(grant.id).has_value(); };
    const auto isDirect = [](const DoorAccess &door) {
        return std::ranges::any_of(door.reasons,
                                   [](const AccessReason &why) { return why.kind == AccessReason::Kind::Direct; });
    };
    return facts && std::ranges::all_of(m_store.grantsOf(person), isKnown) &&
           std::ranges::any_of(explainAccess(*facts, m_clock.now()), isDirect);
}

bool DeskWords::isOpenEnded(const RevokeTarget &target) const
{
    const auto hasNoEnd = [](const AccessGrant &grant) { return !grant.window.endsAt; };
    const auto isWithoutEnd = [&](AccessGrantId id) {
        const AccessGrant *grant = m_store.grants.find(id);
        return grant && hasNoEnd(*grant);
    };
    return !target.devices.isEmpty() || std::ranges::any_of(target.grants, isWithoutEnd) ||
           std::ranges::any_of(target.people, [&](UserIdentityId person) {
               return hasDirectAccess(person) || std::ranges::any_of(m_store.grantsOf(person), hasNoEnd);
           });
}

/// One by doors and window, as the Grants pane tells grants apart: many have no name of their own.
QString DeskWords::revokeQuestion(const QList<AccessGrantId> &grants) const
{
    if (grants.size() == 1) {
        const AccessGrant &grant = *m_store.grants.find(grants.constFirst());
        const QString name = personName(grant.userIdentityId);
        const QStringList places = grantWhere(m_store, grant).names;
        const QString window = windowText(grant.window, m_store.zoneOf(grant), m_clock.now());
        return places.isEmpty() ? tr("Revoke “%1” from %2, %3?").arg(isolated(grant.displayName), name, window)
                                : tr("Revoke %1’s access to %2, %3?").arg(name, nameList(places), window);
    }
    QStringList names;
    for (const AccessGrantId id : grants) {
        if (const AccessGrant *grant = m_store.grants.find(id)) {
            names.append(personName(grant->userIdentityId));
        }
    }
    names.removeDuplicates();
    return tr("Revoke %n grants of %1?", nullptr, static_cast<int>(grants.size())).arg(nameList(names));
}

QString DeskWords::revokeReceipt(const QList<AccessGrantId> &grants) const
{
    if (grants.size() > 1) {
        return tr("Seam was told to revoke %n grants.", nullptr, static_cast<int>(grants.size()));
    }
    const AccessGrant *grant = m_store.grants.find(grants.constFirst());
    if (!grant) {
        return {};
    }
    const QString name = personName(grant->userIdentityId);
    const QStringList places = grantWhere(m_store, *grant).names;
    return places.isEmpty() ? tr("Seam was told to revoke “%1” from %2.").arg(isolated(grant->displayName), name)
                            : tr("Seam was told to revoke %1’s access to %2.").arg(name, nameList(places));
}

QString DeskWords::revokedPlaces(const QList<AccessGrantId> &grants) const
{
    const AccessGrant *grant = m_store.grants.find(grants.constFirst());
    if (grants.size() > 1 || !grant) {
        return tr("%n grants", nullptr, static_cast<int>(grants.size()));
    }
    const QStringList places = grantWhere(m_store, *grant).names;
    return places.isEmpty() ? isolated(grant->displayName) : nameList(places);
}

} // namespace latchkey
