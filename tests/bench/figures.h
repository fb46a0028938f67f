// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <expected>

namespace latchkey::bench {

/// What one comparison measured: ours beside something else in the same run, pair by pair. Where there is nothing to
/// hold it against, there are no pairs.
struct Figures {
    QList<double> ours;
    QList<double> theirs;
    QString unit = QStringLiteral("ms");
    QString note{}; ///< such as the number of rows

    /// The median of the pairs' ratios.
    double ratio() const;
};

/// What was measured, or the reason why not.
using Measured = std::expected<Figures, QString>;

double median(QList<double> values);

/// The exponent e of the curve y = c·x^e that fits best.
double exponent(const QList<double> &xs, const QList<double> &ys);

} // namespace latchkey::bench
