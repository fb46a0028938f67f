// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// What RelatedLoader does where an answer lacks methods that its grants name.
#include "api/accessgrants.h"
#include "api/seamclient.h"
#include "store/relatedloader.h"
#include "store/workspacestore.h"

#include <algorithm>

namespace latchkey {

namespace {

bool lacksMethods(const WorkspaceStore &store, AccessGrantId id)
{
    const AccessGrant *grant = store.grants.find(id);
    return grant && std::ranges::any_of(grant->accessMethodIds,
                                        [&store](AccessMethodId method) { return !store.methods.find(method); });
}

} // namespace

/// Asked about by itself, a grant has no others whose methods could have been told in place of its own.
void RelatedLoader::askForLacking(const RelatedQuestion &question)
{
    if (question.grants.size() == 1 && lacksMethods(m_store, question.grants.constFirst())) {
        readAgain(question);
        return;
    }
    understood();
    for (const AccessGrantId grant : question.grants) {
        if (lacksMethods(m_store, grant)) {
            m_backlog.askAlone(question, grant);
        } else {
            m_store.places.setUntold(grant, false);
        }
    }
}

/// A method may have gone since the grant was read: then the grant does not name it any more.
void RelatedLoader::readAgain(const RelatedQuestion &question)
{
    leaves(question);
    const SeamClient::Background background(m_client);
    api::accessgrants::get(m_client, question.grants.constFirst())
        .then(this, [this, question, asked = askedNow()](const Result<AccessGrant> &grant) {
            wasReadAgain(question, grant, asked);
        });
}

void RelatedLoader::wasReadAgain(const RelatedQuestion &question, const Result<AccessGrant> &grant, AskedAt asked)
{
    comes(question);
    const AccessGrantId id = question.grants.constFirst();
    if (grant) {
        const AccessGrant *before = m_store.grants.find(id);
        const bool isNews = before && before->accessMethodIds != grant->accessMethodIds;
        m_store.grants.upsert(*grant, asked);
        if (!lacksMethods(m_store, id)) {
            understood();
            m_store.places.setUntold(id, false);
        } else if (isNews) {
            m_backlog.add(id, RelatedNeed::Background); // it changes all the time, perhaps
        } else {
            notUnderstood(question, ApiError{.kind = ApiError::Kind::BadResponse});
        }
    } else if (grant.error().kind == ApiError::Kind::NotFound) {
        m_store.grants.remove(id, asked);
    } else if (asked < m_resumed) {
        m_backlog.putBack(question);
    } else {
        failed(question, grant.error());
    }
    goOn();
}

} // namespace latchkey
