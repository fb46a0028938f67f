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

int leastOf(const std::vector<ColumnNeed> &needs)
{
    return std::accumulate(needs.begin(), needs.end(), 0,
                           [](int sum, const ColumnNeed &need) { return sum + need.least; });
}

/// What was chosen, where there is room for it beside the others; else it gives as they do.
std::vector<ColumnNeed> withChosen(const std::vector<ColumnNeed> &needs, int room)
{
    std::vector<ColumnNeed> kept = needs;
    std::vector<ColumnNeed> giving = needs;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        if (const int chosen = needs.at(i).chosen; chosen > 0) {
            kept.at(i) = {chosen, chosen, chosen, chosen};
            giving.at(i).wanted = chosen;
            giving.at(i).words = std::min(giving.at(i).words, chosen);
            giving.at(i).least = std::min(giving.at(i).least, chosen);
        }
    }
    return leastOf(kept) <= room ? kept : giving;
}

/// Gives what is left to the columns by their width, so that they stay where one looks for them: to those of which
/// nobody chose the width, if there are any.
void giveRest(std::vector<int> &widths, const std::vector<ColumnNeed> &needs, int rest)
{
    const bool isAllChosen = std::ranges::all_of(needs, [](const ColumnNeed &need) { return need.chosen > 0; });
    const auto takes = [&](std::size_t i) { return isAllChosen || needs.at(i).chosen == 0; };
    int taking = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        taking += takes(i) ? widths.at(i) : 0;
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
        widths.at(i) += takes(i) && taking > 0 ? rest * widths.at(i) / taking : 0;
    }
}

} // namespace

int ChosenWidths::widthOf(int column, int otherRoom, int words) const
{
    const int chosen = widths.value(column);
    return otherRoom >= room ? chosen : std::max(chosen * otherRoom / room, std::min(chosen, words));
}

std::vector<int> sharedWidths(std::vector<ColumnNeed> needs, int room, std::vector<int> before)
{
    needs = withChosen(needs, room);
    if (!needs.empty()) { // before the last of all ways out, which is a scroll bar
        const int missing = std::max(0, leastOf(needs) - room);
        needs.front().least = std::max(std::min(needs.front().least, narrowestColumn), needs.front().least - missing);
    }
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
    giveRest(widths, needs, std::max(0, room - wanted));
    return widths;
}

} // namespace latchkey
