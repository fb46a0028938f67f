// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/startrows.h"

#include "bench/lab.h"
#include "bench/watched.h"

using namespace Qt::StringLiterals;

namespace latchkey::bench {
namespace {

/// Said by the program in its log.
constexpr auto allRows = "All rows of the snapshot are in the models";

std::expected<double, QString> timeUntil(const Lab &lab, const QString &name, const QStringList &arguments,
                                         const QByteArray &words)
{
    Watched program(lab.plan(), name, arguments);
    return program.waitFor(words);
}

/// Pairs with an empty window's first paint.
Measured startUntil(Lab &lab, const QByteArray &words)
{
    const auto folder = lab.snapshotFolder(lab.plan().grants);
    if (!folder) {
        return std::unexpected(folder.error());
    }
    Figures figures;
    for (int run = 0; run <= lab.plan().runs; ++run) {
        const auto ours = timeUntil(lab, u"latchkey-bench-start"_s, {*folder}, words);
        const auto theirs = timeUntil(lab, u"latchkey-bench-emptywindow"_s, {}, Watched::painted);
        if (!ours || !theirs) {
            return std::unexpected(!ours ? ours.error() : theirs.error());
        }
        if (run > 0) { // The first round warms up.
            figures.ours.append(*ours);
            figures.theirs.append(*theirs);
        }
    }
    return figures;
}

std::expected<double, QString> medianUntil(Lab &lab, int grants, const QByteArray &words)
{
    const auto folder = lab.snapshotFolder(grants);
    if (!folder) {
        return std::unexpected(folder.error());
    }
    QList<double> each;
    for (int run = 0; run <= lab.plan().runs; ++run) {
        const auto time = timeUntil(lab, u"latchkey-bench-start"_s, {*folder}, words);
        if (!time) {
            return time;
        }
        each.append(*time);
    }
    return median(each.sliced(1)); // the first warms up
}

} // namespace

Measured startToFirstPaint(Lab &lab) { return startUntil(lab, Watched::painted); }
Measured startToAllRows(Lab &lab) { return startUntil(lab, allRows); }

std::expected<double, QString> timeToFirstPaint(Lab &lab, int grants)
{
    return medianUntil(lab, grants, Watched::painted);
}

std::expected<double, QString> timeToAllRows(Lab &lab, int grants) { return medianUntil(lab, grants, allRows); }

} // namespace latchkey::bench
