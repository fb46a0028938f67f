// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <expected>

namespace latchkey::bench {

/// What one comparison measured: ours beside something else in the same run, pair by pair, in milliseconds.
struct Figures {
    QString what;
    QString against;
    QList<double> ours;
    QList<double> theirs;
    QString note; ///< such as the number of rows

    /// The median of the pairs' ratios.
    double ratio() const;
};

double median(QList<double> values);

/// Rows per second of loading three collections into the store, beside curl fetching the same pages, four at once,
/// and throwing them away. \a sandbox is the program latchkey-sandbox; curl is taken from PATH.
std::expected<Figures, QString> measureLoad(const QString &sandbox, int runs);

/// Starting the program to the first paint of its window, beside an empty QMainWindow. \a folder holds both programs.
/// Needs a display, or QT_QPA_PLATFORM=offscreen.
std::expected<Figures, QString> measureStart(const QString &folder, int runs);

} // namespace latchkey::bench
