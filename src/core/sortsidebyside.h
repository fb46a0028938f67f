// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sidebyside.h"

#include <QThread>

#include <algorithm>
#include <vector>

namespace latchkey {

/// Sorts \a items, no two of which are equal, on as many threads as there are cores, while this thread waits: each
/// sorts a part, of at least \a leastPart, and then the parts are merged.
template <typename Item> void sortSideBySide(std::vector<Item> &items, qsizetype leastPart = 4096)
{
    const qsizetype count = qsizetype(items.size());
    const qsizetype part = std::max(leastPart, count / QThread::idealThreadCount() + 1);
    const auto at = [&items, count](qsizetype place) { return items.begin() + std::min(place, count); };
    const auto forEach = [count](qsizetype size, const auto &work) {
        sideBySide((count + size - 1) / size, 1, [size, &work](qsizetype from, qsizetype to) {
            for (qsizetype number = from; number < to; ++number) {
                work(number * size);
            }
        });
    };
    forEach(part, [&at, part](qsizetype begin) { std::sort(at(begin), at(begin + part)); });
    std::vector<Item> merged(part < count ? items.size() : 0);
    for (qsizetype size = part; size < count; size *= 2) {
        forEach(2 * size, [&at, &merged, size](qsizetype begin) {
            std::merge(at(begin), at(begin + size), at(begin + size), at(begin + 2 * size), merged.begin() + begin);
        });
        items.swap(merged);
    }
}

} // namespace latchkey
