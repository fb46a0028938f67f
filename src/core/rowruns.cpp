// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/rowruns.h"

#include <QHash>

#include <vector>

namespace latchkey {

namespace {

/// Which of \a numbers make the longest rising sequence, by their places; those below 0 belong to none.
std::vector<bool> rising(const std::vector<int> &numbers)
{
    std::vector<int> ends; // the place of the smallest number that ends a sequence of each length
    std::vector<int> before(numbers.size(), -1);
    for (int at = 0; at < int(numbers.size()); ++at) {
        const int number = numbers[size_t(at)];
        if (number < 0) {
            continue;
        }
        const auto end = std::ranges::lower_bound(ends, number, {}, [&](int place) { return numbers[size_t(place)]; });
        if (end != ends.begin()) {
            before[size_t(at)] = *std::prev(end);
        }
        if (end == ends.end()) {
            ends.push_back(at);
        } else {
            *end = at;
        }
    }
    std::vector<bool> chosen(numbers.size(), false);
    for (int at = ends.empty() ? -1 : ends.back(); at >= 0; at = before[size_t(at)]) {
        chosen[size_t(at)] = true;
    }
    return chosen;
}

} // namespace

RowDiff rowDiff(const QList<QUuid> &before, const QList<QUuid> &after)
{
    QHash<QUuid, int> rows;
    for (int row = 0; row < int(before.size()); ++row) {
        rows.insert(before.at(row), row);
    }
    std::vector<int> rowsBefore;
    for (const QUuid &id : after) {
        rowsBefore.push_back(rows.value(id, -1));
    }
    const std::vector<bool> stays = rising(rowsBefore);
    std::vector<bool> isKept(size_t(before.size()), false);
    QList<int> inserted;
    for (int row = 0; row < int(after.size()); ++row) {
        if (stays[size_t(row)]) {
            isKept[size_t(rowsBefore[size_t(row)])] = true;
        } else {
            inserted.append(row);
        }
    }
    QList<int> removed;
    for (int row = 0; row < int(before.size()); ++row) {
        if (!isKept[size_t(row)]) {
            removed.append(row);
        }
    }
    RowDiff diff{rowRunsFromEnd(removed), rowRunsFromEnd(inserted)};
    std::ranges::reverse(diff.inserted);
    return diff;
}

} // namespace latchkey
