// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "wizardstory.h"

#include <QCheckBox>
#include <QSpinBox>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class HowTest : public WizardStory {
    Q_OBJECT

  private Q_SLOTS:
    void threeMethods_areCheckedFirstAndAskedFor()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        create();
        const QStringList modes{u"code"_s, u"card"_s, u"mobile_key"_s};
        QCOMPARE(sentModes(), modes);
        QVERIFY(!sentMethod(u"code"_s).contains(u"code"_s));
        QCOMPARE(sentMethod(u"mobile_key"_s)["instant_key_max_use_count"_L1].toInt(), 1);
        QCOMPARE(grant()["requested_access_methods"_L1].toArray().size(), 3);
    }
    void chosenPin_thatFits_isSet()
    {
        toHow(u"maya"_s, {u"room 402"_s});
        tick(wizard(), "chosenCodeButton");
        QCOMPARE(focusName(), u"codeEdit"_s);
        keys(u"482913"_s);
        next();
        next();
        QTRY_COMPARE(title(), u"Issuing"_s);
        QCOMPARE(sentMethod(u"code"_s)["code"_L1].toString(), u"482913"_s);
        QTRY_COMPARE(desk().held("access_method", "code", u"482913"_s)["is_issued"_L1].toBool(), true);
    }
    void chosenPin_tooShortForTheLock_isToldUnderIt()
    {
        toHow(u"maya"_s, {u"residence b1"_s});
        fill(wizard(), "codeEdit", u"4829"_s);
        QCOMPARE(messageOf(wizard(), "code"), u"This lock takes 6 to 8 digits. 4829 has 4."_s);
        QVERIFY(!nextButton().isEnabled());
        fill(wizard(), "codeEdit", u"482913"_s);
        QVERIFY(nextButton().isEnabled());
    }
    void pinLength_ofTheDoors_isSaidAsFarAsItIsKnown()
    {
        toHow(u"maya"_s, {u"residence b1"_s});
        QCOMPARE(messageOf(wizard(), "code"), u"6 to 8 digits."_s);
    }
    void pinLength_noDoorSaysIt_isThatOfMostLocks()
    {
        toHow(u"maya"_s, {u"room 101"_s});
        QCOMPARE(messageOf(wizard(), "code"), u"Most locks take 4 to 9 digits."_s);
    }
    void chosenPin_notTyped_isAskedForAndHolds()
    {
        toHow(u"maya"_s, {u"room 402"_s});
        tick(wizard(), "chosenCodeButton");
        QVERIFY(messageOf(wizard(), "code").startsWith("Type the PIN"_L1));
        QVERIFY(!nextButton().isEnabled());
        tick(wizard(), "randomCodeButton");
        QVERIFY(nextButton().isEnabled());
    }
    void useLimitAndCloudKey_areAskedFor()
    {
        toHow(u"maya"_s, {u"main entrance"_s});
        tick(wizard(), "codeBox");
        tick(wizard(), "cardBox");
        tick(wizard(), "cloudKeyBox");
        part<QSpinBox>(wizard(), "maxUseSpin")->setFocus(Qt::TabFocusReason);
        keys(u"5"_s);
        next();
        create();
        const QStringList modes{u"mobile_key"_s, u"cloud_key"_s};
        QCOMPARE(sentModes(), modes);
        QCOMPARE(sentMethod(u"mobile_key"_s)["instant_key_max_use_count"_L1].toInt(), 5);
    }
    void useLimit_emptiedOrNone_isToldAndHolds()
    {
        toHow(u"maya"_s, {u"main entrance"_s});
        part<QSpinBox>(wizard(), "maxUseSpin")->setFocus(Qt::TabFocusReason);
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_Delete);
        QCOMPARE(messageOf(wizard(), "maxUse"), u"Allow at least 1 use."_s);
        QVERIFY(!nextButton().isEnabled());
        keys(u"0"_s);
        key(Qt::Key_Tab);
        QCOMPARE(messageOf(wizard(), "maxUse"), u"Allow at least 1 use."_s);
        QVERIFY(!nextButton().isEnabled());
        part<QSpinBox>(wizard(), "maxUseSpin")->setValue(2);
        QCOMPARE(messageOf(wizard(), "maxUse"), QString());
        QVERIFY(nextButton().isEnabled());
    }
    void methodNoDoorSupports_isOffWithTheReason()
    {
        toHow(u"maya"_s, {u"room 107"_s});
        QVERIFY(!part<QCheckBox>(wizard(), "codeBox")->isEnabled());
        QVERIFY(!part<QCheckBox>(wizard(), "codeBox")->isChecked());
        QVERIFY2(textOf("codeReason").startsWith("PIN is off"_L1), qPrintable(textOf("codeReason")));
        QVERIFY(part<QLabel>(wizard(), "codeReason")->isVisible());
        QVERIFY(part<QCheckBox>(wizard(), "cardBox")->isChecked());
    }
    void nothingChecked_enter_saysSoAndStays()
    {
        toHow(u"maya"_s, {u"room 402"_s});
        tick(wizard(), "codeBox");
        QVERIFY(!nextButton().isEnabled());
        key(Qt::Key_Return);
        QCOMPARE(title(), u"How"_s);
        QVERIFY(messageOf(wizard(), "methods").startsWith("Choose at least one"_L1));
    }
    void nameAndReservationKey_areHeldByServer()
    {
        toHow(u"maya"_s, {u"room 101"_s});
        fill(wizard(), "nameEdit", u"Maya’s week"_s);
        fill(wizard(), "reservationEdit", u"HH-9001"_s);
        next();
        create();
        QCOMPARE(grant()["name"_L1].toString(), u"Maya’s week"_s);
        QCOMPARE(grant()["reservation_key"_L1].toString(), u"HH-9001"_s);
    }
    void reservationKey_whereNoDoorTakesPart_isToldUnderIt()
    {
        toHow(u"maya"_s, {u"room 402"_s});
        fill(wizard(), "reservationEdit", u"HH-9001"_s);
        QVERIFY(messageOf(wizard(), "reservation").startsWith("None of these doors"_L1));
        QVERIFY(!nextButton().isEnabled());
    }
};

LATCHKEY_TEST(HowTest, "how")

#include "how_test.moc"
