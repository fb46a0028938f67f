// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/entitycollection.h"

namespace latchkey {

void EntityCollection::setLoadState(const LoadState &state)
{
    m_loadState = state;
    switch (state.phase) {
    case LoadState::Phase::Loaded:
        m_isWhole = true;
        break;
    case LoadState::Phase::Unloaded:
    case LoadState::Phase::NotOffered:
        m_isWhole = false;
        break;
    case LoadState::Phase::Loading:
    case LoadState::Phase::Failed:
        break;
    }
    Q_EMIT loadStateChanged();
}

void EntityCollection::setRestored()
{
    m_isWhole = true;
    Q_EMIT loadStateChanged();
}

} // namespace latchkey
