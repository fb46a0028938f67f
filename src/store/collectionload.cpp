// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/collectionload.h"

namespace latchkey {

CollectionLoad::CollectionLoad(EntityCollection &collection)
    : m_collection(collection)
{
}

void CollectionLoad::start(Finished finished)
{
    m_isRunning = true;
    m_finished = std::move(finished);
    m_began = askedNow();
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

void CollectionLoad::finish(const Result<Void> &outcome)
{
    if (outcome) {
        if (isFull()) {
            m_collection.retain(m_began);
        }
        m_collection.setLoadState({LoadState::Phase::Loaded, {}});
    } else {
        fail(outcome.error());
    }
    m_isRunning = false;
    if (const Finished finished = std::exchange(m_finished, nullptr)) {
        finished(*this);
    }
}

} // namespace latchkey
