// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "wizardstory.h"

#include <QLineEdit>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class WhoTest : public WizardStory {
    Q_OBJECT

  private Q_SLOTS:
    void existingPerson_chosenBySearch_getsTheGrant()
    {
        QCOMPARE(focusName(), u"personSearch"_s);
        toReview(u"maya"_s, {u"room 402"_s});
        create();
        const QString maya = desk().person(u"Maya Lindqvist"_s).toString();
        QCOMPARE(sent()["user_identity_id"_L1].toString(), maya);
        QVERIFY(!sent().contains(u"user_identity"_s));
        QCOMPARE(grant()["user_identity_id"_L1].toString(), maya);
        QCOMPARE(desk().writes(), QStringList{QLatin1StringView(createPath)});
    }
    void newPerson_fourFields_isMadeWithTheGrant()
    {
        typeNewPerson();
        next();
        choosePlace(u"room 402"_s);
        next();
        next();
        next();
        create();
        const QJsonObject typed{{u"full_name"_s, u"Jane Doe"_s},
                                {u"email_address"_s, u"jane.doe@example.com"_s},
                                {u"phone_number"_s, u"+351912345678"_s},
                                {u"user_identity_key"_s, u"guest-77"_s}};
        QCOMPARE(sent()["user_identity"_L1].toObject(), typed);
        QVERIFY(!sent().contains(u"user_identity_id"_s));
        const QJsonObject jane = desk().held("user_identity", "full_name", u"Jane Doe"_s);
        QCOMPARE(jane["user_identity_key"_L1].toString(), u"guest-77"_s);
        QCOMPARE(grant()["user_identity_id"_L1], jane["user_identity_id"_L1]);
        QTRY_VERIFY(!desk().person(u"Jane Doe"_s).isNull());
    }
    void newPerson_typedRightAfterTheMnemonic_losesNoLetter()
    {
        key(Qt::Key_N, Qt::AltModifier);
        keys(u"Jane Doe"_s);
        QCOMPARE(part<QLineEdit>(wizard(), "fullNameEdit")->text(), u"Jane Doe"_s);
    }
    void search_findsNobody_goesAlongAsTheNewName()
    {
        wizard().setPerson(desk().person(u"Maya Lindqvist"_s));
        key(Qt::Key_A, Qt::ControlModifier);
        keys(u"Jane Doe"_s);
        key(Qt::Key_Return);
        QCOMPARE(title(), u"Who"_s);
        QVERIFY(messageOf(wizard(), "person").startsWith("Choose a person"_L1));
        key(Qt::Key_N, Qt::AltModifier);
        QCOMPARE(part<QLineEdit>(wizard(), "fullNameEdit")->text(), u"Jane Doe"_s);
        QVERIFY(nextButton().isEnabled());
    }
    void tab_fromTheSearch_goesRoundTheWholePage()
    {
        choosePerson(u"maya"_s);
        QStringList stops;
        do {
            stops.append(focusName());
            key(Qt::Key_Tab);
        } while (focusName() != stops.constFirst() && stops.size() < 10);
        const QStringList whole{u"personSearch"_s, u"personList"_s, u"nextButton"_s, u"cancelButton"_s,
                                u"existingButton"_s};
        QCOMPARE(stops, whole);
    }
    void nobodyChosen_enter_saysSoAndStays()
    {
        key(Qt::Key_Return);
        QCOMPARE(title(), u"Who"_s);
        QVERIFY(messageOf(wizard(), "person").startsWith("Choose a person"_L1));
    }
    void newPerson_nothingTyped_enterSaysSoBesideTheFields_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("name") << u"fullNameEdit"_s << Qt::KeyboardModifiers(Qt::NoModifier);
        QTest::newRow("phone") << u"phoneEdit"_s << Qt::KeyboardModifiers(Qt::NoModifier);
        QTest::newRow("commit") << u"phoneEdit"_s << Qt::KeyboardModifiers(Qt::ControlModifier);
    }
    void newPerson_nothingTyped_enterSaysSoBesideTheFields()
    {
        QFETCH(QString, from);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        tick(wizard(), "newButton");
        QVERIFY(messageOf(wizard(), "fullName").isEmpty());
        part<QLineEdit>(wizard(), from.toLatin1())->setFocus();
        key(Qt::Key_Return, modifiers);
        QCOMPARE(title(), u"Who"_s);
        QCOMPARE(messageOf(wizard(), "fullName"), u"Enter a name, an e-mail address or a phone number."_s);
        QCOMPARE(focusName(), u"fullNameEdit"_s);
        keys(u"J"_s);
        QVERIFY(messageOf(wizard(), "fullName").isEmpty());
        QVERIFY(nextButton().isEnabled());
    }
    void newPerson_typedAndTakenAway_isTold()
    {
        tick(wizard(), "newButton");
        keys(u"J"_s);
        key(Qt::Key_Backspace);
        QCOMPARE(messageOf(wizard(), "fullName"), u"Enter a name, an e-mail address or a phone number."_s);
    }
    void newPerson_emailOfSomebody_isToldBeforeAnythingIsMade()
    {
        tick(wizard(), "newButton");
        QCOMPARE(focusName(), u"fullNameEdit"_s);
        fill(wizard(), "fullNameEdit", u"Jane Doe"_s);
        fill(wizard(), "emailEdit", u"maya.lindqvist@example.com"_s);
        QVERIFY(messageOf(wizard(), "email").contains("Maya Lindqvist already has this"_L1));
        QVERIFY(!nextButton().isEnabled());
        key(Qt::Key_Return);
        QCOMPARE(title(), u"Who"_s);
        QCOMPARE(focusName(), u"emailEdit"_s);
        QVERIFY(desk().writes().isEmpty());
    }
    void newPerson_emailOnlyServerKnows_comesBackToThePageAndField()
    {
        desk().store.identities.remove(desk().person(u"Maya Lindqvist"_s));
        tick(wizard(), "newButton");
        fill(wizard(), "fullNameEdit", u"Jane Doe"_s);
        fill(wizard(), "emailEdit", u"maya.lindqvist@example.com"_s);
        next();
        choosePlace(u"room 402"_s);
        next();
        next();
        next();
        next();
        QTRY_COMPARE(title(), u"Who"_s);
        QVERIFY2(messageOf(wizard(), "email").contains("has this already"_L1),
                 qPrintable(messageOf(wizard(), "email")));
        QCOMPARE(part<QLineEdit>(wizard(), "fullNameEdit")->text(), u"Jane Doe"_s);
        QCOMPARE(focusName(), u"emailEdit"_s);
        fill(wizard(), "emailEdit", u"jane.doe@example.com"_s);
        QVERIFY(noticeOf(wizard()).isEmpty());
        next();
        next();
        next();
        next();
        create();
        QCOMPARE(desk().held("user_identity", "full_name", u"Jane Doe"_s)["email_address"_L1].toString(),
                 u"jane.doe@example.com"_s);
    }
    void newPerson_badPhone_isToldUnderIt()
    {
        tick(wizard(), "newButton");
        fill(wizard(), "fullNameEdit", u"Jane Doe"_s);
        fill(wizard(), "phoneEdit", u"912 345 678"_s);
        QVERIFY(messageOf(wizard(), "phone").startsWith("Start with +"_L1));
        QVERIFY(!nextButton().isEnabled());
    }
    void knownBeforehand_personAndDoor_areChosen()
    {
        wizard().setPerson(desk().person(u"Maya Lindqvist"_s));
        wizard().setDoor(desk().device(u"Room 402"_s));
        next();
        next();
        QCOMPARE(title(), u"When"_s);
        next();
        next();
        create();
        QCOMPARE(sent()["device_ids"_L1].toArray(), QJsonArray{desk().device(u"Room 402"_s).toString()});
    }

  private:
    void typeNewPerson()
    {
        tick(wizard(), "newButton");
        keys(u"Jane Doe"_s);
        key(Qt::Key_Tab);
        keys(u"jane.doe@example.com"_s);
        key(Qt::Key_Tab);
        keys(u"+351 912 345 678"_s);
        key(Qt::Key_Tab);
        keys(u"guest-77"_s);
    }
};

LATCHKEY_TEST(WhoTest, "who")

#include "who_test.moc"
