// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/wiretime.h"
#include "support/fixedclock.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::sandbox;
using namespace Qt::StringLiterals;

class WireTimeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void parse_anyFraction_comesBackInMilliseconds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("none") << u"2025-06-16T16:54:17Z"_s << u"2025-06-16T16:54:17.000Z"_s;
        QTest::newRow("one digit") << u"2025-06-16T16:54:17.9Z"_s << u"2025-06-16T16:54:17.900Z"_s;
        QTest::newRow("microseconds") << u"2025-06-16T16:54:17.946606Z"_s << u"2025-06-16T16:54:17.946Z"_s;
        QTest::newRow("leap day") << u"2024-02-29T23:59:59.001Z"_s << u"2024-02-29T23:59:59.001Z"_s;
    }
    void parse_anyFraction_comesBackInMilliseconds()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, written);
        QVERIFY(parseWireTime(text));
        QCOMPARE(wireTime(*parseWireTime(text)), written);
    }
    void parse_otherForms_areRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "today", "2025-06-16", "2025-06-16T16:54:17", "2025-06-16T16:54:17+01:00",
                                 "2025-02-29T00:00:00Z", "2025-06-16T24:00:00Z", "2025-06-16T16:60:00Z",
                                 "2025-06-16T16:54:17.Z", "2025-06-16T16:54:17.9x6Z", "2025-6-16T16:54:17.000Z"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void parse_otherForms_areRefused()
    {
        QFETCH(const QString, text);
        QVERIFY(!parseWireTime(text));
    }
};

LATCHKEY_TEST(WireTimeTest, "wiretime")
#include "wiretime_test.moc"
