// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/grantreading.h"

#include "api/accessgrants.h"
#include "store/relatedplaces.h"
#include "store/workspacestore.h"

namespace latchkey {
namespace {

void store(WorkspaceStore &store, AccessGrantId grant, const RelatedBatch &batch, AskedAt asked)
{
    store.systems.upsert(batch.acsSystems, asked);
    store.spaces.upsert(batch.spaces, asked);
    store.entrances.upsert(batch.acsEntrances, asked);
    store.devices.upsert(batch.devices, asked);
    store.identities.upsert(batch.userIdentities, asked);
    store.methods.upsert(batch.accessMethods, asked);
    store.places.set(grant, placesIn(batch), asked);
}

} // namespace

void readGrant(OperationContext &context, AccessGrantId grant, Operation::Done done)
{
    api::accessgrants::get(context.client, grant)
        .then(context.guard,
              [&rows = context.store, grant, asked = askedNow(), done = std::move(done)](Result<AccessGrant> answer) {
                  if (answer) {
                      rows.grants.upsert(*answer, asked);
                      done({});
                  } else if (answer.error().kind == ApiError::Kind::NotFound) {
                      removeGrant(rows, grant);
                      done({});
                  } else {
                      done(std::unexpected(std::move(answer.error())));
                  }
              });
}

void readRelated(OperationContext &context, AccessGrantId grant, Operation::Done done)
{
    using enum api::Related;
    api::accessgrants::getRelated(
        context.client, {.accessGrantIds = {grant},
                         .accessGrantKeys = {},
                         .include = {Spaces, Devices, AcsEntrances, AcsSystems, UserIdentities, AccessMethods},
                         .exclude = {}})
        .then(context.guard,
              [&rows = context.store, grant, asked = askedNow(), done = std::move(done)](Result<RelatedBatch> answer) {
                  if (answer) {
                      store(rows, grant, *answer, asked);
                      done({});
                  } else {
                      done(std::unexpected(std::move(answer.error())));
                  }
              });
}

void removeGrant(WorkspaceStore &store, AccessGrantId grant)
{
    const AccessGrant *const known = store.grants.find(grant);
    if (!known) {
        return;
    }
    QSet<AccessMethodId> orphans(known->accessMethodIds.begin(), known->accessMethodIds.end());
    store.grants.remove(grant);
    store.places.remove(grant);
    for (const AccessGrant &other : store.grants.rows()) {
        for (const AccessMethodId method : other.accessMethodIds) {
            orphans.remove(method);
        }
    }
    store.methods.remove(orphans.values());
}

} // namespace latchkey
