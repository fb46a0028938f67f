// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/activitymodel.h"
#include "support/testmain.h"
#include "widgets/pane.h"
#include "windowstory.h"

#include <QLabel>
#include <QTableView>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {
constexpr const char *createPath = "/access_grants/create";
} // namespace

class GrantsTest : public WindowStory {
    Q_OBJECT

  private Q_SLOTS:
    void activity_ofGrantsOldAndNew_saysWhere()
    {
        goTo(PaneId::Activity);
        QTRY_VERIFY(saysWhere());
        table().scrollToBottom();
        QTRY_VERIFY(saysWhere());
    }
    void newGrant_newPersonThreeMethodsAndDoorsOfAllSorts_isHeldIssuedAndShown()
    {
        goTo(PaneId::Grants);
        press(Command::NewGrant);
        const QDialog &wizard = dialog("grantWizard");
        tick(wizard, "newButton");
        fill(wizard, "fullNameEdit", u"Jane Doe"_s);
        fill(wizard, "emailEdit", u"jane@example.com"_s);
        commit();
        for (const QString &place : {u"residence a"_s, u"roof terrace"_s, u"room 402"_s}) {
            choosePlace(wizard, place);
        }
        fill(wizard, "spaceNameEdit", u"Jane’s doors"_s);
        commit();
        keys(u"3"_s); // nights
        commit();
        commit();
        QCOMPARE(title(wizard), u"Review"_s);
        commit();
        QTRY_COMPARE(title(wizard), u"Issuing"_s);
        QCOMPARE(hotel().writes(), (QStringList{u"/spaces/create"_s, QLatin1StringView(createPath)}));

        const QJsonObject grant = grantOf(u"Jane Doe"_s);
        const QJsonValue place = hotel().held("space", "name", u"Jane’s doors"_s)["space_id"_L1];
        const QJsonArray spaces = grant["space_ids"_L1].toArray();
        QCOMPARE(spaces.size(), 2);
        QVERIFY(spaces.contains(place));
        QVERIFY(spaces.contains(hotel().held("space", "name", u"Residence A"_s)["space_id"_L1]));
        QVERIFY(spacesOf("device", deviceId(u"Room 402"_s)).contains(place));
        QVERIFY(spacesOf("acs_entrance", entranceId(u"Roof terrace"_s)).contains(place));
        QCOMPARE(grant["ends_at"_L1].toString(), u"2026-11-23T11:00:00.000Z"_s);

        QTRY_VERIFY_WITH_TIMEOUT(isIssued(u"Jane Doe"_s, u"code"_s) && isIssued(u"Jane Doe"_s, u"mobile_key"_s),
                                 15'000);
        QTRY_COMPARE(stateOf(wizard, "codeProgress"), u"Set"_s);
        QTRY_COMPARE(stateOf(wizard, "mobile_keyProgress"), u"Issued"_s);
        QTRY_COMPARE(stateOf(wizard, "cardProgress"), u"To encode"_s);
        commit();
        QTRY_VERIFY(!isOpen("grantWizard"));
        QVERIFY(hasRow(u"Jane Doe"_s));
    }
    void newGrant_forThePersonChosen_encodedFromTheWindow_opensWithTheCard()
    {
        goTo(PaneId::People);
        select(u"Omar Haddad"_s);
        const qsizetype before = hotel().server.resources(u"access_grant"_s).size();
        press(Command::NewGrant);
        const QDialog &wizard = dialog("grantWizard");
        commit(); // whom it is for is known
        choosePlace(wizard, u"room 101"_s);
        commit();
        commit();
        fill(wizard, "nameEdit", u"Visit"_s);
        commit();
        commit();
        QTRY_COMPARE(title(wizard), u"Issuing"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(wizard, "cardProgress"), u"To encode"_s, 15'000);
        commit();
        QTRY_VERIFY(!isOpen("grantWizard"));
        QCOMPARE(hotel().server.resources(u"access_grant"_s).size(), before + 1);

        openTab(u"Grants"_s);
        pick("personGrants", u"Visit"_s);
        key(Qt::Key_Return); // shows it in its own pane
        QTRY_VERIFY(window().currentPane()->objectName().startsWith("grants"_L1));
        QTRY_VERIFY(isOn(Command::EncodeCard));
        press(Command::EncodeCard);
        choose(dialog("encodeSheet"), "encoder", u"reception"_s);
        commit();
        QTRY_VERIFY_WITH_TIMEOUT(!isOpen("encodeSheet"), 15'000);
        QVERIFY(isIssued(u"Omar Haddad"_s, u"card"_s));
        QCOMPARE(hotel().count("/access_methods/encode"), 1);
        QTRY_VERIFY(!isOn(Command::EncodeCard));
    }
    void newGrant_placesOfAllSorts_areSentAsChosen()
    {
        goTo(PaneId::Grants);
        press(Command::NewGrant);
        const QDialog &wizard = dialog("grantWizard");
        choose(wizard, "person", u"omar haddad"_s);
        commit();
        for (const QString &place : {u"residence a"_s, u"residence b"_s, u"roof terrace"_s, u"room 402"_s}) {
            choosePlace(wizard, place);
        }
        for (int step = 0; step < 3; ++step) {
            commit();
        }
        QCOMPARE(title(wizard), u"Review"_s);
        commit();
        QTRY_COMPARE(title(wizard), u"Issuing"_s);
        const QJsonObject sent = hotel().body(createPath);
        const QJsonArray spaces = sent["space_ids"_L1].toArray();
        QCOMPARE(spaces.size(), 2);
        QVERIFY(spaces.contains(hotel().held("space", "name", u"Residence A"_s)["space_id"_L1]));
        QVERIFY(spaces.contains(hotel().held("space", "name", u"Residence B"_s)["space_id"_L1]));
        QCOMPARE(sent["device_ids"_L1].toArray(), QJsonArray{deviceId(u"Room 402"_s)});
        QCOMPARE(sent["acs_entrance_ids"_L1].toArray(), QJsonArray{entranceId(u"Roof terrace"_s)});
    }
    void newGrant_refusedByServer_isToldAndNothingTypedIsLost()
    {
        refuse(createPath, 400, "invalid_input", "Not today");
        const QDialog &wizard = reviewFor(u"omar haddad"_s, u"room 101"_s);
        commit();
        QTRY_VERIFY2(noticeOf(wizard).contains(u"Not today"_s), qPrintable(noticeOf(wizard)));
        QCOMPARE(title(wizard), u"Review"_s);
        QCOMPARE(heldByTheKeySent(), 0);
        hotel().server.clearOverrides();
        commit();
        QTRY_COMPARE(title(wizard), u"Issuing"_s);
        QCOMPARE(hotel().count(createPath), 2);
        QCOMPARE(heldByTheKeySent(), 1);
        const QJsonObject grant = grantOf(u"Omar Haddad"_s);
        QCOMPARE(hotel().body(createPath)["acs_entrance_ids"_L1].toArray(), QJsonArray{entranceId(u"Room 101"_s)});
        QCOMPARE(grant["requested_access_methods"_L1].toArray().size(), 3);
    }
    void newGrant_answerLost_isFoundByItsKeyAndMadeOnce()
    {
        hotel().relay.swallowAnswersTo(createPath);
        const QDialog &wizard = reviewFor(u"omar haddad"_s, u"room 101"_s);
        commit();
        QTRY_COMPARE(title(wizard), u"Issuing"_s);
        QCOMPARE(hotel().relay.damagedCount(), 1);
        QCOMPARE(hotel().count(createPath), 1);
        QCOMPARE(heldByTheKeySent(), 1);
    }
    void newGrant_nobodyKnows_isSaidAndLookedUpLater()
    {
        hotel().relay.swallowAnswersTo(createPath);
        hotel().relay.swallowAnswersTo("/access_grants/get");
        const QDialog &wizard = reviewFor(u"omar haddad"_s, u"room 101"_s);
        commit();
        QTRY_VERIFY_WITH_TIMEOUT(noticeOf(wizard).startsWith(u"We do not know yet"_s), 30'000);
        hotel().relay.mend();
        commit();
        QTRY_COMPARE(title(wizard), u"Issuing"_s);
        QCOMPARE(hotel().count(createPath), 1);
        QCOMPARE(heldByTheKeySent(), 1);
    }

  private:
    static QString title(const QWidget &wizard) { return part<QLabel>(wizard, "title")->text(); }
    static QString stateOf(const QWidget &wizard, const char *progress)
    {
        return part<QLabel>(*part<QWidget>(wizard, progress), "stateLabel")->text();
    }
    static void choosePlace(const QWidget &wizard, const QString &search)
    {
        fill(wizard, "searchField", search);
        key(Qt::Key_Down);
        key(Qt::Key_Space);
    }
    /// The wizard with everything said and only the last word missing.
    const QDialog &reviewFor(const QString &person, const QString &place)
    {
        goTo(PaneId::Grants);
        press(Command::NewGrant);
        const QDialog &wizard = dialog("grantWizard");
        choose(wizard, "person", person);
        commit();
        choosePlace(wizard, place);
        commit();
        commit();
        commit();
        return wizard;
    }
    /// Whether each row of the activity in view that names a person says where it was.
    bool saysWhere() const
    {
        const QTableView &shown = table();
        for (int row = shown.rowAt(0); row >= 0 && row <= shown.rowAt(shown.viewport()->height() - 1); ++row) {
            const QModelIndex who = shown.model()->index(row, ActivityModel::WhoColumn);
            if (!who.data().toString().isEmpty() &&
                who.siblingAtColumn(ActivityModel::DoorColumn).data().toString().isEmpty()) {
                return false;
            }
        }
        return shown.rowAt(0) >= 0;
    }
    /// The last grant of \a person as the server holds it.
    QJsonObject grantOf(const QString &person)
    {
        QJsonObject last;
        for (const QJsonValue &grant : hotel().server.resources(u"access_grant"_s)) {
            if (grant["user_identity_id"_L1].toString() == personId(person)) {
                last = grant.toObject();
            }
        }
        return last;
    }
    qsizetype heldByTheKeySent()
    {
        const QString key = hotel().body(createPath)["access_grant_key"_L1].toString();
        return hotel().countHeld("access_grant", "access_grant_key", key);
    }
    bool isIssued(const QString &person, const QString &mode)
    {
        for (const QJsonValue &id : grantOf(person)["access_method_ids"_L1].toArray()) {
            const QJsonObject method = heldWhole("access_method", id.toString());
            if (method["mode"_L1].toString() == mode) {
                return method["is_issued"_L1].toBool();
            }
        }
        return false;
    }
};

LATCHKEY_TEST(GrantsTest, "grants")

#include "grants_test.moc"
