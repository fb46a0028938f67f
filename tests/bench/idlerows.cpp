// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/idlerows.h"

#include "bench/lab.h"
#include "bench/usage.h"
#include "bench/watched.h"

using namespace Qt::StringLiterals;

namespace latchkey::bench {

Measured idleInBackground(Lab &lab)
{
    const Plan &plan = lab.plan();
    Watched program(plan, u"latchkey"_s, {u"--demo"_s});
    if (const auto shown = program.waitFor(Watched::painted); !shown) {
        return std::unexpected(shown.error());
    }
    Watched other(plan, u"latchkey-bench-emptywindow"_s, {}); // takes the keyboard
    if (const auto shown = other.waitFor(Watched::painted); !shown) {
        return std::unexpected(shown.error());
    }
    program.listen(plan.idle / 4); // the workspace is read, and nothing is going on any more
    const qsizetype requestsBefore = program.requests();
    const auto secondsBefore = processSeconds(program.id());
    program.listen(plan.idle);
    const auto seconds = processSeconds(program.id());
    const double minutes = double(plan.idle.count()) / 60'000;
    Figures figures{.unit = u"ms a minute"_s};
    if (seconds && secondsBefore) {
        figures.ours.append((*seconds - *secondsBefore) * 1'000 / minutes);
    }
    figures.note = u"%1 requests a minute"_s.arg(double(program.requests() - requestsBefore) / minutes);
    return figures;
}

} // namespace latchkey::bench
