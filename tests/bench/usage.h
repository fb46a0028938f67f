// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>

namespace latchkey::bench {

/// What this process takes of the computer; none where the platform is not known.
std::optional<double> processSeconds();               ///< processor time of all threads
std::optional<double> threadSeconds();                ///< that of the calling one
std::optional<double> processSeconds(qint64 process); ///< of another process, by its id
std::optional<qint64> residentBytes();
std::optional<qint64> peakResidentBytes();

} // namespace latchkey::bench
