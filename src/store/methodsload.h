// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/collectionload.h"
#include "store/workspacestore.h"

namespace latchkey {

class SeamClient;

/// The access methods have no list of their own: they are read with the grants that name them, a batch of grants at
/// a time, also while the grants are still coming in.
class MethodsLoad final : public BatchLoad<AccessMethod> {
  public:
    MethodsLoad(SeamClient &client, WorkspaceStore &store);

    /// No more grants come in this pass; \a grants tells how their reading ended.
    void grantsFinished(const LoadState &grants);

  private:
    void read() override;
    void queue(const QList<QUuid> &grants);
    void next();
    void request(const QList<AccessGrantId> &grants);

    SeamClient &m_client;
    WorkspaceStore &m_store;
    QSet<AccessGrantId> m_queued; ///< in this pass, also those already read
    QList<AccessGrantId> m_waiting;
    int m_inFlight = 0;
    bool m_isComplete = false;
    std::optional<ApiError> m_error;
};

} // namespace latchkey
