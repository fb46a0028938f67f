// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/figures.h"

#include <algorithm>
#include <cmath>

namespace latchkey::bench {

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0.0 : values.at(values.size() / 2);
}

double Figures::ratio() const
{
    QList<double> ratios;
    for (qsizetype i = 0; i < theirs.size(); ++i) {
        ratios.append(ours.at(i) / theirs.at(i));
    }
    return median(ratios);
}

double exponent(const QList<double> &xs, const QList<double> &ys)
{
    const auto count = double(xs.size());
    double sumX = 0;
    double sumY = 0;
    double sumXX = 0;
    double sumXY = 0;
    for (qsizetype i = 0; i < xs.size(); ++i) {
        const double x = std::log(xs.at(i));
        const double y = std::log(ys.at(i));
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumXY += x * y;
    }
    return (count * sumXY - sumX * sumY) / (count * sumXX - sumX * sumX);
}

} // namespace latchkey::bench
