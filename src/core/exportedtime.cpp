// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exportedtime.h"

#include "core/propertyzone.h"

#include <QDateTime>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr QChar separator(0x1f);

} // namespace

ExportedTime ExportedTime::at(const PropertyZone &zone, Instant when)
{
    const QDateTime local = zone.toLocal(when);
    // Of QDateTime::toString() "t" is "UTC+01:00", or a name, by the version of Qt.
    const QDateTime fixed = local.toOffsetFromUtc(local.offsetFromUtc());
    const QString iso = fixed.toString(Qt::ISODate);
    return {.time = zone.plainText(when),
            .offset = fixed.offsetFromUtc() == 0 ? u"+00:00"_s : iso.last(6),
            .zone = zone.id()};
}

std::optional<ExportedTime> ExportedTime::of(const QString &text)
{
    const QStringList parts = text.split(separator);
    return parts.size() == 3 ? std::optional(ExportedTime{parts.at(0), parts.at(1), parts.at(2)}) : std::nullopt;
}

QString ExportedTime::toText() const { return QStringList{time, offset, zone}.join(separator); }

QString ExportedTime::withOffset() const { return u"%1 %2"_s.arg(time, offset); }

} // namespace latchkey
