// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/methodsload.h"

#include "api/accessgrants.h"
#include "api/seamclient.h"

namespace latchkey {

namespace {

constexpr qsizetype batchSize = 50;
constexpr int maxInFlight = 2;

} // namespace

MethodsLoad::MethodsLoad(SeamClient &client, WorkspaceStore &store)
    : BatchLoad(store.methods)
    , m_client(client)
    , m_store(store)
{
    QObject::connect(&store.grants, &EntityCollection::changed, context(), [this](const ChangeSet &change) {
        if (isRunning() && !m_isComplete) {
            queue(change.added + change.changed);
        }
    });
}

void MethodsLoad::read()
{
    m_queued.clear();
    m_waiting.clear();
    m_error.reset();
    m_isComplete = false;
}

void MethodsLoad::grantsFinished(const LoadState &grants)
{
    if (!isRunning() || m_isComplete) {
        return;
    }
    if (grants.phase == LoadState::Phase::Loaded) {
        QList<QUuid> all;
        for (const AccessGrant &grant : m_store.grants.rows()) {
            all.append(grant.id.uuid());
        }
        queue(all);
    } else {
        m_error = grants.error;
    }
    m_isComplete = true;
    next();
}

void MethodsLoad::queue(const QList<QUuid> &grants)
{
    for (const QUuid &id : grants) {
        const AccessGrant *grant = m_store.grants.find(id);
        if (grant && !grant->accessMethodIds.isEmpty() && !m_queued.contains(grant->id)) {
            m_queued.insert(grant->id);
            m_waiting.append(grant->id);
        }
    }
    next();
}

void MethodsLoad::next()
{
    while (!m_error && m_inFlight < maxInFlight && !m_waiting.isEmpty() &&
           (m_isComplete || m_waiting.size() >= batchSize)) {
        const QList<AccessGrantId> batch = m_waiting.first(std::min(batchSize, m_waiting.size()));
        m_waiting.remove(0, batch.size());
        request(batch);
    }
    if (m_isComplete && m_inFlight == 0) {
        finish(m_error ? Result<Void>(std::unexpected(*m_error)) : Result<Void>());
    }
}

void MethodsLoad::request(const QList<AccessGrantId> &grants)
{
    ++m_inFlight;
    api::accessgrants::GetRelated parameters;
    parameters.accessGrantIds = grants;
    parameters.include = {api::Related::AccessMethods};
    const SeamClient::Background background(m_client);
    api::accessgrants::getRelated(m_client, parameters).then(context(), [this](const Result<RelatedBatch> &batch) {
        --m_inFlight;
        if (batch) {
            take(batch->accessMethods);
        } else {
            m_error = batch.error();
        }
        next();
    });
}

} // namespace latchkey
