// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// What WorkspaceSync wants to know of what belongs to grants, and when.
#include "store/methodsload.h"
#include "store/pending.h"
#include "store/workspacesync.h"

#include <utility>

namespace latchkey {

/// What belongs to grants is told by their spaces, which have to be here first. Where spaces are read alone, only what
/// came in meanwhile is asked for.
void WorkspaceSync::readNear()
{
    const bool isPass = isReading(m_store.methods);
    for (const AccessGrant &grant : m_store.grants.rows()) {
        if (isNear(grant, m_clock.now()) && (isPass || !m_store.knowsRelated(grant))) {
            m_related.wantAgain(grant.id);
        }
    }
    if (!isReading(m_store.grants)) {
        m_methods->grantsFinished(m_store.grants.loadState());
    }
}

void WorkspaceSync::loadRelated(AccessGrantId grant, RelatedNeed need)
{
    if (need == RelatedNeed::InView && isReading(m_store.spaces) && !m_store.spaces.isWhole()) {
        m_inView.insert(grant);
    } else if (need == RelatedNeed::Near) {
        wantAnew(grant);
    } else {
        m_related.want(grant, need);
    }
}

void WorkspaceSync::openRelated(AccessGrantId grant)
{
    const AccessGrant *known = m_store.grants.find(grant);
    if (known && !(m_store.places.isExact(grant) && m_store.knowsRelated(*known))) {
        m_related.want(grant, RelatedNeed::Opened);
    }
}

void WorkspaceSync::wantInView()
{
    for (const AccessGrantId grant : std::exchange(m_inView, {})) {
        m_related.want(grant, RelatedNeed::InView);
    }
}

/// Those that are near are read by the pass itself. Of people no event tells.
void WorkspaceSync::wantNamed()
{
    bool hasStrangers = false;
    for (const AccessGrantId id : std::exchange(m_named, {})) {
        const AccessGrant *grant = m_store.grants.find(id);
        if (grant && !isNear(*grant, m_clock.now())) {
            wantAnew(id);
        }
        hasStrangers = hasStrangers || (grant && !m_store.identities.find(grant->userIdentityId));
    }
    if (hasStrangers) {
        refresh(m_store.identities);
    }
}

/// What is known of \a grant may have changed.
void WorkspaceSync::wantAnew(AccessGrantId grant)
{
    m_related.want(grant, RelatedNeed::Near);
    m_isRelatedOld = m_isRelatedOld || (m_store.places.find(grant) && m_related.isBusy());
}

void WorkspaceSync::grantsChanged(const ChangeSet &change)
{
    for (const QUuid &id : change.removed) {
        m_store.places.remove(AccessGrantId(id));
    }
    if (!m_hasWorkspace || isReading(m_store.spaces)) {
        return; // all that are here by then are read once the spaces were
    }
    const Instant now = m_clock.now();
    // Whoever else reads a grant that was here reads what belongs to it.
    for (const QUuid &id : isReading(m_store.grants) ? change.added + change.changed : change.added) {
        if (const AccessGrant &grant = *m_store.grants.find(id); isNear(grant, now)) {
            wantAnew(grant.id);
        }
    }
}

} // namespace latchkey
