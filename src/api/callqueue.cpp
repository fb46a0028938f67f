// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/callqueue.h"

#include <QScopedValueRollback>

namespace latchkey {

CallQueue::CallQueue(int capacity)
    : m_capacity(capacity)
{
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer);
    m_pace.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &CallQueue::endPause);
    connect(&m_pace, &QTimer::timeout, this, &CallQueue::advance);
}

void CallQueue::add(QueuedCall *call, quint64 number)
{
    const auto place = std::ranges::lower_bound(m_waiting, number, {}, &Waiting::number);
    m_waiting.insert(place, {call, number});
    advance();
}

void CallQueue::remove(const QueuedCall *call)
{
    if (m_waiting.removeIf([call](const Waiting &waiting) { return waiting.call == call; }) > 0 &&
        m_waiting.isEmpty()) {
        waitForDevice({});
    }
}

void CallQueue::arrived()
{
    --m_underWay;
    // Not at once: its answer may stop the queue.
    QMetaObject::invokeMethod(this, &CallQueue::advance, Qt::QueuedConnection);
}

void CallQueue::pause(std::chrono::milliseconds time)
{
    if (time > pausedFor()) {
        m_pause.start(time);
        Q_EMIT pauseChanged();
    }
}

std::chrono::milliseconds CallQueue::pausedFor() const
{
    return m_pause.isActive() ? m_pause.remainingTimeAsDuration() : std::chrono::milliseconds(0);
}

std::chrono::milliseconds CallQueue::pacedFor() const
{
    return m_pace.isActive() ? m_pace.remainingTimeAsDuration() : std::chrono::milliseconds(0);
}

void CallQueue::setBlocked(bool isBlocked)
{
    m_isBlocked = isBlocked;
    advance();
}

void CallQueue::setCapacity(int capacity)
{
    if (capacity != std::exchange(m_capacity, capacity)) {
        advance();
    }
}

void CallQueue::endPause()
{
    Q_EMIT pauseChanged();
    advance();
}

void CallQueue::waitForDevice(std::chrono::milliseconds time)
{
    const bool isPaced = time.count() > 0;
    if (isPaced) {
        m_pace.start(time);
    } else {
        m_pace.stop();
    }
    if (isPaced != std::exchange(m_isPaced, isPaced)) {
        Q_EMIT paceChanged();
    }
}

void CallQueue::advance()
{
    if (m_isAdvancing) {
        return;
    }
    const QScopedValueRollback guard(m_isAdvancing, true);
    while (!m_isBlocked && !m_pause.isActive() && m_underWay < m_capacity) {
        std::chrono::milliseconds wait(0);
        const auto waiting = next(wait);
        if (waiting == m_waiting.end()) {
            waitForDevice(wait);
            return;
        }
        QueuedCall *call = waiting->call;
        m_waiting.erase(waiting);
        ++m_underWay;
        m_pacing.note(call->pace(), std::chrono::steady_clock::now());
        call->depart();
    }
}

QList<CallQueue::Waiting>::iterator CallQueue::next(std::chrono::milliseconds &wait)
{
    const auto now = std::chrono::steady_clock::now();
    auto best = m_waiting.end();
    for (auto waiting = m_waiting.begin(); waiting != m_waiting.end(); ++waiting) {
        const auto pace = m_pacing.waitFor(waiting->call->pace(), now);
        if (pace.count() > 0) {
            wait = wait.count() == 0 ? pace : std::min(wait, pace);
        } else if (waiting->call->priority() == CallPriority::Foreground) {
            return waiting;
        } else if (best == m_waiting.end()) {
            best = waiting;
        }
    }
    return best;
}

} // namespace latchkey
