// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sidebyside.h"

#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace latchkey {

namespace {

/// What takes less long than waking a thread is done at once.
constexpr qsizetype few = 16;
constexpr qsizetype smallestPart = 32;
/// More than one for each, so that none waits long for the last one.
constexpr qsizetype partsForThread = 8;

} // namespace

void sideBySide(qsizetype count, const std::function<void(qsizetype from, qsizetype to)> &work)
{
    if (count <= few) {
        work(0, count);
        return;
    }
    // Not the pool of all the others: what is waited for here would stand behind what takes long there.
    static QThreadPool pool;
    std::atomic<qsizetype> next = 0;
    QSemaphore done;
    const qsizetype part = std::max(smallestPart, count / (pool.maxThreadCount() * partsForThread));
    const int threads = int(std::min(qsizetype(pool.maxThreadCount()), (count + part - 1) / part));
    for (int thread = 0; thread < threads; ++thread) {
        pool.start([&] {
            for (qsizetype from = next.fetch_add(part); from < count; from = next.fetch_add(part)) {
                work(from, std::min(from + part, count));
            }
            done.release();
        });
    }
    done.acquire(threads);
}

} // namespace latchkey
