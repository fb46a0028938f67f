// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/placesloader.h"

#include "api/accessgrants.h"
#include "store/workspacestore.h"

namespace latchkey {

namespace {

constexpr int maxInFlight = 2;

template <typename T> QList<Id<T>> idsOf(const QList<T> &rows)
{
    QList<Id<T>> ids;
    for (const T &row : rows) {
        ids.append(row.id);
    }
    return ids;
}

} // namespace

PlacesLoader::PlacesLoader(SeamClient &client, WorkspaceStore &store, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
{
}

void PlacesLoader::enqueue(AccessGrantId grant, bool urgent)
{
    if (!m_isOffered || (m_queued.contains(grant) && !urgent)) {
        return;
    }
    m_isHeld = false;
    if (urgent) {
        m_waiting.removeOne(grant); // so that it is there once
        m_waiting.prepend(grant);
    } else {
        m_waiting.append(grant);
    }
    m_queued.insert(grant);
    next();
}

void PlacesLoader::resume()
{
    m_isHeld = false;
    next();
}

void PlacesLoader::next()
{
    while (!m_isHeld && m_inFlight < maxInFlight && !m_waiting.isEmpty()) {
        const AccessGrantId grant = m_waiting.takeFirst();
        m_queued.remove(grant);
        read(grant);
    }
}

void PlacesLoader::read(AccessGrantId grant)
{
    using api::Related;
    ++m_inFlight;
    api::accessgrants::GetRelated parameters;
    parameters.accessGrantIds = {grant};
    parameters.include = {Related::Devices, Related::AcsEntrances};
    api::accessgrants::getRelated(m_client, parameters)
        .then(this, [this, grant, asked = askedNow()](const Result<RelatedBatch> &batch) {
            --m_inFlight;
            if (!batch) {
                failed(grant, batch.error());
            } else if (m_store.grants.find(grant)) {
                m_store.devices.upsert(batch->devices, asked);
                m_store.entrances.upsert(batch->acsEntrances, asked);
                m_store.places.set(grant, {idsOf(batch->devices), idsOf(batch->acsEntrances)}, asked);
            }
            next();
            if (!isBusy()) {
                Q_EMIT idle();
            }
        });
}

void PlacesLoader::failed(AccessGrantId grant, const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::NotFound:
    case ApiError::Kind::InvalidInput:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::BadResponse:
        return; // of this grant alone
    case ApiError::Kind::NotOffered:
        m_isOffered = false;
        m_waiting.clear();
        m_queued.clear();
        return;
    case ApiError::Kind::Network:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::OutcomeUnknown:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Redirected:
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::RateLimited:
    case ApiError::Kind::Server:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::ActionFailed:
        break;
    }
    // The next one would meet the same now. Last in the queue, so that one which always fails is in nobody's way.
    m_isHeld = true;
    if (!m_queued.contains(grant)) {
        m_queued.insert(grant);
        m_waiting.append(grant);
    }
}

} // namespace latchkey
