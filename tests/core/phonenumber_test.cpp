// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/phonenumber.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class PhoneNumberTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void e164_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("number");
        QTest::newRow("already") << u"+351912345678"_s << u"+351912345678"_s;
        QTest::newRow("spaces") << u"  +351 912 345 678 "_s << u"+351912345678"_s;
        QTest::newRow("hyphens, brackets, dots") << u"+1 (212) 555-01.00"_s << u"+12125550100"_s;
        QTest::newRow("no-break space and dash") << u"+351\u00a0912\u2013345\u2011678"_s << u"+351912345678"_s;
        QTest::newRow("slash") << u"+49 30/901820"_s << u"+4930901820"_s;
        QTest::newRow("direction marks") << u"\u202A+351912345678\u202C"_s << u"+351912345678"_s;
        QTest::newRow("full width") << u"＋３５１９１２３４５６７８"_s << u"+351912345678"_s;
        QTest::newRow("a zero that is not dialled") << u"+44 (0)20 7946 0958"_s << u"+442079460958"_s;
        QTest::newRow("unknown to the plans") << u"+1 555 555 0100"_s << u"+15555550100"_s;
        QTest::newRow("impossible in the plans") << u"+1555551003"_s << u"+1555551003"_s;
        QTest::newRow("national, left as typed") << u" 912 345 678 "_s << u"912 345 678"_s;
        QTest::newRow("words, left as typed") << u"ask Maya"_s << u"ask Maya"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void e164()
    {
        QFETCH(QString, typed);
        QTEST(phoneNumberE164(typed), "number");
    }
    void e164_twice_changesNothing()
    {
        const QString once = phoneNumberE164(u"+44 (0)20 7946 0958"_s);
        QCOMPARE(phoneNumberE164(once), once);
    }

    void isPhoneNumber_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("is");
        QTest::newRow("two digits") << u"+12"_s << true;
        QTest::newRow("one digit") << u"+1"_s << false;
        QTest::newRow("fifteen digits") << u"+123456789012345"_s << true;
        QTest::newRow("sixteen digits") << u"+1234567890123456"_s << false;
        QTest::newRow("leading zero") << u"+0123456"_s << false;
        QTest::newRow("no plus") << u"351912345678"_s << false;
        QTest::newRow("letters") << u"+1800FLOWERS"_s << false;
        QTest::newRow("line end") << u"+351912345678\n"_s << false;
        QTest::newRow("other digits") << u"+٣٥١٩١٢"_s << false;
        QTest::newRow("seed page") << u"+15555550100"_s << true;
        QTest::newRow("empty") << QString() << false;
    }
    void isPhoneNumber()
    {
        QFETCH(QString, number);
        QTEST(latchkey::isPhoneNumber(number), "is");
    }

    void isKnown_numberInNoPlan_isFalse()
    {
        QVERIFY(isKnownPhoneNumber(u"+351912345678"_s));
        QVERIFY(!isKnownPhoneNumber(u"+15555550100"_s));
        QVERIFY(!isKnownPhoneNumber(u"+12"_s));
    }
};

LATCHKEY_TEST(PhoneNumberTest, "phonenumber")
#include "phonenumber_test.moc"
