// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/entitystore.h"

namespace latchkey {

void EntityCollection::setLoadState(const LoadState &state)
{
    m_loadState = state;
    Q_EMIT loadStateChanged();
}

} // namespace latchkey
