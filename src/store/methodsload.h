// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/collectionload.h"

namespace latchkey {

class RelatedLoader;
class WorkspaceStore;

/// The access methods have no list of their own: they are read with the grants that name them. A pass is over once
/// those of all grants that are near were read; the others follow.
class MethodsLoad final : public CollectionLoad {
  public:
    MethodsLoad(RelatedLoader &related, WorkspaceStore &store);

    /// No more grants come in this pass; \a grants tells how their reading ended.
    void grantsFinished(const LoadState &grants);

  private:
    void read() override { m_areGrantsRead = false; }
    bool isFull() const override { return false; }
    void finishIfRead();
    void dropOrphans();

    RelatedLoader &m_related;
    WorkspaceStore &m_store;
    bool m_areGrantsRead = false;
};

} // namespace latchkey
