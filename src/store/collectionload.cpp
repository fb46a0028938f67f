// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/collectionload.h"

namespace latchkey {

CollectionLoad::CollectionLoad(EntityCollection &collection)
    : m_collection(collection)
{
    QObject::connect(&collection, &EntityCollection::changed, &m_context, [this](const ChangeSet &change) {
        if (m_isRunning && !m_isBringingIn) {
            note(change);
        }
    });
}

void CollectionLoad::start(Finished finished)
{
    m_isRunning = true;
    m_finished = std::move(finished);
    forgetPass();
    // What was read before is still worth showing while it is read again.
    if (m_collection.loadState().phase != LoadState::Phase::Loaded) {
        m_collection.setLoadState({LoadState::Phase::Loading, {}});
    }
    read();
}

void CollectionLoad::fail(const ApiError &error)
{
    const bool isOffered = error.kind != ApiError::Kind::NotOffered;
    m_collection.setLoadState({isOffered ? LoadState::Phase::Failed : LoadState::Phase::NotOffered, error});
}

bool CollectionLoad::meet(const QUuid &id)
{
    m_met.insert(id);
    return !m_newer.contains(id);
}

void CollectionLoad::bringIn(const std::function<void()> &put)
{
    m_isBringingIn = true;
    put();
    m_isBringingIn = false;
}

void CollectionLoad::finish(const Result<Void> &outcome)
{
    if (outcome) {
        m_collection.retain(m_met);
        m_collection.setLoadState({LoadState::Phase::Loaded, {}});
    } else {
        fail(outcome.error());
    }
    m_isRunning = false;
    forgetPass();
    if (const Finished finished = std::exchange(m_finished, nullptr)) {
        finished(*this);
    }
}

/// Operations and events go on during a pass: what they read is newer than the pages under way.
void CollectionLoad::note(const ChangeSet &change)
{
    for (const QList<QUuid> *here : {&change.added, &change.changed}) {
        m_met += QSet<QUuid>(here->cbegin(), here->cend());
    }
    for (const QList<QUuid> *newer : {&change.added, &change.changed, &change.removed}) {
        m_newer += QSet<QUuid>(newer->cbegin(), newer->cend());
    }
}

void CollectionLoad::forgetPass()
{
    m_met.clear();
    m_newer.clear();
}

} // namespace latchkey
