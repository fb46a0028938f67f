// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/staycells.h"

#include "core/exportedtime.h"
#include "models/cells.h"
#include "models/fixedtexts.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

using Stay = GrantsRow::Stay;

QString translated(const char *text) { return QCoreApplication::translate("latchkey::GrantsModel", text); }

} // namespace

QString fromSaid(const GrantsRow &row, Instant now) { return row.zone.longText(row.window.startsAt, now); }

QString untilSaid(const GrantsRow &row, Instant now)
{
    return row.window.endsAt ? row.zone.longText(*row.window.endsAt, now) : row.until;
}

QString fromExported(const GrantsRow &row) { return ExportedTime::at(row.zone, row.window.startsAt).toText(); }

QString untilExported(const GrantsRow &row)
{
    return row.window.endsAt ? ExportedTime::at(row.zone, *row.window.endsAt).toText() : row.until;
}

Stay stayOf(const TimeWindow &window, Instant now, QDate today, QDate first, QDate last)
{
    if (window.hasEnded(now)) {
        return Stay::Ended;
    }
    if (window.startsAt > now) {
        const qint64 days = today.daysTo(first);
        return days <= 0 ? Stay::ArrivesToday : days == 1 ? Stay::Tomorrow : Stay::Upcoming;
    }
    if (now - window.startsAt < justStarted) {
        return Stay::StartsNow;
    }
    if (!window.endsAt) {
        return Stay::Ongoing;
    }
    return last == today ? Stay::LeavesToday : Stay::InHouse;
}

QString stayText(Stay stay)
{
    static constexpr std::array words{QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Overdue"),
                                      QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Ended"),
                                      QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Leaves today"),
                                      QT_TRANSLATE_NOOP("latchkey::GrantsModel", "In house"),
                                      QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Ongoing"),
                                      QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Starts now"),
                                      QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Arrives today"),
                                      QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Tomorrow"),
                                      QT_TRANSLATE_NOOP("latchkey::GrantsModel", "Upcoming")};
    static_assert(words.size() == size_t(Stay::Upcoming) + 1);
    static const FixedTexts<words.size()> texts([](size_t value) { return translated(words[value]); });
    return texts.of(size_t(stay));
}

CellLook stayLook(const GrantsRow &row, Instant)
{
    CellLook look = secondaryLook();
    if (row.stay == Stay::Overdue) {
        look.icon = u"clock"_s;
        look.iconInk = InkRole::Bad;
        look.textInk = InkRole::Bad;
    }
    return look;
}

QString staySaid(const GrantsRow &row, Instant now)
{
    return row.stay == Stay::Overdue
               ? translated(QT_TRANSLATE_NOOP("latchkey::GrantsModel", "The stay ended %1, and access is still there."))
                     .arg(row.zone.mediumText(*row.window.endsAt, now))
               : QString();
}

QString nightsOf(const GrantsRow &row)
{
    if (!row.window.endsAt) {
        return {};
    }
    const QDate first = row.zone.toLocal(row.window.startsAt).date();
    return QString::number(first.daysTo(row.zone.toLocal(*row.window.endsAt).date()));
}

} // namespace latchkey
