// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/columnshare.h"

#include <algorithm>
#include <numeric>

namespace latchkey {
namespace {

int sumOf(const std::vector<int> &widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

std::vector<int> widthsWithin(const std::vector<ColumnNeed> &needs, int limit)
{
    std::vector<int> widths;
    for (const ColumnNeed &need : needs) {
        widths.push_back(std::clamp(need.wanted, need.least, std::max(need.least, limit)));
    }
    return widths;
}

/// \a widths, of which some give to those that have less than they want; all of them together have enough.
std::vector<int> grown(std::vector<int> widths, const std::vector<int> &wanted)
{
    for (std::size_t column = 0; column < widths.size(); ++column) {
        const auto takeFrom = [&](std::size_t other) {
            const int missing = std::max(0, wanted.at(column) - widths.at(column));
            const int taken = std::clamp(widths.at(other) - wanted.at(other), 0, missing);
            widths.at(column) += taken;
            widths.at(other) -= taken;
        };
        for (std::size_t other = column + 1; other < widths.size(); ++other) {
            takeFrom(other);
        }
        for (std::size_t other = column; other-- > 0;) {
            takeFrom(other);
        }
    }
    return widths;
}

} // namespace

std::vector<int> sharedWidths(std::vector<ColumnNeed> needs, int room, std::vector<int> before)
{
    const int words = std::accumulate(needs.begin(), needs.end(), 0, [](int sum, const ColumnNeed &need) {
        return sum + std::max(need.least, need.words);
    });
    for (ColumnNeed &need : needs) {
        // Second texts give before words do.
        (words <= room ? need.least : need.wanted) = std::max(need.least, need.words);
    }
    int limit = widestColumn;
    // What is missing is taken from the widest columns, down to one common width: short words and numbers stay whole.
    while (limit > narrowestColumn && sumOf(widthsWithin(needs, limit)) > room) {
        --limit;
    }
    std::vector<int> widths = widthsWithin(needs, limit);
    const int wanted = sumOf(widths);
    if (!before.empty() && wanted <= sumOf(before)) {
        return grown(std::move(before), widths);
    }
    // What is left goes to the columns by their width, so that they stay where one looks for them.
    for (int &width : widths) {
        width += wanted < room ? (room - wanted) * width / wanted : 0;
    }
    return widths;
}

} // namespace latchkey
