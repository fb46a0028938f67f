// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/samples.h"
#include "support/testmain.h"
#include "widgets/chiprow.h"
#include "widgets/pane.h"
#include "widgets/paneframe.h"
#include "windowstory.h"

#include <QTableView>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class PeopleTest : public WindowStory {
    Q_OBJECT

  private Q_SLOTS:
    void doors_ofSomebodyWithoutGrant_areLookedUpUnasked()
    {
        goTo(PaneId::People);
        QCOMPARE(cell(u"Alice Keller"_s, u"Grants"_s), u"0"_s);
        QTRY_COMPARE(cell(u"Alice Keller"_s, u"Doors"_s), u"0"_s);
    }
    void issues_grantStillToBeRead_areNotCountedBefore()
    {
        goTo(PaneId::People);
        QTRY_VERIFY(countOf(u"issues"_s) > 0);
        QVERIFY(hotel().server.setFaults(u"stop-before"_s)); // nothing more is read
        const Instant now = hotel().clock.now();
        workspace().store.identities.upsert(person(9001, u"Mia Kessler"_s));
        workspace().store.grants.upsert(grant(9002, 9001, {now, now + std::chrono::hours(24)}));
        QTRY_COMPARE(countOf(u"issues"_s), -1);
        QVERIFY(countOf(u"with_access"_s) > 0);
        workspace().store.places.set(idOf<AccessGrantId>(9002), {});
        QTRY_VERIFY(countOf(u"issues"_s) > 0);
    }
    void newPerson_everyField_isHeldAndShown()
    {
        goTo(PaneId::People);
        press(Command::NewPerson);
        dialog("personSheet");
        typeFields({u"Jane Doe"_s, u"jane@example.com"_s, u"+351 912 345 678"_s, u"guest-7"_s});
        commit();
        QTRY_VERIFY(!isOpen("personSheet"));
        const QJsonObject jane = hotel().held("user_identity", "full_name", u"Jane Doe"_s);
        QCOMPARE(jane["email_address"_L1].toString(), u"jane@example.com"_s);
        QCOMPARE(jane["phone_number"_L1].toString(), u"+351912345678"_s);
        QCOMPARE(jane["user_identity_key"_L1].toString(), u"guest-7"_s);
        QCOMPARE(hotel().writes(), QStringList{u"/user_identities/create"_s});
        QVERIFY(hasRow(u"Jane Doe"_s));
    }
    void newPerson_sheetLeftWhileItIsSent_failureIsToldInTheWindow()
    {
        refuse("/user_identities/create", 403, "forbidden", "Not by this key");
        goTo(PaneId::People);
        press(Command::NewPerson);
        dialog("personSheet");
        keys(u"Jane Doe"_s);
        commit();
        key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("personSheet"));
        QTRY_COMPARE(toldAs(), NoticeStrip::Kind::Bad);
        QVERIFY2(told().contains(u"Jane Doe"_s) && told().contains(u"Not allowed"_s), qPrintable(told()));
    }
    void newPerson_fromAnotherPaneAndPastASearch_isChosenAndInView()
    {
        goTo(PaneId::People);
        select(u"Omar Haddad"_s); // by a search that hides everybody else
        goTo(PaneId::Devices);
        press(Command::NewPerson);
        dialog("personSheet");
        keys(u"Zoe Zimmer"_s);
        commit();
        QTRY_VERIFY(!isOpen("personSheet"));
        QTRY_COMPARE(chosenRows(), QStringList{u"Zoe Zimmer"_s});
        const QModelIndex row = table().selectionModel()->selectedRows().first();
        QTRY_VERIFY(table().viewport()->rect().contains(table().visualRect(row).bottomLeft()));
        // Of the window: not every platform makes it active again by itself.
        QTRY_COMPARE(table().window()->focusWidget(), &table());
    }
    void newPerson_withAccessSystem_isEnrolledThere()
    {
        goTo(PaneId::People);
        press(Command::NewPerson);
        const QDialog &sheet = dialog("personSheet");
        keys(u"Jane Doe"_s);
        choose(sheet, "systems", u"visionline"_s);
        commit();
        QTRY_VERIFY(!isOpen("personSheet"));
        const QString enrolled = acsUserId(u"Jane Doe"_s, u"visionline_system"_s);
        QCOMPARE(heldWhole("acs_user", enrolled)["user_identity_id"_L1].toString(), personId(u"Jane Doe"_s));
        select(u"Jane Doe"_s);
        openTab(u"Linked"_s);
        QTRY_VERIFY(hasRow("personAcsUsers", u"Jane Doe"_s));
    }
    void newPerson_emailInUse_isToldUnderItAndSendsNothing()
    {
        goTo(PaneId::People);
        press(Command::NewPerson);
        const QDialog &sheet = dialog("personSheet");
        typeFields({u"Jane Doe"_s, u"ana.costa@example.com"_s});
        commit();
        QVERIFY2(messageOf(sheet, "emailEdit").contains(u"Ana Costa"_s), qPrintable(messageOf(sheet, "emailEdit")));
        QCOMPARE(begunCount(), 0);
    }
    void newPerson_refusedByServer_isToldAndKeepsWhatWasTyped()
    {
        goTo(PaneId::People);
        refuse("/user_identities/create", 400, "invalid_input", "Not today");
        press(Command::NewPerson);
        const QDialog &sheet = dialog("personSheet");
        keys(u"Jane Doe"_s);
        commit();
        QTRY_VERIFY2(noticeOf(sheet).contains(u"Not today"_s), qPrintable(noticeOf(sheet)));
        hotel().server.clearOverrides();
        commit();
        QTRY_VERIFY(!isOpen("personSheet"));
        QCOMPARE(hotel().countHeld("user_identity", "full_name", u"Jane Doe"_s), 1);
    }
    void newPerson_answerLost_isLookedUpAndMadeOnce()
    {
        goTo(PaneId::People);
        hotel().relay.swallowAnswersTo("/user_identities/create");
        press(Command::NewPerson);
        dialog("personSheet");
        keys(u"Jane Doe"_s);
        commit();
        QTRY_VERIFY(!isOpen("personSheet"));
        QCOMPARE(hotel().relay.damagedCount(), 1);
        QCOMPARE(hotel().countHeld("user_identity", "full_name", u"Jane Doe"_s), 1);
        QVERIFY(hasRow(u"Jane Doe"_s));
    }
    void newPerson_nobodyKnows_isSaidAndLookedUpLater()
    {
        goTo(PaneId::People);
        hotel().relay.swallowAnswersTo("/user_identities/create");
        hotel().relay.swallowAnswersTo("/user_identities/get");
        press(Command::NewPerson);
        const QDialog &sheet = dialog("personSheet");
        keys(u"Jane Doe"_s);
        commit();
        QTRY_VERIFY_WITH_TIMEOUT(noticeOf(sheet).startsWith(u"We do not know yet"_s), 30'000);
        hotel().relay.mend();
        commit();
        QTRY_VERIFY(!isOpen("personSheet"));
        QCOMPARE(hotel().count("/user_identities/create"), 1);
        QCOMPARE(hotel().countHeld("user_identity", "full_name", u"Jane Doe"_s), 1);
    }
    void editPerson_newNameAndPhone_areHeldAndShown()
    {
        goTo(PaneId::People);
        select(u"Omar Haddad"_s);
        const QString omar = personId(u"Omar Haddad"_s);
        press(Command::EditPerson);
        const QDialog &sheet = dialog("personSheet");
        fill(sheet, "fullNameEdit", u"Omar El Haddad"_s);
        fill(sheet, "phoneEdit", u"+351 912 000 111"_s);
        commit();
        QTRY_VERIFY(!isOpen("personSheet"));
        const QJsonObject held = heldWhole("user_identity", omar);
        QCOMPARE(held["full_name"_L1].toString(), u"Omar El Haddad"_s);
        QCOMPARE(held["phone_number"_L1].toString(), u"+351912000111"_s);
        QCOMPARE(hotel().writes(), QStringList{u"/user_identities/update"_s});
        QVERIFY(!hasRow(u"Omar Haddad"_s));
        select(u"Omar El Haddad"_s);
    }
    void deletePerson_asked_namesThePersonAndKeeps()
    {
        open(PaneId::People, u"Omar Haddad"_s, Command::DeletePerson, "revokeSheet");
        QCOMPARE(question("revokeSheet"), u"Delete Omar Haddad?"_s);
        QCOMPARE(verb("revokeSheet"), u"Delete, with 30\u00A0s to undo"_s);
        QCOMPARE(keep("revokeSheet"), u"Keep"_s);
        key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("revokeSheet"));
        QVERIFY(!personId(u"Omar Haddad"_s).isEmpty());
        QCOMPARE(begunCount(), 0);
    }
    void deletePerson_asked_saysWhatCloses()
    {
        open(PaneId::People, u"Maya Lindqvist"_s, Command::DeletePerson, "revokeSheet");
        const QString closing = preview("closing");
        QVERIFY2(closing.startsWith(u"Closes for Maya Lindqvist"_s), qPrintable(closing));
        QVERIFY(preview("unread").isEmpty());
        key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("revokeSheet"));
    }
    void deletePerson_staffWithoutEnd_isToEndAtOnce()
    {
        selectOnceAccessIsKnown(u"Ana Costa"_s);
        press(Command::DeletePerson);
        QCOMPARE(verb("revokeSheet"), u"Delete now, no undo"_s);
        key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("revokeSheet"));
    }
    void deletePerson_accessNotRead_isSaid()
    {
        refuse("/user_identities/list_accessible_devices", 403, "forbidden", "Not by this key");
        open(PaneId::People, u"Karin Novak"_s, Command::DeletePerson, "revokeSheet");
        const QString unread = preview("unread");
        QVERIFY2(unread.contains(u"Locks that open for Karin Novak|Not allowed"_s), qPrintable(unread));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("revokeSheet"));
    }
    void deletePerson_confirmed_isGoneAtServerAndInWindow()
    {
        deleteOmar();
        QTRY_COMPARE(told(), u"Seam was told to delete Omar Haddad. "_s);
        QTRY_VERIFY(personId(u"Omar Haddad"_s).isEmpty());
        QTRY_VERIFY(!hasRow(u"Omar Haddad"_s));
        QCOMPARE(hotel().writes(), QStringList{u"/user_identities/delete"_s});
    }
    void deletePerson_refusedByServer_isTold()
    {
        refuse("/user_identities/delete", 403, "forbidden", "Not by this key");
        deleteOmar();
        QTRY_COMPARE(toldAs(), NoticeStrip::Kind::Bad);
        QVERIFY2(told().contains(u"Not allowed"_s), qPrintable(told()));
        QVERIFY(!personId(u"Omar Haddad"_s).isEmpty());
        QVERIFY(hasRow(u"Omar Haddad"_s));
    }

  private:
    /// How many rows a chip says it has; -1 where it says nothing.
    int countOf(const QString &chip)
    {
        return window().currentPane()->findChild<PaneFrame *>()->chips()->chip(chip)->count();
    }
    void deleteOmar()
    {
        open(PaneId::People, u"Omar Haddad"_s, Command::DeletePerson, "revokeSheet");
        revokeNow();
    }
    QList<AccessGrant> grantsOf(const QString &name)
    {
        return workspace().store.grantsOf(UserIdentityId::fromString(personId(name)));
    }
    /// Selects the person \a name, and waits for their doors and for where their grants open.
    void selectOnceAccessIsKnown(const QString &name)
    {
        goTo(PaneId::People);
        select(name);
        const UserIdentityId person = UserIdentityId::fromString(personId(name));
        QTRY_COMPARE(workspace().personAccess.state(person).phase, LoadState::Phase::Loaded);
        for (const AccessGrant &grant : grantsOf(name)) {
            QTRY_VERIFY(workspace().store.places.find(grant.id));
        }
    }
    /// One after the other, as Tab goes.
    static void typeFields(const QStringList &texts)
    {
        for (const QString &text : texts) {
            keys(text);
            key(Qt::Key_Tab);
        }
    }
};

LATCHKEY_TEST(PeopleTest, "people")

#include "people_test.moc"
