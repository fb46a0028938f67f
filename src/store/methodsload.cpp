// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/methodsload.h"

#include "store/relatedloader.h"
#include "store/workspacestore.h"

namespace latchkey {

MethodsLoad::MethodsLoad(RelatedLoader &related, WorkspaceStore &store)
    : CollectionLoad(store.methods)
    , m_related(related)
    , m_store(store)
{
    QObject::connect(&related, &RelatedLoader::progressed, context(), [this] { finishIfRead(); });
}

void MethodsLoad::grantsFinished(const LoadState &grants)
{
    if (!isRunning()) {
        return;
    }
    if (grants.phase != LoadState::Phase::Loaded) {
        finish(std::unexpected(grants.error));
        return;
    }
    m_areGrantsRead = true;
    dropOrphans();
    finishIfRead();
}

void MethodsLoad::finishIfRead()
{
    if (isRunning() && m_areGrantsRead && !m_related.isReadingNear()) {
        const std::optional<ApiError> &error = m_related.error();
        finish(error ? Result<Void>(std::unexpected(*error)) : Result<Void>());
    }
}

/// No answer tells that a method is gone: its grant does not name it any more.
void MethodsLoad::dropOrphans()
{
    QList<AccessMethodId> orphans;
    for (const AccessMethod &method : m_store.methods.rows()) {
        if (!m_store.grantsByMethod.contains(method.id.uuid())) {
            orphans.append(method.id);
        }
    }
    m_store.methods.remove(orphans, began());
}

} // namespace latchkey
