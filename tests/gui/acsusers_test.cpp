// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "windowstory.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {
constexpr const char *linkPath = "/user_identities/add_acs_user";
const QString porter = u"Night Porter"_s;
const QString omar = u"Omar Haddad"_s;
} // namespace

class AcsUsersTest : public WindowStory {
    Q_OBJECT

  private Q_SLOTS:
    void link_toThePersonChosen_isHeldAndShown()
    {
        goTo(PaneId::People);
        select(omar);
        openTab(u"Linked"_s);
        press(Command::LinkAcsUser);
        choose(dialog("acsUserLinkSheet"), "acsUser", porter);
        commit();
        QTRY_VERIFY(!isOpen("acsUserLinkSheet"));
        const QJsonObject sent{{u"acs_user_id"_s, porterId()}, {u"user_identity_id"_s, personId(omar)}};
        QCOMPARE(hotel().body(linkPath), sent);
        QCOMPARE(personOfPorter(), personId(omar));
        QTRY_VERIFY(hasRow("personAcsUsers", porter));
    }
    void link_byKeyOfAPersonWhoIsThere_isHeld()
    {
        link(u"resident-12"_s);
        const QJsonObject sent{{u"acs_user_id"_s, porterId()}, {u"user_identity_key"_s, u"resident-12"_s}};
        QCOMPARE(hotel().body(linkPath), sent);
        QCOMPARE(personOfPorter(), personId(omar));
    }
    void link_byNewKey_makesAPersonWhoIsShown()
    {
        link(u"porter-9"_s);
        const QJsonObject made = hotel().held("user_identity", "user_identity_key", u"porter-9"_s);
        QCOMPARE(made["full_name"_L1].toString(), porter);
        QCOMPARE(personOfPorter(), made["user_identity_id"_L1].toString());
        QTRY_VERIFY(hasRow(porter));
    }
    void link_acsUserOfSomebodyElse_isToldUnderIt()
    {
        const QString user = acsUserId(u"Ana Costa"_s, u"salto_ks_site"_s);
        const QDialog &sheet = openForOmar();
        choose(sheet, "acsUser", u"ana costa"_s);
        commit();
        QTRY_VERIFY2(messageOf(sheet, "acsUser").contains(u"Unlink it there first"_s),
                     qPrintable(messageOf(sheet, "acsUser")));
        QCOMPARE(heldWhole("acs_user", user)["user_identity_id"_L1].toString(), personId(u"Ana Costa"_s));
    }
    void link_answerLost_isReadBackAndDoneOnce()
    {
        hotel().relay.swallowAnswersTo(linkPath);
        choose(openForOmar(), "acsUser", porter);
        commit();
        QTRY_VERIFY(!isOpen("acsUserLinkSheet"));
        QCOMPARE(hotel().relay.damagedCount(), 1);
        QCOMPARE(hotel().count(linkPath), 1);
        QCOMPARE(personOfPorter(), personId(omar));
    }
    void unlink_asked_namesBothAndKeepsTheLink()
    {
        toLinkOfAna();
        press(Command::UnlinkAcsUser);
        QCOMPARE(question(), u"Unlink the ACS user Ana Costa from Ana Costa?"_s);
        QCOMPARE(keep(), u"Keep the link"_s);
        key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("confirmDialog"));
        QCOMPARE(begunCount(), 0);
        QVERIFY(hasRow("personAcsUsers", u"Ana Costa"_s));
    }
    void unlink_confirmed_isGoneAtServerAndInWindow()
    {
        toLinkOfAna();
        const QString user = acsUserId(u"Ana Costa"_s, u"salto_ks_site"_s);
        press(Command::UnlinkAcsUser);
        click(dialog("confirmDialog"), "confirmButton");
        QTRY_COMPARE(told(), u"The ACS user Ana Costa is not linked any more. "_s);
        QCOMPARE(hotel().writes(), QStringList{u"/user_identities/remove_acs_user"_s});
        QVERIFY(!heldWhole("acs_user", user).isEmpty());
        QVERIFY(heldWhole("acs_user", user)["user_identity_id"_L1].toString().isEmpty());
        QTRY_VERIFY(!hasRow("personAcsUsers", u"Ana Costa"_s));
    }

  private:
    QString porterId() const { return acsUserId(porter, u"visionline_system"_s); }
    QString personOfPorter() const { return heldWhole("acs_user", porterId())["user_identity_id"_L1].toString(); }
    QDialog &openForOmar() { return open(PaneId::People, omar, Command::LinkAcsUser, "acsUserLinkSheet"); }
    void link(const QString &personKey)
    {
        goTo(PaneId::People);
        press(Command::LinkAcsUser);
        const QDialog &sheet = dialog("acsUserLinkSheet");
        choose(sheet, "acsUser", porter);
        tick(sheet, "byKeyButton");
        fill(sheet, "personKeyEdit", personKey);
        commit();
        QTRY_VERIFY(!isOpen("acsUserLinkSheet"));
    }
    void toLinkOfAna()
    {
        goTo(PaneId::People);
        select(u"Ana Costa"_s);
        openTab(u"Linked"_s);
        pick("personAcsUsers", u"Ana Costa"_s);
    }
};

LATCHKEY_TEST(AcsUsersTest, "acsusers")

#include "acsusers_test.moc"
