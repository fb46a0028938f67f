// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/growthrows.h"

#include "bench/lab.h"
#include "bench/viewrows.h"

#include <QLocale>

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

Measured growthOfLoads(Lab &lab, const QString &unit, const std::function<double(const LoadFigures &)> &value)
{
    QList<double> sizes;
    QList<double> values;
    for (const int grants : lab.plan().growth) {
        const auto loads = lab.loads(grants);
        if (!loads) {
            return std::unexpected(loads.error());
        }
        QList<double> each;
        for (const Round &round : loads->rounds) {
            each.append(value(round.ours));
        }
        sizes.append(grants);
        values.append(median(each));
    }
    return fitted(sizes, values, unit);
}

Measured growthOfViews(Lab &lab, double (*time)(Workbench &bench))
{
    QList<double> sizes;
    QList<double> values;
    for (const int grants : lab.plan().growth) {
        const auto bench = lab.bench(grants);
        if (!bench) {
            return std::unexpected(bench.error());
        }
        QList<double> each;
        for (int run = 0; run <= lab.plan().runs; ++run) {
            each.append(time(**bench));
        }
        sizes.append(grants);
        values.append(median(each.sliced(1))); // the first warms up
    }
    return fitted(sizes, values, u"ms"_s);
}

} // namespace

Measured growthOfLoad(Lab &lab)
{
    return growthOfLoads(lab, u"ms"_s, [](const LoadFigures &figures) { return figures.milliseconds; });
}

Measured growthOfMemory(Lab &lab)
{
    const auto empty = lab.emptyMemory();
    if (!empty) {
        return Figures{.note = u"not measured"_s};
    }
    return growthOfLoads(lab, u"MB"_s, [&empty](const LoadFigures &figures) {
        return (double(figures.settled.value_or(0)) - empty->settled) / 1e6;
    });
}

Measured growthOfTyping(Lab &lab) { return growthOfViews(lab, typingTime); }
Measured growthOfSort(Lab &lab) { return growthOfViews(lab, sortTime); }
Measured growthOfChange(Lab &lab) { return growthOfViews(lab, changeTime); }

} // namespace latchkey::bench
