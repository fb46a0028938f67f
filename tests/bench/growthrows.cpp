// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/growthrows.h"

#include "bench/lab.h"
#include "bench/startrows.h"
#include "bench/viewrows.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey::bench {
namespace {

Measured fitted(const QList<double> &sizes, const QList<double> &values, const QString &unit)
{
    QStringList each;
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        each.append(
            u"%1 %2 at %3"_s.arg(values.at(i), 0, 'g', 3).arg(unit, QLocale::c().toString(sizes.at(i), 'f', 0)));
    }
    return Figures{.ours = {exponent(sizes, values)}, .unit = u"(exponent)"_s, .note = each.join(u", "_s)};
}

/// What is measured at a workspace of \a grants.
using ValueAt = std::function<std::expected<double, QString>(int grants)>;

Measured growthOf(const Lab &lab, const QString &unit, const ValueAt &valueAt)
{
    QList<double> sizes;
    QList<double> values;
    for (const int grants : lab.plan().growth) {
        const auto value = valueAt(grants);
        if (!value) {
            return std::unexpected(value.error());
        }
        if (!(*value > 0)) {
            return Figures{.note = u"not measured"_s}; // not told by this platform
        }
        sizes.append(grants);
        values.append(*value);
    }
    return fitted(sizes, values, unit);
}

Measured growthOfLoads(Lab &lab, const QString &unit, const std::function<double(const Round &)> &valueOf)
{
    return growthOf(lab, unit, [&](int grants) -> std::expected<double, QString> {
        const auto loads = lab.loads(grants);
        if (!loads) {
            return std::unexpected(loads.error());
        }
        QList<double> each;
        std::ranges::transform(loads->rounds, std::back_inserter(each), valueOf);
        return median(each);
    });
}

Measured growthOfViews(Lab &lab, double (*time)(Workbench &bench))
{
    return growthOf(lab, u"ms"_s, [&lab, time](int grants) -> std::expected<double, QString> {
        const auto bench = lab.bench(grants);
        if (!bench) {
            return std::unexpected(bench.error());
        }
        time(**bench); // the first warms up
        QList<double> each;
        std::generate_n(std::back_inserter(each), lab.plan().runs, [&] { return time(**bench); });
        return median(each);
    });
}

} // namespace

Measured growthOfLoad(Lab &lab)
{
    return growthOfLoads(lab, u"ms"_s, [](const Round &round) { return round.ours.milliseconds; });
}

Measured growthOfRequests(Lab &lab)
{
    return growthOfLoads(lab, u"requests"_s, [](const Round &round) { return double(round.requests); });
}

Measured growthOfUiShare(Lab &lab)
{
    return growthOfLoads(lab, u"of the CPU time"_s, [](const Round &round) { return round.ours.uiShare.value_or(0); });
}

Measured growthOfMemory(Lab &lab)
{
    const auto empty = lab.emptyMemory();
    return growthOfLoads(lab, u"MB"_s, [&empty](const Round &round) {
        return empty ? (double(round.ours.settled.value_or(0)) - empty->settled) / 1e6 : 0;
    });
}

Measured growthOfPeakMemory(Lab &lab)
{
    const auto empty = lab.emptyMemory();
    return growthOfLoads(lab, u"MB"_s, [&empty](const Round &round) {
        return empty ? (double(round.ours.peak.value_or(0)) - empty->peak) / 1e6 : 0;
    });
}

Measured growthOfGap(Lab &lab)
{
    return growthOfLoads(lab, u"ms"_s, [](const Round &round) { return round.ours.longestGap; });
}

Measured growthOfFirstPaint(Lab &lab)
{
    return growthOf(lab, u"ms"_s, [&lab](int grants) { return timeToFirstPaint(lab, grants); });
}

Measured growthOfAllRows(Lab &lab)
{
    return growthOf(lab, u"ms"_s, [&lab](int grants) { return timeToAllRows(lab, grants); });
}

Measured growthOfTyping(Lab &lab) { return growthOfViews(lab, typingTime); }
Measured growthOfSort(Lab &lab) { return growthOfViews(lab, sortTime); }
Measured growthOfChange(Lab &lab) { return growthOfViews(lab, changeTime); }

} // namespace latchkey::bench
