// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/workbench.h"

#include <QJsonObject>

namespace latchkey::bench {

/// What reading one workspace took, in a process that did nothing else before.
struct LoadFigures {
    qsizetype rows = 0;
    double milliseconds = 0;
    double longestGap = 0;         ///< milliseconds in which the event loop did nothing else
    qsizetype requests = 0;        ///< that were answered
    qint64 endedAt = 0;            ///< in milliseconds since 1970
    std::optional<double> uiShare; ///< of the processor time, on the thread of the window
    std::optional<qint64> settled; ///< bytes resident a moment after it
    std::optional<qint64> peak;

    QJsonObject toJson() const;
    static LoadFigures fromJson(const QJsonObject &json);
};

/// Memory counts as settled after \a settle.
std::expected<LoadFigures, QString> runLoad(const Service &service, std::chrono::milliseconds settle);
/// The same in a process of its own, so that nothing is left of what was measured before.
std::expected<LoadFigures, QString> runLoadApart(const Service &service, std::chrono::milliseconds settle);

} // namespace latchkey::bench
