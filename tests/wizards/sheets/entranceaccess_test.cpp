// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/entranceaccesssheet.h"

#include "sheetstory.h"
#include "support/testmain.h"

#include <QAbstractItemView>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {
constexpr const char *grantPath = "/acs/entrances/grant_access";
} // namespace

class EntranceAccessTest : public SheetStory {
    Q_OBJECT

  private Q_SLOTS:
    void grant_toPerson_sendsOnlyThePersonAndMakesTheAcsUser()
    {
        const auto sheet = openFor({}, {});
        QCOMPARE(focusName(), u"entranceSearch"_s);
        keys(u"roof terrace"_s);
        choose(*sheet, "person", u"ana costa"_s);
        commit();
        QTRY_VERIFY(!sheet);
        const UserIdentityId ana = desk().person(u"Ana Costa"_s);
        const AcsEntranceId roof = desk().entrance(u"Roof terrace"_s);
        const QJsonObject sent{{u"acs_entrance_id"_s, roof.toString()}, {u"user_identity_id"_s, ana.toString()}};
        QCOMPARE(desk().body(grantPath), sent);
        const AcsUserId made = desk().acsUser(u"Ana Costa"_s, u"visionline_system"_s);
        QVERIFY(entrancesOf(made).contains(roof.toString()));
        QCOMPARE(desk().writes(), QStringList{QLatin1StringView(grantPath)});
    }
    void grant_emptyWorkspace_listsSayWhatToDo()
    {
        Desk empty(sandbox::Seed::Kind::Empty);
        const auto sheet = open<EntranceAccessSheet>(empty.store, empty.runner, UserIdentityId(), AcsEntranceId());
        const auto said = [&sheet](const char *list) {
            return part<QAbstractItemView>(*sheet, list)->accessibleDescription();
        };
        QCOMPARE(said("personList"), u"There is nobody yet. Close this, and add a new person first."_s);
        QVERIFY2(said("entranceList").startsWith(u"This workspace has no entrances yet."_s),
                 qPrintable(said("entranceList")));
        delete sheet; // before its desk
    }
    void grant_toAcsUser_sendsOnlyTheAcsUser()
    {
        const auto sheet = openFor({}, desk().entrance(u"Roof terrace"_s));
        tick(*sheet, "toAcsUserButton");
        choose(*sheet, "acsUser", u"night porter"_s);
        click(*sheet, "submitButton");
        QTRY_VERIFY(!sheet);
        const AcsUserId porter = desk().acsUser(u"Night Porter"_s, u"visionline_system"_s);
        const AcsEntranceId roof = desk().entrance(u"Roof terrace"_s);
        const QJsonObject sent{{u"acs_entrance_id"_s, roof.toString()}, {u"acs_user_id"_s, porter.toString()}};
        QCOMPARE(desk().body(grantPath), sent);
        QCOMPARE(entrancesOf(porter), QJsonArray{roof.toString()});
    }
    void grant_personChosenBeforeAcsUser_isNotSent()
    {
        const auto sheet = openFor(desk().person(u"Ana Costa"_s), desk().entrance(u"Roof terrace"_s));
        tick(*sheet, "toAcsUserButton");
        choose(*sheet, "acsUser", u"night porter"_s);
        commit();
        QTRY_VERIFY(!sheet);
        QVERIFY(!desk().body(grantPath).contains(u"user_identity_id"_s));
    }
    void acsUsers_offered_areThoseOfTheEntrancesSystem()
    {
        const auto sheet = openFor({}, desk().entrance(u"Roof terrace"_s));
        tick(*sheet, "toAcsUserButton");
        fill(*sheet, "acsUserSearch", u"window cleaner"_s);
        QCOMPARE(part<QAbstractItemView>(*sheet, "acsUserList")->model()->rowCount(), 0);
        fill(*sheet, "acsUserSearch", u"lift engineer"_s);
        QCOMPARE(part<QAbstractItemView>(*sheet, "acsUserList")->model()->rowCount(), 1);
    }
    void grant_systemWithGroupsOnly_saysToUseAGroupUnderTheEntrance()
    {
        const auto sheet = openFor(desk().person(u"Maya Lindqvist"_s), {});
        choose(*sheet, "entrance", u"plant room"_s);
        commit();
        QTRY_VERIFY2(messageOf(*sheet, "entrance")
                         .startsWith("This access system gives no access to single entrances. Use one"_L1),
                     qPrintable(messageOf(*sheet, "entrance")));
        QTRY_COMPARE(focusName(), u"entranceSearch"_s);
        // Another entrance is another question: it goes through with everything else as it was.
        choose(*sheet, "entrance", u"roof terrace"_s);
        commit();
        QTRY_VERIFY(!sheet);
        QCOMPARE(desk().count(grantPath), 2);
    }
    void grant_nothingSelected_isToldUnderEach()
    {
        const auto sheet = openFor({}, {});
        commit();
        QCOMPARE(messageOf(*sheet, "entrance"), u"Choose the entrance."_s);
        QCOMPARE(messageOf(*sheet, "person"), u"Choose the person who gets access."_s);
        tick(*sheet, "toAcsUserButton");
        QCOMPARE(sheet->findChild<QWidget *>(u"acsUserList"_s)->accessibleDescription(),
                 u"Choose the entrance first."_s);
        commit();
        QCOMPARE(messageOf(*sheet, "acsUser"), u"Choose the ACS user who gets access."_s);
        QVERIFY(desk().writes().isEmpty());
    }
    void entranceAccessSheet_everyPart_hasNameAndOwnMnemonic()
    {
        const auto sheet = openFor({}, {});
        QCOMPARE(doubleMnemonics(*sheet), QStringList());
        QCOMPARE(nameless(*sheet), QStringList());
        tick(*sheet, "toAcsUserButton");
        QCOMPARE(doubleMnemonics(*sheet), QStringList());
    }

  private:
    QPointer<EntranceAccessSheet> openFor(UserIdentityId person, AcsEntranceId entrance)
    {
        return open<EntranceAccessSheet>(desk().store, desk().runner, person, entrance);
    }
    QJsonArray entrancesOf(AcsUserId user)
    {
        return desk().held("acs_user", user)["_hidden"_L1]["acs_entrance_ids"_L1].toArray();
    }
};

LATCHKEY_TEST(EntranceAccessTest, "entranceaccess")

#include "entranceaccess_test.moc"
