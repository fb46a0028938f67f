// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of DoorOpenersReader: the rows that are made of what was read.
#include "core/shownname.h"
#include "store/dooropeners.h"
#include "store/personaccess.h"

namespace latchkey {

namespace {

/// Of a credential or PIN.
template <typename Key> std::optional<TimeWindow> windowOf(const Key &key)
{
    if (!key.startsAt && !key.endsAt) {
        return std::nullopt;
    }
    return TimeWindow{key.startsAt.value_or(key.createdAt), key.endsAt};
}

bool isDirect(const DoorOpener &opener) { return opener.kind == DoorOpener::Kind::Direct; }

} // namespace

void DoorOpenersReader::takeGrants(const QList<AccessGrant> &grants)
{
    for (const AccessGrant &grant : grants) {
        if (m_reading->grantIds.contains(grant.id)) {
            continue;
        }
        m_reading->grantIds.insert(grant.id);
        m_reading->rows.append(openerBy(grant));
    }
}

DoorOpener DoorOpenersReader::openerBy(const AccessGrant &grant) const
{
    const UserIdentity *person = m_store.identities.find(grant.userIdentityId);
    DoorOpener opener;
    opener.person = grant.userIdentityId;
    opener.name = person ? shownName(*person) : QString();
    opener.by = grant.displayName;
    opener.grantId = grant.id;
    opener.window = grant.window;
    return opener;
}

/// Those that are known to open the door, and those on its spaces.
QSet<AccessGrantId> DoorOpenersReader::grantsHere() const
{
    const auto known = std::visit([this](auto door) { return m_store.places.grantsWith(door); }, *m_door);
    QSet<AccessGrantId> grants(known.begin(), known.end());
    const std::optional<Door> door = m_store.door(*m_door);
    const QList<SpaceId> spaces = door ? door->spaceIds : QList<SpaceId>();
    for (const SpaceId space : spaces) {
        for (const QUuid &grant : m_store.grantsBySpace.find(space.uuid())) {
            grants.insert(AccessGrantId(grant));
        }
    }
    return grants;
}

void DoorOpenersReader::answerByGrants()
{
    m_openers.rows = directAccess();
    for (const AccessGrantId id : grantsHere()) {
        if (const AccessGrant *grant = m_store.grants.find(id)) {
            m_openers.rows.append(openerBy(*grant));
        }
    }
    m_openers.isByGrants = true;
    Q_EMIT changed();
}

void DoorOpenersReader::addCredential(const AcsCredential &credential)
{
    const AcsUser *acsUser = m_store.acsUsers.find(credential.acsUserId);
    const UserIdentityId personId = !credential.userIdentityId.isNull() ? credential.userIdentityId
                                    : acsUser                           ? acsUser->userIdentityId
                                                                        : UserIdentityId();
    const UserIdentity *person = m_store.identities.find(personId);
    DoorOpener opener;
    opener.kind = DoorOpener::Kind::Credential;
    opener.person = personId;
    opener.name = person ? shownName(*person) : acsUser ? shownName(*acsUser) : QString();
    opener.by = credential.displayName;
    opener.acsUserId = credential.acsUserId;
    opener.credentialId = credential.id;
    opener.mode = credential.mode;
    opener.window = windowOf(credential);
    m_reading->rows.append(opener);
}

void DoorOpenersReader::addCode(const AccessCode &code)
{
    DoorOpener opener;
    opener.kind = code.isManaged ? DoorOpener::Kind::Code : DoorOpener::Kind::UnmanagedCode;
    opener.name = code.name;
    opener.codeId = code.id;
    opener.mode = AccessMode::Code;
    opener.window = code.type == AccessCode::Type::Ongoing ? TimeWindow{code.createdAt, {}} : windowOf(code);
    m_reading->rows.append(opener);
}

QList<DoorOpener> DoorOpenersReader::directAccess() const
{
    QList<DoorOpener> rows;
    for (const UserIdentityId id : m_personAccess.peopleWithAccess(*m_door)) {
        const UserIdentity *person = m_store.identities.find(id);
        DoorOpener opener;
        opener.kind = DoorOpener::Kind::Direct;
        opener.person = id;
        opener.name = person ? shownName(*person) : QString();
        rows.append(opener);
    }
    return rows;
}

void DoorOpenersReader::takeDirectAccess()
{
    if (m_reading || m_openers.state.phase != LoadState::Phase::Loaded) {
        return; // taken at the end of the reading
    }
    QList<DoorOpener> rows = m_openers.rows;
    rows.removeIf(isDirect);
    rows += directAccess();
    if (rows != m_openers.rows) {
        m_openers.rows = rows;
        Q_EMIT changed();
    }
}

} // namespace latchkey
