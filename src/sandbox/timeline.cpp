// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/timeline.h"

namespace latchkey::sandbox {

Timeline::Timeline(const Clock &clock)
    : m_clock(clock)
    , m_now(clock.now())
{
}

Timeline::~Timeline() = default;

void Timeline::at(Instant due, std::function<void()> act) { m_due.emplace(due, std::move(act)); }

void Timeline::after(std::chrono::milliseconds delay, std::function<void()> act) { at(m_now + delay, std::move(act)); }

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
