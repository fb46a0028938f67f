// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/loadrows.h"

#include "bench/lab.h"

using namespace Qt::StringLiterals;

namespace latchkey::bench {
namespace {

/// How many grants the program asks about in one get_related.
constexpr qsizetype batchSize = 50;

/// One figure of each round and what it is held against; no figure where the platform does not tell it.
struct Sample {
    double ours = 0;
    double theirs = 0;
};
using Sampler = std::function<std::optional<Sample>(const Round &round, const Loads &loads)>;

Measured fromLoads(Lab &lab, int grants, const QString &unit, const Sampler &sampler)
{
    const auto loads = lab.loads(grants);
    if (!loads) {
        return std::unexpected(loads.error());
    }
    Figures figures{.unit = unit};
    for (const Round &round : loads->rounds) {
        if (const auto sample = sampler(round, *loads)) {
            figures.ours.append(sample->ours);
            figures.theirs.append(sample->theirs);
        }
    }
    figures.note =
        u"%1 rows, %2 MB of JSON"_s.arg(loads->rounds.constFirst().ours.rows).arg(loads->jsonBytes / 1e6, 0, 'f', 1);
    return figures;
}

} // namespace

Measured loadBesideCurl(Lab &lab)
{
    return fromLoads(lab, lab.plan().grants, u"ms"_s,
                     [](const Round &round, const Loads &) { return Sample{round.ours.milliseconds, round.curl}; });
}

Measured loadBesideSdk(Lab &lab)
{
    auto figures =
        fromLoads(lab, lab.plan().grants, u"ms"_s, [](const Round &round, const Loads &) -> std::optional<Sample> {
            return round.sdk ? std::optional(Sample{round.ours.milliseconds, *round.sdk}) : std::nullopt;
        });
    if (figures && figures->ours.isEmpty()) {
        figures->note = u"not measured, the SDK is missing: npm ci --prefix tests/contract"_s;
    }
    return figures;
}

Measured requestsOfLoad(Lab &lab)
{
    return fromLoads(lab, lab.plan().grants, u"requests"_s, [](const Round &round, const Loads &loads) {
        const qsizetype batches = (loads.nearGrants + batchSize - 1) / batchSize;
        return Sample{double(round.requests), double(loads.pages + batches)};
    });
}

Measured uiShareOfLoad(Lab &lab)
{
    return fromLoads(lab, lab.plan().grants, u"share"_s,
                     [](const Round &round, const Loads &) -> std::optional<Sample> {
                         return round.ours.uiShare ? std::optional(Sample{*round.ours.uiShare, 1.0}) : std::nullopt;
                     });
}

Measured longestGap(Lab &lab)
{
    return fromLoads(lab, lab.plan().large, u"ms"_s, [](const Round &round, const Loads &) {
        return Sample{round.ours.longestGap, round.ours.milliseconds};
    });
}

Measured settledMemory(Lab &lab)
{
    const auto empty = lab.emptyMemory();
    return fromLoads(lab, lab.plan().large, u"MB"_s,
                     [&empty](const Round &round, const Loads &loads) -> std::optional<Sample> {
                         if (!empty || !round.ours.settled) {
                             return std::nullopt;
                         }
                         return Sample{(double(*round.ours.settled) - empty->settled) / 1e6, loads.jsonBytes / 1e6};
                     });
}

Measured peakMemory(Lab &lab)
{
    const auto empty = lab.emptyMemory();
    return fromLoads(lab, lab.plan().large, u"MB"_s,
                     [&empty](const Round &round, const Loads &loads) -> std::optional<Sample> {
                         if (!empty || !round.ours.peak) {
                             return std::nullopt;
                         }
                         return Sample{(double(*round.ours.peak) - empty->peak) / 1e6, loads.jsonBytes / 1e6};
                     });
}

} // namespace latchkey::bench
