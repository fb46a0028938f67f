// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/connect/zonebox.h"

#include "core/clock.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::ZoneBox)
};

/// Offsets such as "UTC+01:00" know no summer time and are no place.
bool isPlace(const QByteArray &zoneId) { return zoneId.contains('/') || zoneId == "UTC"; }

/// By a zone of its own: a PropertyZone is kept for good, and hardly any of these are ever the property's.
void addZone(QComboBox &box, const Clock &clock, const QString &id)
{
    const QTimeZone zone(id.toUtf8());
    if (!id.isEmpty() && zone.isValid()) {
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(clock.now().time_since_epoch().count(), zone);
        const QString time = QLocale().toString(now.time(), Text::tr("HH:mm"));
        box.addItem(Text::tr("%1, now %2").arg(id, time), id);
    }
}

} // namespace

void fillZones(QComboBox &box, const Clock &clock)
{
    box.addItem(Text::tr("As its doors report it"), QString());
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (isPlace(id)) {
            addZone(box, clock, QString::fromLatin1(id));
        }
    }
}

void showZone(QComboBox &box, const Clock &clock, const QString &id)
{
    // The list leaves out other names of the same place, such as Etc/UTC.
    if (box.findData(id) < 0) {
        addZone(box, clock, id);
    }
    box.setCurrentIndex(std::max(0, box.findData(id)));
}

} // namespace latchkey
