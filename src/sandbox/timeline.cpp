// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/timeline.h"

namespace latchkey::sandbox {

void Timeline::advanceTo(Instant until)
{
    while (!m_due.empty() && m_due.begin()->first <= until) {
        auto next = m_due.extract(m_due.begin());
        m_now = std::max(m_now, next.key());
        next.mapped()();
    }
    m_now = std::max(m_now, until);
}

} // namespace latchkey::sandbox
