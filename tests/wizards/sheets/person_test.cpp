// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/personsheet.h"

#include "sheetstory.h"
#include "support/badpeople.h"
#include "support/testmain.h"

#include <QLineEdit>
#include <QPushButton>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class PersonTest : public SheetStory {
    Q_OBJECT

  private Q_SLOTS:
    void newPerson_fourFieldsByKeyboard_areHeldByServer()
    {
        const auto sheet = newPerson();
        QCOMPARE(focusName(), u"fullNameEdit"_s);
        keys(u"Jane Doe"_s);
        key(Qt::Key_Tab);
        keys(u"jane.doe@example.com"_s);
        key(Qt::Key_Tab);
        keys(u"+351 912 345 678"_s);
        key(Qt::Key_Tab);
        keys(u"guest-77"_s);
        commit();
        QTRY_VERIFY(!sheet);
        const QJsonObject jane = desk().held("user_identity", "full_name", u"Jane Doe"_s);
        QCOMPARE(jane["email_address"_L1].toString(), u"jane.doe@example.com"_s);
        QCOMPARE(jane["phone_number"_L1].toString(), u"+351912345678"_s);
        QCOMPARE(jane["user_identity_key"_L1].toString(), u"guest-77"_s);
        QCOMPARE(desk().writes(), QStringList{u"/user_identities/create"_s});
        QVERIFY(!desk().person(u"Jane Doe"_s).isNull());
    }
    void newPerson_withAccessSystem_hasAcsUserThere()
    {
        const auto sheet = newPerson();
        fill(*sheet, "fullNameEdit", u"Jane Doe"_s);
        choose(*sheet, "systems", u"visionline"_s);
        click(*sheet, "submitButton");
        QTRY_VERIFY(!sheet);
        const QString system = desk().system(u"visionline_system"_s).toString();
        QCOMPARE(desk().body("/user_identities/create")["acs_system_ids"_L1].toArray(), QJsonArray{system});
        const QJsonObject user = desk().held("acs_user", "user_identity_id", desk().person(u"Jane Doe"_s).toString());
        QCOMPARE(user["acs_system_id"_L1].toString(), system);
        QVERIFY(!desk().acsUser(u"Jane Doe"_s, u"visionline_system"_s).isNull());
    }
    void editPerson_clearedPhone_isNullAndNothingElseIsSent()
    {
        const UserIdentityId maya = desk().person(u"Maya Lindqvist"_s);
        const auto sheet = edit(maya);
        fill(*sheet, "phoneEdit", {});
        commit();
        QTRY_VERIFY(!sheet);
        const QJsonObject sent{{u"user_identity_id"_s, maya.toString()}, {u"phone_number"_s, QJsonValue()}};
        QCOMPARE(desk().body("/user_identities/update"), sent);
        QVERIFY(desk().held("user_identity", maya)["phone_number"_L1].isNull());
        QVERIFY(desk().store.identities.find(maya)->phoneNumber.isEmpty());
    }
    void editPerson_newNameAndEmail_areHeldByServer()
    {
        const UserIdentityId maya = desk().person(u"Maya Lindqvist"_s);
        const auto sheet = edit(maya);
        fill(*sheet, "fullNameEdit", u"Maya Berg"_s);
        fill(*sheet, "emailEdit", u"maya.berg@example.com"_s);
        click(*sheet, "submitButton");
        QTRY_VERIFY(!sheet);
        QCOMPARE(desk().held("user_identity", maya)["full_name"_L1].toString(), u"Maya Berg"_s);
        QCOMPARE(desk().held("user_identity", maya)["email_address"_L1].toString(), u"maya.berg@example.com"_s);
        QCOMPARE(desk().count("/user_identities/update"), 1);
    }
    void newPerson_emailOfSomebodyKnown_isToldUnderItAndSendsNothing()
    {
        const auto sheet = newPerson();
        fill(*sheet, "fullNameEdit", u"Jane Doe"_s);
        fill(*sheet, "emailEdit", u"Maya.Lindqvist@example.com"_s);
        commit();
        QVERIFY2(messageOf(*sheet, "emailEdit").contains("Maya Lindqvist already has this"_L1),
                 qPrintable(messageOf(*sheet, "emailEdit")));
        QCOMPARE(focusName(), u"emailEdit"_s);
        QVERIFY(desk().writes().isEmpty());
        fill(*sheet, "emailEdit", u"jane.doe@example.com"_s);
        commit();
        QTRY_VERIFY(!sheet);
        QCOMPARE(desk().writes(), QStringList{u"/user_identities/create"_s});
    }
    void newPerson_emailOnlyServerKnows_isToldUnderItAndKeepsWhatWasTyped()
    {
        desk().store.identities.remove(desk().person(u"Maya Lindqvist"_s));
        const auto sheet = newPerson();
        fill(*sheet, "fullNameEdit", u"Jane Doe"_s);
        fill(*sheet, "emailEdit", u"maya.lindqvist@example.com"_s);
        commit();
        QTRY_VERIFY(messageOf(*sheet, "emailEdit").contains("has this already"_L1));
        QTRY_COMPARE(focusName(), u"emailEdit"_s);
        QCOMPARE(part<QLineEdit>(*sheet, "fullNameEdit")->text(), u"Jane Doe"_s);
        QVERIFY(desk().held("user_identity", "full_name", u"Jane Doe"_s).isEmpty());
        fill(*sheet, "emailEdit", u"jane.doe@example.com"_s);
        commit();
        QTRY_VERIFY(!sheet);
        QVERIFY(!desk().held("user_identity", "full_name", u"Jane Doe"_s).isEmpty());
    }
    void newPerson_keyOnlyServerKnows_isToldUnderIt()
    {
        desk().store.identities.remove(desk().person(u"Ana Costa"_s));
        const auto sheet = newPerson();
        fill(*sheet, "fullNameEdit", u"Jane Doe"_s);
        fill(*sheet, "keyEdit", u"staff-1"_s);
        commit();
        QTRY_VERIFY(messageOf(*sheet, "keyEdit").contains("Somebody else has this key"_L1));
        QCOMPARE(desk().countHeld("user_identity", "user_identity_key", u"staff-1"_s), 1);
    }
    void newPerson_badInput_isToldUnderItsField_data()
    {
        addBadPeople();
        QTest::newRow("key taken") << QByteArray("key") << u"staff-1"_s << u"Ana Costa already has this key"_s;
        QTest::newRow("nothing") << QByteArray("fullName") << u" "_s << u"Enter a name"_s;
    }
    void newPerson_badInput_isToldUnderItsField()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, text);
        QFETCH(QString, told);
        const auto sheet = newPerson();
        const QByteArray name = field + "Edit";
        fill(*sheet, name, text);
        commit();
        QVERIFY2(messageOf(*sheet, name).contains(told), qPrintable(messageOf(*sheet, name)));
        const auto *const edit = part<QLineEdit>(*sheet, name);
        QCOMPARE(edit->text(), text);
        QVERIFY(edit->accessibleDescription().contains(told));
        QVERIFY(edit->hasFocus() || field == "key");
        QVERIFY(desk().writes().isEmpty());
    }
    void newPerson_escape_asksBeforeWhatWasTypedIsLost()
    {
        const auto sheet = newPerson();
        fill(*sheet, "fullNameEdit", u"Jane Doe"_s);
        key(Qt::Key_Escape);
        QTRY_VERIFY(sheet && sheet->findChild<QDialog *>(u"confirmDialog"_s));
        click(*sheet, "keepButton");
        QTRY_VERIFY(!sheet->findChild<QDialog *>(u"confirmDialog"_s));
        QCOMPARE(part<QLineEdit>(*sheet, "fullNameEdit")->text(), u"Jane Doe"_s);
        click(*sheet, "cancelButton");
        click(*sheet, "confirmButton");
        QTRY_VERIFY(!sheet);
        QVERIFY(desk().writes().isEmpty());
    }
    void newPerson_typedAndTakenBack_closesAtOnce()
    {
        const auto sheet = newPerson();
        fill(*sheet, "fullNameEdit", u"Jane Doe"_s);
        fill(*sheet, "fullNameEdit", {});
        key(Qt::Key_Escape);
        QTRY_VERIFY(!sheet);
    }
    void newPerson_systemChosen_escapeAsks()
    {
        const auto sheet = newPerson();
        choose(*sheet, "systems", u"a"_s);
        key(Qt::Key_Escape);
        QTRY_VERIFY(sheet && sheet->findChild<QDialog *>(u"confirmDialog"_s));
    }
    void editPerson_untouched_escapeClosesAtOnce()
    {
        const auto sheet = open<PersonSheet>(*desk().store.identities.find(desk().person(u"Maya Lindqvist"_s)),
                                             desk().store, desk().runner);
        key(Qt::Key_Escape);
        QTRY_VERIFY(!sheet);
        QVERIFY(desk().writes().isEmpty());
    }
    void newPerson_actedWithoutAnswer_isFoundByItsKey()
    {
        desk().relay.swallowAnswersTo("/user_identities/create");
        const auto sheet = newPerson();
        fill(*sheet, "fullNameEdit", u"Jane Doe"_s);
        commit();
        QTRY_VERIFY(!sheet);
        QCOMPARE(desk().relay.damagedCount(), 1);
        QCOMPARE(desk().countHeld("user_identity", "full_name", u"Jane Doe"_s), 1);
        QCOMPARE(desk().count("/user_identities/create"), 1);
    }
    void newPerson_outcomeUnknown_canOnlyLookAgainAndEndsWithOneWrite()
    {
        desk().relay.swallowAnswersTo("/user_identities/create");
        desk().relay.swallowAnswersTo("/user_identities/get");
        const auto sheet = newPerson();
        fill(*sheet, "fullNameEdit", u"Jane Doe"_s);
        commit();
        QTRY_VERIFY_WITH_TIMEOUT(noticeOf(*sheet).contains("We do not know yet"_L1), 15'000);
        QCOMPARE(part<QPushButton>(*sheet, "submitButton")->text(), u"Look again"_s);
        QVERIFY(!part<QLineEdit>(*sheet, "fullNameEdit")->isEnabled());
        QCOMPARE(part<QLineEdit>(*sheet, "fullNameEdit")->text(), u"Jane Doe"_s);
        desk().relay.mend();
        click(*sheet, "submitButton");
        QTRY_VERIFY(!sheet);
        QCOMPARE(desk().countHeld("user_identity", "full_name", u"Jane Doe"_s), 1);
        QCOMPARE(desk().writes(), QStringList{u"/user_identities/create"_s});
    }
    void personSheet_everyPart_hasNameAndOwnMnemonic()
    {
        const auto sheet = newPerson();
        QCOMPARE(doubleMnemonics(*sheet), QStringList());
        QCOMPARE(nameless(*sheet), QStringList());
    }

  private:
    QPointer<PersonSheet> newPerson() { return open<PersonSheet>(desk().store, desk().runner); }
    QPointer<PersonSheet> edit(UserIdentityId person)
    {
        return open<PersonSheet>(*desk().store.identities.find(person), desk().store, desk().runner);
    }
};

LATCHKEY_TEST(PersonTest, "person")

#include "person_test.moc"
