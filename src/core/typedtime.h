// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QLocale>

#include <optional>

namespace latchkey {

/// Reads \a text as somebody types a date, a time or both in the order of \a format (Qt's letters): "27.11.2026 11:00",
/// "27/11/26", "271120261100"; ISO 8601 as well, and months by name, in full or short, in \a locale or English. Of a
/// day alone, or a day and a month, the rest is as in \a known; of an hour alone the minutes are 0. AM and PM
/// are those of \a locale or English. None where it is no such time. Wall-clock times: zones play no part, and the
/// answer has that of \a known.
std::optional<QDateTime> typedTime(const QString &text, const QString &format, const QDateTime &known,
                                   const QLocale &locale = {});

} // namespace latchkey
