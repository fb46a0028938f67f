// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/figures.h"

#include <algorithm>

namespace latchkey::bench {

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0.0 : values.at(values.size() / 2);
}

double Figures::ratio() const
{
    QList<double> ratios;
    for (qsizetype i = 0; i < ours.size(); ++i) {
        ratios.append(ours.at(i) / theirs.at(i));
    }
    return median(ratios);
}

} // namespace latchkey::bench
