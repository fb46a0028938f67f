// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/badpeople.h"
#include "support/testmain.h"
#include "wizardstory.h"

#include <QDateTimeEdit>
#include <QLineEdit>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// What cannot be is told below its field while it is typed, stays there, and holds the wizard.
class BadInputTest : public WizardStory {
    Q_OBJECT

  private Q_SLOTS:
    void newPerson_badInput_isToldUnderItsField_data() { addBadPeople(); }
    void newPerson_badInput_isToldUnderItsField()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, text);
        QFETCH(QString, told);
        tick(wizard(), "newButton");
        fill(wizard(), "fullNameEdit", u"Jane Doe"_s);
        const QByteArray edit = field + "Edit";
        fill(wizard(), edit, text);
        QVERIFY2(messageOf(wizard(), field).contains(told), qPrintable(messageOf(wizard(), field)));
        QCOMPARE(part<QLineEdit>(wizard(), edit)->text(), text);
        expectHeld(u"Who"_s);
    }
    void chosenPin_bad_isToldUnderIt_data()
    {
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QString>("told");
        QTest::newRow("letters") << u"48a9"_s << u"A PIN has digits only. Take the other characters out."_s;
        QTest::newRow("too short") << u"482"_s << u"has 3"_s;
        QTest::newRow("too long") << u"4829135577"_s << u"has 10"_s;
    }
    void chosenPin_bad_isToldUnderIt()
    {
        QFETCH(QString, pin);
        QFETCH(QString, told);
        toHow(u"maya"_s, {u"room 402"_s});
        tick(wizard(), "chosenCodeButton");
        fill(wizard(), "codeEdit", pin);
        QVERIFY2(messageOf(wizard(), "code").contains(told), qPrintable(messageOf(wizard(), "code")));
        QCOMPARE(part<QLineEdit>(wizard(), "codeEdit")->text(), pin);
        expectHeld(u"How"_s);
    }
    void timeTheClocksSkip_isToldUnderItAndTheHourAfterIsTaken()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        part<QDateTimeEdit>(wizard(), "startEdit")->setDateTime(QDateTime({2027, 3, 28}, {1, 30}, Qt::UTC));
        part<QDateTimeEdit>(wizard(), "endEdit")->setDateTime(QDateTime({2027, 3, 29}, {9, 0}, Qt::UTC));
        QVERIFY2(messageOf(wizard(), "start").startsWith("The clocks skip this time"_L1),
                 qPrintable(messageOf(wizard(), "start")));
        next();
        next();
        create();
        // 02:30 in Lisbon, where summer has just begun.
        QCOMPARE(QDateTime::fromString(grant()["starts_at"_L1].toString(), Qt::ISODateWithMs).toUTC(),
                 QDateTime({2027, 3, 28}, {1, 30}, Qt::UTC));
    }

  private:
    /// Neither the button nor Enter goes on, and nothing is sent.
    void expectHeld(const QString &page)
    {
        QVERIFY(!nextButton().isEnabled());
        key(Qt::Key_Return);
        QCOMPARE(title(), page);
        QVERIFY(desk().writes().isEmpty());
    }
};

LATCHKEY_TEST(BadInputTest, "badinput")

#include "badinput_test.moc"
