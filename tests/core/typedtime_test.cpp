// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/typedtime.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class TypedTimeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void text_isReadInTheOrderOfTheFormat_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QDateTime>("read");
        const QString german = u"dd.MM.yyyy HH:mm"_s;
        const QString american = u"M/d/yyyy h:mm AP"_s;
        const QDateTime eleven({2026, 11, 27}, {11, 0}, Qt::UTC);
        QTest::newRow("whole") << u"27.11.2026 11:00"_s << german << eleven;
        QTest::newRow("other signs") << u" 27/11-2026  11.00 "_s << german << eleven;
        QTest::newRow("one digit") << u"7.2.2027 9:05"_s << german << QDateTime({2027, 2, 7}, {9, 5}, Qt::UTC);
        QTest::newRow("short year") << u"27.11.26 11:00"_s << german << eleven;
        QTest::newRow("digits only") << u"271120261100"_s << german << eleven;
        QTest::newRow("digits of the date") << u"27112026"_s << german << QDateTime({2026, 11, 27}, {15, 30}, Qt::UTC);
        QTest::newRow("date keeps the time")
            << u"27.11.2026"_s << german << QDateTime({2026, 11, 27}, {15, 30}, Qt::UTC);
        QTest::newRow("a longer month than now")
            << u"31.12.2026 11:00"_s << german << QDateTime({2026, 12, 31}, {11, 0}, Qt::UTC);
        QTest::newRow("month first") << u"11/27/2026 11:00 AM"_s << american << eleven;
        QTest::newRow("afternoon") << u"11/27/2026 3:05 pm"_s << american
                                   << QDateTime({2026, 11, 27}, {15, 5}, Qt::UTC);
        QTest::newRow("midnight") << u"11/27/2026 12:00 AM"_s << american << QDateTime({2026, 11, 27}, {0, 0}, Qt::UTC);
        QTest::newRow("24 hours all the same")
            << u"11/27/2026 15:05"_s << american << QDateTime({2026, 11, 27}, {15, 5}, Qt::UTC);
        QTest::newRow("ISO") << u"2026-11-27T11:00"_s << american << eleven;
        QTest::newRow("ISO date") << u"2026-11-27"_s << german << QDateTime({2026, 11, 27}, {15, 30}, Qt::UTC);
        const QDateTime evening({2026, 12, 27}, {15, 30}, Qt::UTC);
        QTest::newRow("day") << u"27"_s << german << QDateTime({2026, 11, 27}, {15, 30}, Qt::UTC);
        QTest::newRow("day and month") << u"27.12."_s << german << evening;
        QTest::newRow("digits of a day and month") << u"2712"_s << german << evening;
        QTest::newRow("month and day") << u"12/27"_s << american << evening;
        QTest::newRow("hour of a day") << u"27.11.2026 11"_s << german << eleven;
        QTest::newRow("hour") << u"11"_s << u"HH:mm"_s << QDateTime({2026, 11, 20}, {11, 0}, Qt::UTC);
        QTest::newRow("hour in the afternoon")
            << u"3p"_s << u"h:mm AP"_s << QDateTime({2026, 11, 20}, {15, 0}, Qt::UTC);
        for (const QString &format : {german, american, u"d MMM yyyy HH:mm"_s, u"yyyy-MM-dd HH:mm"_s}) {
            const QByteArray name = format.toUtf8();
            QTest::addRow("month by name, %s", name.constData()) << u"27 December"_s << format << evening;
            QTest::addRow("short name, %s", name.constData()) << u"27 dec"_s << format << evening;
            QTest::addRow("name first, %s", name.constData()) << u"Dec. 27"_s << format << evening;
            QTest::addRow("letters of AM in the name, %s", name.constData())
                << u"27 sep"_s << format << QDateTime({2026, 9, 27}, {15, 30}, Qt::UTC);
        }
        QTest::newRow("name with all") << u"27 nov 2026 11:00"_s << german << eleven;
        QTest::newRow("name first with all") << u"november 27, 2026 11:00 am"_s << american << eleven;
        QTest::newRow("names") << u"27 Nov 2026 11:00"_s << u"d MMM yyyy HH:mm"_s << eleven;
        QTest::newRow("numbers for names") << u"27.11.2026 11:00"_s << u"d MMM yyyy HH:mm"_s << eleven;
        QTest::newRow("ISO for names") << u"2026-11-27 11:00"_s << u"d MMM yyyy HH:mm"_s << eleven;
        QTest::newRow("time") << u"11:00"_s << u"HH:mm"_s << QDateTime({2026, 11, 20}, {11, 0}, Qt::UTC);
        QTest::newRow("digits of a time") << u"1100"_s << u"HH:mm"_s << QDateTime({2026, 11, 20}, {11, 0}, Qt::UTC);
    }
    void text_isReadInTheOrderOfTheFormat()
    {
        QFETCH(QString, text);
        QFETCH(QString, format);
        QFETCH(QDateTime, read);
        QCOMPARE(typedTime(text, format, known, QLocale::c()), std::optional(read));
    }
    void text_thatIsNoTime_isNotRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("no such day of this month") << u"31"_s;
        QTest::newRow("no month") << u"27 no 2026"_s;
        QTest::newRow("two months") << u"27 ju 2026"_s;
        QTest::newRow("months that begin so") << u"1 ma 2026"_s;
        QTest::newRow("a month alone") << u"nov"_s;
        QTest::newRow("a month and a year") << u"nov 2026"_s;
        QTest::newRow("half a year") << u"27.11.202"_s;
        QTest::newRow("no such day") << u"31.11.2026 11:00"_s;
        QTest::newRow("no such month") << u"11.27.2026 11:00"_s;
        QTest::newRow("no such hour") << u"27.11.2026 25:00"_s;
        QTest::newRow("no such afternoon") << u"27.11.2026 15:00 PM"_s;
        QTest::newRow("seconds") << u"27.11.2026 11:00:00"_s;
        QTest::newRow("words") << u"next Friday 11:00"_s;
    }
    void text_thatIsNoTime_isNotRead()
    {
        QFETCH(QString, text);
        QVERIFY(!typedTime(text, u"dd.MM.yyyy HH:mm"_s, known, QLocale::c()));
    }

    void month_byName_isThatOfTheUsersLanguageOrEnglish()
    {
        const QLocale german(QLocale::German);
        const QDateTime december({2026, 12, 27}, {15, 30}, Qt::UTC);
        QCOMPARE(typedTime(u"27. Dezember"_s, u"dd.MM.yyyy HH:mm"_s, known, german), std::optional(december));
        QCOMPARE(typedTime(u"27 dez"_s, u"dd.MM.yyyy HH:mm"_s, known, german), std::optional(december));
        QCOMPARE(typedTime(u"27 dec"_s, u"dd.MM.yyyy HH:mm"_s, known, german), std::optional(december));
    }

  private:
    const QDateTime known{{2026, 11, 20}, {15, 30}, Qt::UTC};
};

LATCHKEY_TEST(TypedTimeTest, "typedtime")
#include "typedtime_test.moc"
