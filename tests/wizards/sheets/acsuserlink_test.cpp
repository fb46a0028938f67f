// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/acsuserlinksheet.h"

#include "sheetstory.h"
#include "support/testmain.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {
constexpr const char *linkPath = "/user_identities/add_acs_user";
} // namespace

class AcsUserLinkTest : public SheetStory {
    Q_OBJECT

  private Q_SLOTS:
    void link_byPerson_sendsTheIdAndIsHeldByServer()
    {
        const auto sheet = openFor({});
        QCOMPARE(focusName(), u"acsUserSearch"_s);
        keys(u"night porter"_s);
        choose(*sheet, "person", u"omar haddad"_s);
        commit();
        QTRY_VERIFY(!sheet);
        const UserIdentityId omar = desk().person(u"Omar Haddad"_s);
        const QJsonObject sent{{u"acs_user_id"_s, porter().toString()}, {u"user_identity_id"_s, omar.toString()}};
        QCOMPARE(desk().body(linkPath), sent);
        QCOMPARE(personOf(porter()), omar.toString());
        QCOMPARE(desk().store.acsUsers.find(porter())->userIdentityId, omar);
        QCOMPARE(desk().writes(), QStringList{QLatin1StringView(linkPath)});
    }
    void link_byExistingKey_sendsTheKeyAndFindsThePerson()
    {
        const auto sheet = openFor({});
        choose(*sheet, "acsUser", u"night porter"_s);
        tick(*sheet, "byKeyButton");
        fill(*sheet, "personKeyEdit", u"resident-12"_s);
        commit();
        QTRY_VERIFY(!sheet);
        const QJsonObject sent{{u"acs_user_id"_s, porter().toString()}, {u"user_identity_key"_s, u"resident-12"_s}};
        QCOMPARE(desk().body(linkPath), sent);
        QCOMPARE(personOf(porter()), desk().person(u"Omar Haddad"_s).toString());
    }
    void link_byNewKey_makesThePersonFromTheAcsUser()
    {
        const auto sheet = openFor({});
        choose(*sheet, "acsUser", u"night porter"_s);
        tick(*sheet, "byKeyButton");
        fill(*sheet, "personKeyEdit", u"porter-9"_s);
        click(*sheet, "submitButton");
        QTRY_VERIFY(!sheet);
        const QJsonObject made = desk().held("user_identity", "user_identity_key", u"porter-9"_s);
        QCOMPARE(made["full_name"_L1].toString(), u"Night Porter"_s);
        QCOMPARE(personOf(porter()), made["user_identity_id"_L1].toString());
        QVERIFY(!desk().person(u"Night Porter"_s).isNull());
    }
    void link_personWithAcsUserInThatSystem_isToldUnderThePerson()
    {
        const auto sheet = openFor(desk().person(u"Ana Costa"_s));
        choose(*sheet, "acsUser", u"window cleaner"_s);
        commit();
        QVERIFY2(messageOf(*sheet, "person").contains("Unlink that one first"_L1),
                 qPrintable(messageOf(*sheet, "person")));
        QVERIFY(desk().writes().isEmpty());
    }
    void link_acsUserOfSomebodyElse_isToldUnderTheAcsUser()
    {
        const auto sheet = openFor(desk().person(u"Omar Haddad"_s));
        choose(*sheet, "acsUser", u"ana costa"_s);
        commit();
        QTRY_VERIFY2(messageOf(*sheet, "acsUser").contains("Unlink it there first"_L1),
                     qPrintable(messageOf(*sheet, "acsUser")));
        QCOMPARE(personOf(desk().acsUser(u"Ana Costa"_s, u"salto_ks_site"_s)),
                 desk().person(u"Ana Costa"_s).toString());
    }
    void link_nothingSelected_isToldUnderEach()
    {
        const auto sheet = openFor({});
        commit();
        QCOMPARE(messageOf(*sheet, "acsUser"), u"Choose the ACS user to link."_s);
        QCOMPARE(messageOf(*sheet, "person"), u"Choose the person to link to."_s);
        tick(*sheet, "byKeyButton");
        commit();
        QCOMPARE(messageOf(*sheet, "personKeyEdit"), u"Type the person’s key."_s);
        QVERIFY(desk().writes().isEmpty());
    }
    void acsUsers_none_isSaidInTheList_data()
    {
        using Phase = LoadState::Phase;
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QString>("words");
        QTest::newRow("not offered") << Phase::NotOffered << u"This server does not offer ACS users."_s;
        QTest::newRow("failed") << Phase::Failed << u"The ACS users could not be read. Close this, and refresh."_s;
        QTest::newRow("loading") << Phase::Loading
                                 << u"The ACS users are still being read. Close this, and try again in a moment."_s;
        QTest::newRow("loaded")
            << Phase::Loaded
            << u"The access systems have no ACS users yet. Give somebody access to an entrance, and one is made."_s;
    }
    void acsUsers_none_isSaidInTheList()
    {
        QFETCH(LoadState::Phase, phase);
        QFETCH(QString, words);
        desk().store.acsUsers.retain(askedNow());
        desk().store.acsUsers.setLoadState({phase, {}});
        const auto sheet = openFor({});
        QCOMPARE(sheet->findChild<QWidget *>(u"acsUserList"_s)->accessibleDescription(), words);
    }
    void acsUserLinkSheet_everyPart_hasNameAndOwnMnemonic()
    {
        const auto sheet = openFor({});
        QCOMPARE(doubleMnemonics(*sheet), QStringList());
        QCOMPARE(nameless(*sheet), QStringList());
        tick(*sheet, "byKeyButton");
        QCOMPARE(doubleMnemonics(*sheet), QStringList());
    }

  private:
    QPointer<AcsUserLinkSheet> openFor(UserIdentityId person)
    {
        return open<AcsUserLinkSheet>(desk().store, desk().runner, person);
    }
    AcsUserId porter() { return desk().acsUser(u"Night Porter"_s, u"visionline_system"_s); }
    QString personOf(AcsUserId user) { return desk().held("acs_user", user)["user_identity_id"_L1].toString(); }
};

LATCHKEY_TEST(AcsUserLinkTest, "acsuserlink")

#include "acsuserlink_test.moc"
