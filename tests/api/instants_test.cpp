// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/encode.h"
#include "api/json.h"
#include "everycallsets.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class InstantsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void parse_goodText_isThatInstant_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("milliseconds"); // after 10:42:07
        QTest::newRow("no fraction") << QByteArray("2026-11-20T10:42:07Z") << 0;
        QTest::newRow("one digit") << QByteArray("2026-11-20T10:42:07.9Z") << 900;
        QTest::newRow("three digits") << QByteArray("2026-11-20T10:42:07.046Z") << 46;
        QTest::newRow("six digits") << QByteArray("2026-11-20T10:42:07.946606Z") << 946;
        QTest::newRow("nine digits") << QByteArray("2026-11-20T10:42:07.000999999Z") << 0;
        QTest::newRow("east") << QByteArray("2026-11-20T12:42:07+02:00") << 0;
        QTest::newRow("west across midnight") << QByteArray("2026-11-19T23:12:07.5-11:30") << 500;
        QTest::newRow("no colon") << QByteArray("2026-11-20T12:42:07+0200") << 0;
        QTest::newRow("a space between") << QByteArray("2026-11-20 10:42:07Z") << 0;
    }

    void parse_goodText_isThatInstant()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, milliseconds);
        const auto instant = json::parseInstant(text.toStdString());
        QVERIFY(instant);
        QVERIFY(*instant == at(0) + std::chrono::milliseconds(milliseconds));
    }

    void parse_badText_isNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"", "2026", "2026-11-20", "2026-11-20T10:42:07", "2026-13-20T10:42:07Z", "2026-02-30T10:42:07Z",
              "2026-11-20T24:42:07Z", "2026-11-20T10:60:07Z", "2026-11-20T10:42:61Z", "2026-11-20T10:42:07.Z",
              "2026-11-20T10:42:07Zx", "2026-11-20T10:42:07+2", "tomorrow", "2026-1-20T10:42:07Z"}) {
            QTest::newRow(text[0] ? text : "empty") << QByteArray(text);
        }
    }

    void parse_badText_isNone()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!json::parseInstant(text.toStdString()));
    }

    void encode_instant_isUtcWithMilliseconds()
    {
        QCOMPARE(api::encode::value(at(0) + std::chrono::milliseconds(46)).toString(), u"2026-11-20T10:42:07.046Z"_s);
    }
};

LATCHKEY_TEST(InstantsTest, "instants")
#include "instants_test.moc"
