// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/pending.h"

#include "store/workspacestore.h"

using namespace std::chrono_literals;

namespace latchkey {

namespace {

constexpr std::chrono::milliseconds nearTime = 72h;
constexpr std::chrono::milliseconds patience = 10min;
/// How often time alone is taken to end something.
constexpr std::chrono::milliseconds betweenLooks = 1s;

bool isRecent(Instant when, Instant now) { return now - when < patience; }

/// When something about \a row was last asked of the provider.
template <typename Row> Instant lastAsked(const Row &row)
{
    Instant last = row.createdAt;
    for (const PendingMutation &mutation : row.pendingMutations) {
        last = std::max(last, mutation.createdAt);
    }
    for (const Problem &warning : row.warnings) {
        last = std::max(last, warning.createdAt);
    }
    return last;
}

bool isMoving(const AccessMethod &method, Instant now)
{
    if (!isRecent(lastAsked(method), now)) {
        return false;
    }
    const bool waitsForCard = (method.isEncodingRequired && method.isReadyForEncoding) || method.isAssignmentRequired;
    const bool isBeingIssued = !method.isIssued && method.errors.isEmpty() && !waitsForCard;
    return isBeingIssued || method.isBeingDeleted() || !method.pendingMutations.isEmpty();
}

bool isMoving(const AccessGrant &grant, const WorkspaceStore &store, Instant now)
{
    if (grant.isBeingDeleted() || !grant.pendingMutations.isEmpty()) {
        return isRecent(lastAsked(grant), now);
    }
    if (!isNear(grant, now)) {
        return false;
    }
    for (const RequestedAccessMethod &requested : grant.requestedAccessMethods) {
        if (requested.createdAccessMethodIds.isEmpty() && grant.errors.isEmpty() &&
            isRecent(requested.createdAt, now)) {
            return true;
        }
    }
    return std::ranges::any_of(grant.accessMethodIds, [&](AccessMethodId id) {
        const AccessMethod *method = store.methods.find(id);
        return method ? isMoving(*method, now) : isRecent(grant.createdAt, now);
    });
}

bool isBeingDeleted(const UserIdentity &identity, Instant now)
{
    return identity.isBeingDeleted() && std::ranges::any_of(identity.warnings, [now](const Problem &warning) {
               return isRecent(warning.createdAt, now);
           });
}

} // namespace

bool isNear(const AccessGrant &grant, Instant now) { return grant.window.overlaps({now, now + nearTime}); }

QSet<UserIdentityId> peopleBeingDeleted(const WorkspaceStore &store, Instant now)
{
    QSet<UserIdentityId> found;
    for (const UserIdentity &identity : store.identities.rows()) {
        if (isBeingDeleted(identity, now)) {
            found.insert(identity.id);
        }
    }
    return found;
}

QSet<AccessGrantId> pendingGrants(const WorkspaceStore &store, Instant now, qsizetype most)
{
    QSet<AccessGrantId> found;
    for (const AccessGrant &grant : store.grants.rows()) {
        if (found.size() == most) {
            break;
        }
        if (isMoving(grant, store, now)) {
            found.insert(grant.id);
        }
    }
    return found;
}

bool hasPendingWork(const WorkspaceStore &store, Instant now)
{
    return !pendingGrants(store, now, 1).isEmpty() || !peopleBeingDeleted(store, now).isEmpty();
}

PendingWork::PendingWork(const WorkspaceStore &store)
    : m_store(store)
{
    for (const EntityCollection *collection :
         std::initializer_list<const EntityCollection *>{&store.grants, &store.methods, &store.identities}) {
        QObject::connect(collection, &EntityCollection::changed, &m_context, [this] { m_hasChanged = true; });
    }
}

bool PendingWork::isAny(Instant now)
{
    look(now);
    return m_isAny;
}

const QSet<UserIdentityId> &PendingWork::peopleBeingDeleted(Instant now)
{
    look(now);
    return m_people;
}

void PendingWork::look(Instant now)
{
    const bool mayBeOver = m_isAny && std::chrono::abs(now - m_lookedAt) >= betweenLooks;
    if (m_hasChanged || mayBeOver) {
        m_hasChanged = false;
        m_lookedAt = now;
        m_people = latchkey::peopleBeingDeleted(m_store, now);
        m_isAny = !m_people.isEmpty() || hasPendingWork(m_store, now);
    }
}

} // namespace latchkey
