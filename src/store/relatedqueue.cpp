// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/relatedqueue.h"

namespace latchkey {

bool RelatedQueue::add(AccessGrantId grant, RelatedNeed need)
{
    const auto known = m_needs.find(grant);
    if (known != m_needs.end()) {
        if (*known <= need) {
            return false;
        }
        --m_counts[size_t(*known)];
    }
    m_needs.insert(grant, need);
    m_lists[size_t(need)].append(grant);
    ++m_counts[size_t(need)];
    return true;
}

void RelatedQueue::drop(AccessGrantId grant)
{
    const auto known = m_needs.constFind(grant);
    if (known != m_needs.cend()) {
        --m_counts[size_t(*known)];
        m_needs.erase(known);
    }
}

QList<AccessGrantId> RelatedQueue::take(RelatedNeed need, qsizetype most)
{
    QList<AccessGrantId> taken;
    QList<AccessGrantId> &list = m_lists[size_t(need)];
    while (taken.size() < most && !list.isEmpty()) {
        const AccessGrantId grant = list.takeFirst();
        const auto found = m_needs.constFind(grant);
        if (found != m_needs.cend() && *found == need) {
            m_needs.erase(found);
            taken.append(grant);
        }
    }
    m_counts[size_t(need)] -= taken.size();
    return taken;
}

} // namespace latchkey
