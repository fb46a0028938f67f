// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/workspacestore.h"
#include "support/testmain.h"
#include "widgets/datetimefield.h"
#include "windowstory.h"

#include <QAbstractItemView>
#include <QLabel>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

const QString olga = u"Olga Petrenko"_s;
const QString ana = u"Ana Costa"_s;
const QString lobby = u"Lobby"_s;

} // namespace

/// What is changed of grants, ACS users and spaces that are there.
class EditsTest : public WindowStory {
    Q_OBJECT

  private Q_SLOTS:
    void changeTimes_endOneDayLater_isHeldAndTold()
    {
        const QDialog &sheet = open(PaneId::Grants, olga, Command::ChangeTimes, "grantTimesSheet");
        auto *end = part<DateTimeField>(sheet, "endEdit");
        const QDateTime before = end->dateTime();
        QVERIFY(end->hasFocus());
        QVERIFY(nameless(sheet).isEmpty());
        QVERIFY(doubleMnemonics(sheet).isEmpty());
        end->setDateTime(before.addDays(1));
        QTRY_VERIFY2(sentenceOf(sheet).contains(u"Access of"_s), qPrintable(sentenceOf(sheet)));
        commit();
        QTRY_VERIFY(!isOpen("grantTimesSheet"));
        QCOMPARE(hotel().writes(), QStringList{u"/access_grants/update"_s});
        QCOMPARE(hotel().body("/access_grants/update").keys(), (QStringList{u"access_grant_id"_s, u"ends_at"_s}));
        QTRY_VERIFY2(told().startsWith(u"Olga Petrenko has access until"_s), qPrintable(told()));
    }
    void changeTimes_endBeforeStart_isToldAndSendsNothing()
    {
        const QDialog &sheet = open(PaneId::Grants, olga, Command::ChangeTimes, "grantTimesSheet");
        auto *end = part<DateTimeField>(sheet, "endEdit");
        end->setDateTime(part<DateTimeField>(sheet, "startEdit")->dateTime().addDays(-1));
        commit();
        QCOMPARE(messageOf(sheet, "endEdit"), u"Set an end after the start."_s);
        QVERIFY(hotel().writes().isEmpty());
    }
    void addMethod_pinOfMyOwn_isAskedForAndShown()
    {
        const QDialog &sheet = open(PaneId::Grants, olga, Command::AddMethod, "addMethodSheet");
        choose(sheet, "mode", u"pin"_s);
        fill(sheet, "codeEdit", u"482913"_s);
        QVERIFY(nameless(sheet).isEmpty());
        commit();
        QTRY_VERIFY(!isOpen("addMethodSheet"));
        const QJsonArray asked =
            hotel().body("/access_grants/request_access_methods")["requested_access_methods"_L1].toArray();
        QCOMPARE(asked.first()["code"_L1].toString(), u"482913"_s);
        QTRY_VERIFY(hasRow("grantMethods", u"PIN"_s));
    }
    void removeMethod_confirmed_isBeingRemoved()
    {
        goTo(PaneId::Grants);
        select(olga);
        QTRY_VERIFY(isOn(Command::DeleteMethod));
        press(Command::DeleteMethod);
        QVERIFY2(question().contains(olga), qPrintable(question()));
        QVERIFY(verb().startsWith(u"Remove "_s));
        click(dialog("confirmDialog"), "confirmButton");
        QTRY_COMPARE(hotel().writes(), QStringList{u"/access_methods/delete"_s});
        QTRY_VERIFY2(told().startsWith(u"Seam was told to take the"_s), qPrintable(told()));
    }
    void renameSpace_newName_isHeldAndShown()
    {
        const QDialog &sheet = open(PaneId::Spaces, lobby, Command::RenameSpace, "renameSpaceSheet");
        QVERIFY(nameless(sheet).isEmpty());
        keys(u"Hall"_s); // over the old name, which is selected
        commit();
        QTRY_VERIFY(!isOpen("renameSpaceSheet"));
        QVERIFY(!hotel().held("space", "name", u"Hall"_s).isEmpty());
        QTRY_VERIFY(hasRow(u"Hall"_s));
        QTRY_COMPARE(told(), u"Lobby is called Hall now. "_s);
    }
    void spaceDoors_addedAndTakenOut_areHeldAndShown()
    {
        const QDialog &sheet = open(PaneId::Spaces, lobby, Command::AddSpaceDoors, "spaceDoorsSheet");
        choose(sheet, "door", u"laundry"_s);
        QVERIFY(nameless(sheet).isEmpty());
        commit();
        QTRY_VERIFY(!isOpen("spaceDoorsSheet"));
        const QJsonValue space = hotel().held("space", "name", lobby)["space_id"_L1];
        QVERIFY(spacesOf("device", deviceId(u"Laundry"_s)).contains(space));

        pick("spaceContents", u"Laundry"_s);
        QTRY_VERIFY(isOn(Command::RemoveSpaceDoor));
        press(Command::RemoveSpaceDoor);
        QCOMPARE(question(), u"Take Laundry out of Lobby?"_s);
        click(dialog("confirmDialog"), "confirmButton");
        QTRY_VERIFY(!hasRow("spaceContents", u"Laundry"_s));
        QVERIFY(!spacesOf("device", deviceId(u"Laundry"_s)).contains(space));
    }
    void newAcsUser_ofThePersonChosen_isHeldAndLinked()
    {
        goTo(PaneId::People);
        select(u"Omar Haddad"_s);
        openTab(u"Linked"_s);
        press(Command::NewAcsUser);
        const QDialog &sheet = dialog("acsUserSheet");
        choose(sheet, "system", u"salto"_s);
        QVERIFY(nameless(sheet).isEmpty());
        QVERIFY(doubleMnemonics(sheet).isEmpty());
        commit();
        QTRY_VERIFY(!isOpen("acsUserSheet"));
        QCOMPARE(hotel().writes(), QStringList{u"/acs/users/create"_s});
        QTRY_VERIFY(hasRow("personAcsUsers", u"Omar Haddad"_s));
    }
    void editAcsUser_newName_isHeldAndAnEmptiedMailIsTold()
    {
        toAcsUserOfAna();
        press(Command::EditAcsUser);
        const QDialog &sheet = dialog("acsUserSheet");
        fill(sheet, "fullNameEdit", u"Ana C. Costa"_s);
        commit();
        QTRY_VERIFY(!isOpen("acsUserSheet"));
        QTRY_VERIFY(hasRow("personAcsUsers", u"Ana C. Costa"_s));
        QCOMPARE(hotel().body("/acs/users/update").keys(), (QStringList{u"acs_user_id"_s, u"full_name"_s}));
    }
    void suspendAcsUser_andBack_areHeld()
    {
        const QString user = toAcsUserOfAna();
        QVERIFY(!isOn(Command::UnsuspendAcsUser));
        press(Command::SuspendAcsUser);
        QCOMPARE(question(), u"Suspend the ACS user Ana Costa?"_s);
        click(dialog("confirmDialog"), "confirmButton");
        QTRY_VERIFY(heldWhole("acs_user", user)["is_suspended"_L1].toBool());
        QTRY_VERIFY(isOn(Command::UnsuspendAcsUser));
        QVERIFY(!isOn(Command::SuspendAcsUser));
        press(Command::UnsuspendAcsUser);
        QTRY_VERIFY(!heldWhole("acs_user", user)["is_suspended"_L1].toBool());
        QTRY_COMPARE(told(), u"The ACS user Ana Costa is not suspended any more. "_s);
    }
    void groups_ofAcsUser_joinedAndLeft()
    {
        toAcsUserOfAna();
        press(Command::AcsUserGroups);
        chooseHousekeeping();
        commit();
        QTRY_VERIFY(!isOpen("acsGroupsSheet"));
        QTRY_COMPARE(told(), u"Ana Costa is in the group Housekeeping now. "_s);
        press(Command::AcsUserGroups);
        chooseHousekeeping();
        commit();
        QTRY_VERIFY(!isOpen("acsGroupsSheet"));
        QTRY_COMPARE(told(), u"Ana Costa is not in the group Housekeeping any more. "_s);
        QCOMPARE(hotel().writes(),
                 (QStringList{u"/acs/access_groups/add_user"_s, u"/acs/access_groups/remove_user"_s}));
    }
    void deleteAcsUser_confirmed_isGone()
    {
        const QString user = toAcsUserOfAna();
        press(Command::DeleteAcsUser);
        QCOMPARE(keep(), u"Keep"_s);
        click(dialog("confirmDialog"), "confirmButton");
        QTRY_COMPARE(hotel().writes(), QStringList{u"/acs/users/delete"_s});
        QTRY_VERIFY_WITH_TIMEOUT(heldWhole("acs_user", user).isEmpty(), 15'000);
    }

  private:
    QString toAcsUserOfAna()
    {
        goTo(PaneId::People);
        select(ana);
        openTab(u"Linked"_s);
        pick("personAcsUsers", ana);
        return acsUserId(ana, u"salto_ks_site"_s);
    }
    void chooseHousekeeping()
    {
        const QDialog &sheet = dialog("acsGroupsSheet");
        const auto *list = part<QAbstractItemView>(sheet, "groupList");
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QVERIFY(nameless(sheet).isEmpty());
        choose(sheet, "group", u"housekeeping"_s);
    }
    static QString sentenceOf(const QDialog &sheet)
    {
        const auto *label = sheet.findChild<QLabel *>(u"sentence"_s);
        return label ? label->text() : QString();
    }
};

LATCHKEY_TEST(EditsTest, "edits")

#include "edits_test.moc"
