// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "windowstory.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {
constexpr const char *grantPath = "/acs/entrances/grant_access";
} // namespace

class EntranceAccessTest : public WindowStory {
    Q_OBJECT

  private Q_SLOTS:
    void grant_toThePersonChosen_isHeldAndShown()
    {
        choose(open(PaneId::People, u"Ana Costa"_s, Command::GrantEntrance, "entranceAccessSheet"), "entrance",
               u"roof terrace"_s);
        commit();
        QTRY_VERIFY(!isOpen("entranceAccessSheet"));
        const QJsonObject sent{{u"acs_entrance_id"_s, entranceId(u"Roof terrace"_s)},
                               {u"user_identity_id"_s, personId(u"Ana Costa"_s)}};
        QCOMPARE(hotel().body(grantPath), sent);
        QVERIFY(entrancesOf(u"Ana Costa"_s).contains(entranceId(u"Roof terrace"_s)));
        QTRY_VERIFY(hasRow("accessTree", u"Roof terrace"_s));
    }
    void grant_entranceChosenInItsPane_toAnAcsUser_sendsOnlyThat()
    {
        const QDialog &sheet = openAt(u"Roof terrace"_s);
        tick(sheet, "toAcsUserButton");
        choose(sheet, "acsUser", u"night porter"_s);
        commit();
        QTRY_VERIFY(!isOpen("entranceAccessSheet"));
        const QJsonObject sent{{u"acs_entrance_id"_s, entranceId(u"Roof terrace"_s)},
                               {u"acs_user_id"_s, acsUserId(u"Night Porter"_s, u"visionline_system"_s)}};
        QCOMPARE(hotel().body(grantPath), sent);
        // An ACS user who belongs to nobody is in no list of the window.
        QTRY_COMPARE(told(), u"The ACS user Night Porter has access to Roof terrace. "_s);
        QCOMPARE(entrancesOf(u"Night Porter"_s), QJsonArray{entranceId(u"Roof terrace"_s)});
        QCOMPARE(hotel().writes(), QStringList{QLatin1StringView(grantPath)});
    }
    void grant_whereOnlyGroupsCan_saysToUseAGroup()
    {
        const QDialog &sheet = openAt(u"Plant room"_s);
        choose(sheet, "person", u"maya"_s);
        commit();
        QTRY_VERIFY2(messageOf(sheet, "entrance").contains(u"group"_s), qPrintable(messageOf(sheet, "entrance")));
        QVERIFY(isOpen("entranceAccessSheet"));
        QVERIFY(acsUserId(u"Maya Lindqvist"_s, u"salto_ks_site"_s).isEmpty());
    }
    void grant_refusedByServer_isTold()
    {
        refuse(grantPath, 404, "acs_entrance_not_found", "No such entrance");
        const QDialog &sheet = openAt(u"Roof terrace"_s);
        choose(sheet, "person", u"ana costa"_s);
        commit();
        QTRY_VERIFY2(noticeOf(sheet).startsWith(u"Not found"_s), qPrintable(noticeOf(sheet)));
        QVERIFY(acsUserId(u"Ana Costa"_s, u"visionline_system"_s).isEmpty());
    }
    void grant_nobodyKnows_isSaid()
    {
        hotel().relay.swallowAnswersTo(grantPath);
        bool isCut = false; // once it was read what is open before
        connect(&workspace().runner, &OperationRunner::changed, this, [this, &isCut](const OperationStatus &status) {
            if (status.stepsDone == 1 && !std::exchange(isCut, true)) {
                hotel().relay.swallowAnswersTo("/user_identities/list_accessible_entrances");
            }
        });
        const QDialog &sheet = openAt(u"Roof terrace"_s);
        choose(sheet, "person", u"ana costa"_s);
        commit();
        QTRY_VERIFY_WITH_TIMEOUT(noticeOf(sheet).startsWith(u"We do not know yet"_s), 30'000);
        QCOMPARE(hotel().count(grantPath), 1);
        QVERIFY(entrancesOf(u"Ana Costa"_s).contains(entranceId(u"Roof terrace"_s)));
        disconnect(&workspace().runner, nullptr, this, nullptr);
    }

  private:
    QDialog &openAt(const QString &entrance)
    {
        return open(PaneId::Entrances, entrance, Command::GrantEntrance, "entranceAccessSheet");
    }
    QJsonArray entrancesOf(const QString &acsUser)
    {
        const QJsonObject held = heldWhole("acs_user", acsUserId(acsUser, u"visionline_system"_s));
        return held["_hidden"_L1]["acs_entrance_ids"_L1].toArray();
    }
};

LATCHKEY_TEST(EntranceAccessTest, "entranceaccess")

#include "entranceaccess_test.moc"
