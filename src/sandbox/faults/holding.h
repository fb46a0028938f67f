// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>

namespace latchkey::sandbox {

/// Where on its way a request is held.
enum class HoldPoint {
    Arrival, ///< before it is acted on
    Answer   ///< after that, before its answer leaves
};

/// Which request is to be held.
struct HoldOrder {
    QString path; ///< or anyWrite
    HoldPoint at = HoldPoint::Arrival;
    int skip = 0; ///< so many are let pass before
};

/// A request that waits to be released.
struct HeldRequest {
    QString path;
    HoldPoint at = HoldPoint::Arrival;
};

/// Stops one request on its way until it is released, so that something can happen meanwhile; all others pass. What is
/// held goes on when it is released, whether its client is still there or not. Everything is called with the server's
/// mutex locked, which is given up during a wait.
class Holding {
  public:
    using Lock = std::unique_lock<std::mutex>;

    /// Instead of an order that has met no request yet.
    void give(const HoldOrder &order);
    /// To be asked once of every request, as it arrives: where it is to be held.
    std::optional<HoldPoint> meet(const QString &path);
    /// Holds the request that waits with \a lock.
    void hold(Lock &lock, const HeldRequest &request);
    /// The first of those that are held, as soon as there is one; none after \a time.
    std::optional<HeldRequest> waitForHeld(Lock &lock, std::chrono::milliseconds time);
    /// Lets go what is held, and forgets the order.
    void release();
    /// Nothing waits from now on.
    void end();

  private:
    std::optional<HoldOrder> m_order;
    QList<HeldRequest> m_held;
    std::uint64_t m_releases = 0;
    bool m_isOver = false;
    std::condition_variable m_changed;
};

} // namespace latchkey::sandbox
