// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/faults/holding.h"

#include "sandbox/faults/pathpattern.h"

namespace latchkey::sandbox {

void Holding::give(const HoldOrder &order) { m_order = order; }

std::optional<HoldPoint> Holding::meet(const QString &path)
{
    if (!m_order || !isMeant(m_order->path, path) || m_order->skip-- > 0) {
        return std::nullopt;
    }
    const HoldPoint at = m_order->at;
    m_order.reset();
    return at;
}

void Holding::hold(Lock &lock, const HeldRequest &request)
{
    m_held.append(request);
    m_changed.notify_all();
    m_changed.wait(lock, [this, before = m_releases] { return m_releases != before || m_isOver; });
}

std::optional<HeldRequest> Holding::waitForHeld(Lock &lock, std::chrono::milliseconds time)
{
    m_changed.wait_for(lock, time, [this] { return !m_held.isEmpty() || m_isOver; });
    return m_held.isEmpty() ? std::nullopt : std::optional(m_held.first());
}

void Holding::release()
{
    m_order.reset();
    m_held.clear();
    ++m_releases;
    m_changed.notify_all();
}

void Holding::end()
{
    m_isOver = true;
    m_changed.notify_all();
}

} // namespace latchkey::sandbox
