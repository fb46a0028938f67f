// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/minutes.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace latchkey {
namespace {

/// After a sleep nobody looks at yesterday for longer.
constexpr std::chrono::milliseconds longestWait = 5s;

} // namespace

Minutes::Minutes(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_told(current())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Minutes::look);
    rearm();
}

std::chrono::minutes Minutes::current() const
{
    return std::chrono::floor<std::chrono::minutes>(m_clock.now().time_since_epoch());
}

void Minutes::look()
{
    const std::chrono::minutes now = current();
    rearm();
    if (std::exchange(m_told, now) != now) {
        Q_EMIT began();
    }
}

void Minutes::rearm()
{
    const std::chrono::milliseconds left = current() + 1min - m_clock.now().time_since_epoch();
    m_timer.start(std::clamp(left, 1ms, longestWait));
}

} // namespace latchkey
