// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/table.h"

#include "bench/growthrows.h"
#include "bench/idlerows.h"
#include "bench/loadrows.h"
#include "bench/startrows.h"
#include "bench/viewrows.h"
#include "bench/writerows.h"

#include <QStringList>

namespace latchkey::bench {
namespace {

constexpr auto load = "load a workspace into the stores, indexes and search keys, one view attached";
constexpr auto typing = "typing three letters and deleting them, view attached, six keys together";
constexpr auto memory = "memory above an empty QMainWindow";
constexpr auto sizes = "1,000, 10,000, 100,000 grants";
constexpr auto growth = "a line through the logarithms";

constexpr std::array table{
    Measurement{"load.curl", load, "55,500 rows", "the same pages by curl, four at once, bytes thrown away", 3.5, 2.0,
                loadBesideCurl},
    Measurement{"load.sdk", load, "55,500 rows", "the vendor's JavaScript SDK reading the same", 0.5, 0.3,
                loadBesideSdk},
    Measurement{"load.requests",
                "requests of that load, 2 methods per grant for 2,000 active grants",
                "55,500 rows",
                "pages + active grants ÷ batch size",
                1.1,
                {},
                requestsOfLoad},
    Measurement{"load.ui", "UI thread's share of the CPU time of that load", "55,500 rows", "whole process", 0.35, 0.15,
                uiShareOfLoad},
    Measurement{"gap", "longest event-loop gap while loading", "100,000 grants", "the load's duration", 1.0 / 20,
                1.0 / 50, longestGap},
    Measurement{"typing.proxy",
                typing,
                "100,000 grants",
                "QSortFilterProxyModel, same rows and view",
                0.05,
                {},
                typingBesideProxy},
    Measurement{"typing.contains",
                typing,
                "100,000 grants",
                "one contains pass over the folded keys per key",
                3.0,
                {},
                typingBesideContains},
    Measurement{"sort", "sort by any column", "100,000 grants", "QSortFilterProxyModel", 0.3, {}, sortBesideProxy},
    Measurement{"change", "one changed row shown", "100,000 grants", "at 1,000 grants", 1.5, {}, changeBesideSmall},
    Measurement{"start.paint", "start to first paint", "a snapshot of 55,500 rows", "an empty QMainWindow", 4.0, 2.5,
                startToFirstPaint},
    Measurement{"start.rows", "start until all rows are in the models", "a snapshot of 55,500 rows",
                "an empty QMainWindow", 10.0, 5.0, startToAllRows},
    Measurement{"memory.settled", memory, "100,000 grants, settled", "the rows' JSON in bytes", 1.3, 0.8,
                settledMemory},
    Measurement{"memory.peak", memory, "100,000 grants, peak", "the rows' JSON in bytes", 3.0, 1.5, peakMemory},
    Measurement{"write.journaled",
                "a write until its answer, noted on the disk",
                "50 ms latency",
                "the same without a journal",
                1.3,
                {},
                journaledWrite},
    Measurement{"idle", "CPU time while another window is in front", "Demo", "nothing", {}, {}, idleInBackground},
    Measurement{"growth.load", "growth of the load", sizes, growth, {}, {}, growthOfLoad},
    Measurement{"growth.requests", "growth of the requests of that load", sizes, growth, {}, {}, growthOfRequests},
    Measurement{"growth.ui", "growth of the UI thread's share of it", sizes, growth, {}, {}, growthOfUiShare},
    Measurement{
        "growth.memory", "growth of the memory above an empty QMainWindow", sizes, growth, {}, {}, growthOfMemory},
    Measurement{"growth.peak", "growth of its peak", sizes, growth, {}, {}, growthOfPeakMemory},
    Measurement{"growth.gap", "growth of the longest event-loop gap", sizes, growth, {}, {}, growthOfGap},
    Measurement{"growth.paint", "growth of the start to first paint", sizes, growth, {}, {}, growthOfFirstPaint},
    Measurement{"growth.rows", "growth of the start until all rows are there", sizes, growth, {}, {}, growthOfAllRows},
    Measurement{"growth.typing", "growth of typing six keys", sizes, growth, {}, {}, growthOfTyping},
    Measurement{"growth.sort", "growth of sorting by each column", sizes, growth, {}, {}, growthOfSort},
    Measurement{"growth.change", "growth of showing a changed row", sizes, growth, {}, {}, growthOfChange},
};

} // namespace

bool Measurement::isNamedBy(const QString &word) const
{
    const QLatin1StringView own(name);
    return own == word || own.startsWith(QString(word + QLatin1Char('.')));
}

std::span<const Measurement> measurements() { return table; }

} // namespace latchkey::bench
