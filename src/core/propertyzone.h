// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/instant.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace latchkey {

/// The time zone a property lives in. Times are shown and typed in it, never silently in the computer's.
/// Names of days and months are those of windowLocale(). Every row has one: it is no more than a pointer.
class PropertyZone {
  public:
    /// UTC.
    PropertyZone();
    /// The zone named \a ianaId, or none if this computer does not know it.
    static std::optional<PropertyZone> fromId(const QString &ianaId);

    /// That of this computer, for where none is known.
    static PropertyZone ofThisComputer();

    QString id() const;
    /// The last part of the id for people: "Lisbon".
    QString cityName() const;
    QDateTime toLocal(Instant when) const;
    /// The instant of a local date and time, both valid. In a spring gap the time after it, as far into it as \a time
    /// is (02:30 becomes 03:30); in an autumn overlap the first.
    Instant fromLocal(const QDate &date, QTime time) const;
    /// Whether the clocks skip \a time on \a date.
    bool isInGap(const QDate &date, QTime time) const;

    /// For table cells. Near \a now "Fri 21, 15:00", and "Tue 2 Dec, 15:00" in another month; else "1 Mar", and
    /// "30 Sep 2026" in another year.
    QString shortText(Instant when, Instant now) const;
    /// "Sun 30 Nov, 11:00"; with the year if it is not that of \a now.
    QString mediumText(Instant when, Instant now) const;
    /// "Sunday 30 November, 11:00"; with the year if it is not that of \a now.
    QString longText(Instant when, Instant now) const;
    /// For other programs: "2026-11-30 11:00".
    QString plainText(Instant when) const;
    /// "10:42:31".
    QString timeText(Instant when) const;

    bool operator==(const PropertyZone &) const = default;

  private:
    explicit PropertyZone(const QTimeZone &zone);
    std::optional<Instant> instantOf(const QDate &date, QTime time) const;

    const QTimeZone *m_zone; ///< the only one of its name, which stays
};

/// "8 s", "14 min", "3 h", "2 d", with a no-break space: how long ago, for the age beside a state.
QString ageText(std::chrono::milliseconds age);

} // namespace latchkey
