// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/sidebyside.h"

#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace latchkey {

namespace {

/// More than one for each, so that none waits long for the last one.
constexpr qsizetype partsForThread = 8;

} // namespace

void sideBySide(qsizetype count, qsizetype leastPart, const std::function<void(qsizetype from, qsizetype to)> &work)
{
    if (count <= leastPart) { // one thread would have all of it
        work(0, count);
        return;
    }
    // Not the pool of all the others: what is waited for here would stand behind what takes long there.
    static QThreadPool pool;
    std::atomic<qsizetype> next = 0;
    QSemaphore done;
    const qsizetype part = std::max(leastPart, count / (pool.maxThreadCount() * partsForThread));
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
