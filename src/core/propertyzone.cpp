// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/propertyzone.h"

#include "core/windowlocale.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMutex>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::PropertyZone)
};

/// Within two weeks the time of day is of interest, and the year is not in doubt.
constexpr qint64 nearDays = 14;

/// \a date and \a time read as if they were UTC, in milliseconds.
qint64 wallMilliseconds(const QDate &date, QTime time) { return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch(); }

std::chrono::milliseconds offsetAt(const QTimeZone &zone, std::chrono::milliseconds when)
{
    return std::chrono::seconds(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(when.count(), Qt::UTC)));
}

/// That of all which are the same as \a zone. There are some hundred zones in the world: none is given up.
const QTimeZone *theOnly(const QTimeZone &zone)
{
    static QMutex mutex;
    static std::map<QByteArray, const QTimeZone> known;
    const QMutexLocker lock(&mutex);
    return &known.try_emplace(zone.id(), zone).first->second;
}

/// The offset before and the one after any change of the clocks near \a wall. Zones change at most once in two days.
std::array<std::chrono::milliseconds, 2> offsetsAround(const QTimeZone &zone, std::chrono::milliseconds wall)
{
    return {offsetAt(zone, wall - 24h), offsetAt(zone, wall + 24h)};
}

} // namespace

PropertyZone::PropertyZone()
    : m_zone([] { // looked up once: rows have it until theirs is known
        static const QTimeZone *const utc = theOnly(QTimeZone::utc());
        return utc;
    }())
{
}

PropertyZone::PropertyZone(const QTimeZone &zone)
    : m_zone(theOnly(zone))
{
}

std::optional<PropertyZone> PropertyZone::fromId(const QString &ianaId)
{
    const QTimeZone zone(ianaId.toUtf8());
    if (ianaId.isEmpty() || !zone.isValid()) {
        return std::nullopt;
    }
    return PropertyZone(zone);
}

PropertyZone PropertyZone::ofThisComputer() { return PropertyZone(QTimeZone::systemTimeZone()); }

QString PropertyZone::id() const { return QString::fromUtf8(m_zone->id()); }

QString PropertyZone::cityName() const { return id().section(u'/', -1).replace(u'_', u' '); }

QDateTime PropertyZone::toLocal(Instant when) const
{
    return QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count(), *m_zone);
}

// QDateTime's own answer for times that the clocks skip or repeat differs between Qt versions.
std::optional<Instant> PropertyZone::instantOf(const QDate &date, QTime time) const
{
    const std::chrono::milliseconds wall(wallMilliseconds(date, time));
    for (const std::chrono::milliseconds offset : offsetsAround(*m_zone, wall)) {
        if (offsetAt(*m_zone, wall - offset) == offset) {
            return Instant(wall - offset);
        }
    }
    return std::nullopt;
}

Instant PropertyZone::fromLocal(const QDate &date, QTime time) const
{
    Q_ASSERT(date.isValid() && time.isValid());
    if (const std::optional<Instant> instant = instantOf(date, time)) {
        return *instant;
    }
    const std::chrono::milliseconds wall(wallMilliseconds(date, time));
    return Instant(wall - offsetsAround(*m_zone, wall).front());
}

bool PropertyZone::isInGap(const QDate &date, QTime time) const { return !instantOf(date, time); }

QString PropertyZone::shortText(Instant when, Instant now) const
{
    const QDateTime local = toLocal(when);
    const QDate today = toLocal(now).date();
    if (std::abs(today.daysTo(local.date())) <= nearDays) {
        const bool isThisMonth = local.date().month() == today.month();
        return windowLocale().toString(local, isThisMonth ? Text::tr("ddd d, HH:mm") : Text::tr("ddd d MMM, HH:mm"));
    }
    return windowLocale().toString(local,
                                   local.date().year() == today.year() ? Text::tr("d MMM") : Text::tr("d MMM yyyy"));
}

QString PropertyZone::mediumText(Instant when, Instant now) const
{
    const QDateTime local = toLocal(when);
    const bool isThisYear = local.date().year() == toLocal(now).date().year();
    return windowLocale().toString(local,
                                   isThisYear ? Text::tr("ddd d MMM, HH:mm") : Text::tr("ddd d MMM yyyy, HH:mm"));
}

QString PropertyZone::longText(Instant when, Instant now) const
{
    const QDateTime local = toLocal(when);
    const bool isThisYear = local.date().year() == toLocal(now).date().year();
    return windowLocale().toString(local,
                                   isThisYear ? Text::tr("dddd d MMMM, HH:mm") : Text::tr("dddd d MMMM yyyy, HH:mm"));
}

QString PropertyZone::plainText(Instant when) const { return toLocal(when).toString(u"yyyy-MM-dd HH:mm"_s); }

QString PropertyZone::timeText(Instant when) const { return windowLocale().toString(toLocal(when), u"HH:mm:ss"_s); }

QString ageText(std::chrono::milliseconds age)
{
    using namespace std::chrono;
    QString text;
    if (age < 1min) {
        text = Text::tr("%1 s").arg(std::max(0s, duration_cast<seconds>(age)).count());
    } else if (age < 1h) {
        text = Text::tr("%1 min").arg(duration_cast<minutes>(age).count());
    } else if (age < 24h) {
        text = Text::tr("%1 h").arg(duration_cast<hours>(age).count());
    } else {
        text = Text::tr("%1 d").arg(duration_cast<days>(age).count());
    }
    return text.replace(u' ', QChar(QChar::Nbsp));
}

} // namespace latchkey
