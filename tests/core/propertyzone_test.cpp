// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/propertyzone.h"
#include "core/windowlocale.h"
#include "support/testmain.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Instant at(const char *iso)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs);
    Q_ASSERT(time.isValid());
    return Instant(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

/// As a translation into German names itself.
class GermanWords final : public QTranslator {
  public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return source == QByteArrayView("en") ? u"de"_s : QString();
    }
    bool isEmpty() const override { return false; }
};

PropertyZone zone(const char *id) { return PropertyZone::fromId(QString::fromLatin1(id)).value_or(PropertyZone()); }

} // namespace

class PropertyZoneTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void fromId_unknown_isNone()
    {
        QVERIFY(!PropertyZone::fromId(u"Mars/Olympus"_s));
        QVERIFY(!PropertyZone::fromId(QString()));
        QVERIFY(!PropertyZone::fromId(u"../../etc/passwd"_s));
    }
    void cityName_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("city");
        QTest::newRow("simple") << u"Europe/Lisbon"_s << u"Lisbon"_s;
        QTest::newRow("two words") << u"America/New_York"_s << u"New York"_s;
        QTest::newRow("three parts") << u"America/Argentina/Buenos_Aires"_s << u"Buenos Aires"_s;
        QTest::newRow("no area") << u"UTC"_s << u"UTC"_s;
    }
    void cityName()
    {
        QFETCH(QString, id);
        const PropertyZone zone = PropertyZone::fromId(id).value_or(PropertyZone());
        QCOMPARE(zone.id(), id);
        QTEST(zone.cityName(), "city");
    }
    void default_isUtc()
    {
        QCOMPARE(PropertyZone().timeText(at("2026-11-21T10:42:31Z")), u"10:42:31"_s);
        QVERIFY(PropertyZone() != zone("Europe/Lisbon"));
        QCOMPARE(zone("Europe/Lisbon"), zone("Europe/Lisbon"));
    }

    void fromLocal_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<QString>("utc");
        QTest::addColumn<bool>("inGap");
        const QString lisbon = u"Europe/Lisbon"_s;
        const QString newYork = u"America/New_York"_s;
        QTest::newRow("lisbon winter") << lisbon << QDate(2026, 11, 21) << QTime(15, 0) << u"2026-11-21T15:00:00Z"_s
                                       << false;
        QTest::newRow("lisbon summer") << lisbon << QDate(2026, 7, 1) << QTime(15, 0) << u"2026-07-01T14:00:00Z"_s
                                       << false;
        QTest::newRow("lisbon before the gap")
            << lisbon << QDate(2026, 3, 29) << QTime(0, 59) << u"2026-03-29T00:59:00Z"_s << false;
        QTest::newRow("lisbon gap") << lisbon << QDate(2026, 3, 29) << QTime(1, 30) << u"2026-03-29T01:30:00Z"_s
                                    << true;
        QTest::newRow("lisbon gap ends") << lisbon << QDate(2026, 3, 29) << QTime(2, 0) << u"2026-03-29T01:00:00Z"_s
                                         << false;
        QTest::newRow("lisbon overlap, the first")
            << lisbon << QDate(2026, 10, 25) << QTime(1, 30) << u"2026-10-25T00:30:00Z"_s << false;
        QTest::newRow("lisbon after the overlap")
            << lisbon << QDate(2026, 10, 25) << QTime(2, 0) << u"2026-10-25T02:00:00Z"_s << false;
        QTest::newRow("new york gap") << newYork << QDate(2026, 3, 8) << QTime(2, 30) << u"2026-03-08T07:30:00Z"_s
                                      << true;
        QTest::newRow("new york overlap, the first")
            << newYork << QDate(2026, 11, 1) << QTime(1, 30) << u"2026-11-01T05:30:00Z"_s << false;
        QTest::newRow("new york winter") << newYork << QDate(2026, 12, 24) << QTime(11, 0) << u"2026-12-24T16:00:00Z"_s
                                         << false;
        QTest::newRow("gap of half an hour")
            << u"Australia/Lord_Howe"_s << QDate(2026, 10, 4) << QTime(2, 15) << u"2026-10-03T15:45:00Z"_s << true;
        QTest::newRow("a day left out") << u"Pacific/Apia"_s << QDate(2011, 12, 30) << QTime(12, 0)
                                        << u"2011-12-30T22:00:00Z"_s << true;
        QTest::newRow("utc") << u"UTC"_s << QDate(2026, 3, 29) << QTime(1, 30) << u"2026-03-29T01:30:00Z"_s << false;
    }
    void fromLocal()
    {
        QFETCH(QString, id);
        QFETCH(QDate, date);
        QFETCH(QTime, time);
        QFETCH(QString, utc);
        const PropertyZone zone = PropertyZone::fromId(id).value_or(PropertyZone());
        QCOMPARE(zone.fromLocal(date, time), at(utc.toLatin1().constData()));
        QTEST(zone.isInGap(date, time), "inGap");
    }
    void toLocal_ofFromLocal_isTheSameWallTime()
    {
        for (const char *id : {"Europe/Lisbon", "America/New_York", "Asia/Kathmandu"}) {
            const PropertyZone there = zone(id);
            for (QDate date(2026, 1, 1); date.year() == 2026; date = date.addDays(1)) {
                const QDateTime local = there.toLocal(there.fromLocal(date, QTime(11, 0)));
                QCOMPARE(local.date(), date);
                QCOMPARE(local.time(), QTime(11, 0));
            }
        }
    }
    void toLocal_gapTime_isAsFarBehindTheGap()
    {
        const PropertyZone lisbon = zone("Europe/Lisbon");
        QCOMPARE(lisbon.toLocal(lisbon.fromLocal(QDate(2026, 3, 29), QTime(1, 30))).time(), QTime(2, 30));
    }

    void shortText_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("text");
        QTest::newRow("today") << u"2025-11-21T15:00:00Z"_s << u"Fri 21, 15:00"_s;
        QTest::newRow("next week") << u"2025-11-27T11:00:00Z"_s << u"Thu 27, 11:00"_s;
        QTest::newRow("end of the month") << u"2025-11-30T11:00:00Z"_s << u"Sun 30, 11:00"_s;
        QTest::newRow("next month") << u"2025-12-01T11:00:00Z"_s << u"Mon 1 Dec, 11:00"_s;
        QTest::newRow("two weeks on") << u"2025-12-05T11:00:00Z"_s << u"Fri 5 Dec, 11:00"_s;
        QTest::newRow("later") << u"2025-12-06T11:00:00Z"_s << u"6 Dec"_s;
        QTest::newRow("earlier") << u"2025-03-01T11:00:00Z"_s << u"1 Mar"_s;
        QTest::newRow("another year") << u"2026-09-30T11:00:00Z"_s << u"30 Sep 2026"_s;
    }
    void shortText()
    {
        QFETCH(QString, when);
        const Instant now = at("2025-11-21T10:42:07Z");
        QTEST(zone("Europe/Lisbon").shortText(at(when.toLatin1().constData()), now), "text");
    }
    void shortText_nearInAnotherYear_needsNoYear()
    {
        QCOMPARE(zone("Europe/Lisbon").shortText(at("2027-01-02T15:00:00Z"), at("2026-12-28T09:00:00Z")),
                 u"Sat 2 Jan, 15:00"_s);
    }
    void shortText_dayChangesInTheZone_countsItsDays()
    {
        QCOMPARE(zone("America/New_York").shortText(at("2026-11-22T03:00:00Z"), at("2026-11-21T10:00:00Z")),
                 u"Sat 21, 22:00"_s);
    }
    void mediumText_anotherYear_namesIt()
    {
        const PropertyZone lisbon = zone("Europe/Lisbon");
        const Instant now = at("2025-11-21T10:42:07Z");
        QCOMPARE(lisbon.mediumText(at("2025-11-30T11:00:00Z"), now), u"Sun 30 Nov, 11:00"_s);
        QCOMPARE(lisbon.mediumText(at("2026-07-31T11:00:00Z"), now), u"Fri 31 Jul 2026, 12:00"_s);
    }
    void longText_anotherYear_namesIt()
    {
        const PropertyZone lisbon = zone("Europe/Lisbon");
        QCOMPARE(lisbon.longText(at("2025-11-30T11:00:00Z"), at("2025-01-01T00:00:00Z")),
                 u"Sunday 30 November, 11:00"_s);
        QCOMPARE(lisbon.longText(at("2025-11-30T11:00:00Z"), at("2026-01-01T00:00:00Z")),
                 u"Sunday 30 November 2025, 11:00"_s);
    }
    void texts_otherLocales_nameDaysInTheLanguageOfTheWords()
    {
        const PropertyZone lisbon = zone("Europe/Lisbon");
        const Instant when = at("2025-11-30T11:00:00Z");
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(lisbon.longText(when, when), u"Sunday 30 November, 11:00"_s);
        QCOMPARE(lisbon.mediumText(when, when), u"Sun 30 Nov, 11:00"_s);
        QCOMPARE(windowLocale().territory(), QLocale::Germany);
        GermanWords german;
        QCoreApplication::installTranslator(&german);
        QCOMPARE(lisbon.longText(when, when), u"Sonntag 30 November, 11:00"_s);
        QVERIFY(lisbon.shortText(when, when).startsWith(u"So"));
        QVERIFY(lisbon.shortText(when, when).endsWith(u" 30, 11:00"));
        QCoreApplication::removeTranslator(&german);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(lisbon.longText(when, when), u"Sunday 30 November, 11:00"_s);
        QCOMPARE(lisbon.shortText(when, when), u"Sun 30, 11:00"_s);
        QCOMPARE(lisbon.timeText(when), u"11:00:00"_s);
    }

    void ageText_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("clock ahead") << qint64(-5) << u"0\u00a0s"_s;
        QTest::newRow("seconds") << qint64(59) << u"59\u00a0s"_s;
        QTest::newRow("a minute") << qint64(60) << u"1\u00a0min"_s;
        QTest::newRow("minutes") << qint64(59 * 60 + 59) << u"59\u00a0min"_s;
        QTest::newRow("an hour") << qint64(3600) << u"1\u00a0h"_s;
        QTest::newRow("hours") << qint64(86399) << u"23\u00a0h"_s;
        QTest::newRow("days") << qint64(2 * 86400) << u"2\u00a0d"_s;
    }
    void ageText()
    {
        QFETCH(qint64, seconds);
        QTEST(latchkey::ageText(std::chrono::seconds(seconds)), "text");
    }
};

LATCHKEY_TEST(PropertyZoneTest, "propertyzone")
#include "propertyzone_test.moc"
