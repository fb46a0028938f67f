// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/connect/zonebox.h"

#include "core/propertyzone.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::ZoneBox)
};

/// Offsets such as "UTC+01:00" know no summer time and are no place.
bool isPlace(const QByteArray &zoneId) { return zoneId.contains('/') || zoneId == "UTC"; }

} // namespace

void fillZones(QComboBox &box, const Clock &clock, const QString &preset)
{
    const auto add = [&box, now = clock.now()](const QString &id) {
        if (const auto zone = PropertyZone::fromId(id)) {
            const QString time = QLocale().toString(zone->toLocal(now).time(), Text::tr("HH:mm"));
            box.addItem(Text::tr("%1, now %2").arg(id, time), id);
        }
    };
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (isPlace(id)) {
            add(QString::fromLatin1(id));
        }
    }
    // The list leaves out other names of the same place, such as Etc/UTC, which a computer may well be set to.
    if (box.findData(preset) < 0) {
        add(preset);
    }
}

} // namespace latchkey
