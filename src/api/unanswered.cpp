// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/unanswered.h"

namespace latchkey {

void Unanswered::left(const Exchange *call)
{
    m_calls.insert(call);
    Q_EMIT asked();
}

void Unanswered::came(const Exchange *call)
{
    m_calls.remove(call);
    Q_EMIT heard();
}

void Unanswered::remove(const Exchange *call)
{
    if (m_calls.remove(call) && m_calls.isEmpty()) {
        Q_EMIT ended();
    }
}

} // namespace latchkey
