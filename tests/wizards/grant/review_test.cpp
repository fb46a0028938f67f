// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/grantwhere.h"
#include "support/testmain.h"
#include "wizardstory.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class ReviewTest : public WizardStory {
    Q_OBJECT

  private Q_SLOTS:
    void sentence_canBeReadAloud()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        QCOMPARE(textOf("sentenceLabel"), u"Give <b>Maya Lindqvist</b> access to <b>Room 101</b> from <b>now</b> until "
                                          "<b>Saturday 21 November, 11:00</b> Lisbon time, by PIN, card and mobile "
                                          "key."_s);
    }
    void sentence_doorsSavedAsAPlace_namesIt()
    {
        choosePerson(u"maya"_s);
        next();
        choosePlace(u"room 101"_s);
        fill(wizard(), "spaceNameEdit", u"Maya’s rooms"_s);
        next();
        next();
        next();
        QVERIFY2(textOf("sentenceLabel").endsWith(u" These doors are saved as the place <b>Maya’s rooms</b>."_s),
                 qPrintable(textOf("sentenceLabel")));
    }
    void sentence_everythingThatWasChosen_isSaid()
    {
        toHow(u"maya"_s, {u"room 101"_s});
        fill(wizard(), "codeEdit", u"482913"_s);
        part<QSpinBox>(wizard(), "maxUseSpin")->setValue(5);
        fill(wizard(), "nameEdit", u"Maya’s week"_s);
        fill(wizard(), "reservationEdit", u"HH-9001"_s);
        next();
        const QString told = textOf("sentenceLabel");
        QVERIFY2(
            told.endsWith(u"by the PIN you chose, card and mobile key with a link that opens 5 times. The grant is "
                          "named <b>Maya’s week</b>. It belongs to the reservation <b>HH-9001</b>."_s),
            qPrintable(told));
        QVERIFY(!told.contains("482913"_L1));
    }
    void sentence_newPerson_saysHowTheyAreReached()
    {
        tick(wizard(), "newButton");
        fill(wizard(), "fullNameEdit", u"Jane <Doe>"_s);
        fill(wizard(), "emailEdit", u"jane.doe@example.com"_s);
        fill(wizard(), "phoneEdit", u"+351 912 345 678"_s);
        fill(wizard(), "keyEdit", u"guest-77"_s);
        next();
        choosePlace(u"room 402"_s);
        next();
        next();
        next();
        QVERIFY2(textOf("sentenceLabel")
                     .endsWith(u" <b>Jane &lt;Doe&gt;</b> is a new person: jane.doe@example.com, +351912345678 and "
                               "key guest-77."_s),
                 qPrintable(textOf("sentenceLabel")));
    }
    void places_areNamedAsInTheTable()
    {
        toReview(u"maya"_s, {u"residence a1"_s, u"main entrance"_s, u"room 202"_s});
        const QStringList named{u"Room 202"_s, u"Main entrance"_s, u"Residence A1"_s};
        QVERIFY2(textOf("sentenceLabel")
                     .contains(u"access to <b>Room 202</b>, <b>Main entrance</b> and <b>Residence A1</b> from"_s),
                 qPrintable(textOf("sentenceLabel")));
        create();
        const AccessGrant *made =
            desk().store.grants.find(AccessGrantId(QUuid::fromString(grant()["access_grant_id"_L1].toString())));
        QVERIFY(made);
        QTRY_COMPARE(grantWhere(desk().store, *made).names, named);
    }
    void requests_showTheVariableAndHideThePin()
    {
        toHow(u"maya"_s, {u"room 402"_s});
        fill(wizard(), "codeEdit", u"482913"_s);
        next();
        tick(wizard(), "requestButton");
        const QString json = part<QPlainTextEdit>(wizard(), "jsonText")->toPlainText();
        const QString curl = part<QPlainTextEdit>(wizard(), "curlText")->toPlainText();
        QVERIFY2(curl.contains("$SEAM_API_KEY"_L1), qPrintable(curl));
        QVERIFY(curl.contains("/access_grants/create"_L1));
        QVERIFY(json.contains("\"mode\": \"code\""_L1));
        for (const QString &text : {json, curl}) {
            QVERIFY(!text.contains("482913"_L1));
            QVERIFY(!text.contains(desk().server.apiKey()));
        }
        tick(wizard(), "copyRequestButton");
        QCOMPARE(QApplication::clipboard()->text(), json);
    }
    void otherStaysInTheRoom_areTold()
    {
        toReview(u"omar haddad"_s, {u"room 101"_s});
        QTRY_VERIFY(isOtherStayTold());
        // Without a card nothing ends theirs.
        click(wizard(), "backButton");
        tick(wizard(), "cardBox");
        next();
        QCOMPARE(title(), u"Review"_s);
        QVERIFY(!isOtherStayTold());
        click(wizard(), "backButton");
        tick(wizard(), "cardBox");
        next();
        QVERIFY(isOtherStayTold());
    }
    void back_keepsEverything()
    {
        toHow(u"maya"_s, {u"room 101"_s, u"roof terrace"_s});
        fill(wizard(), "codeEdit", u"482913"_s);
        fill(wizard(), "nameEdit", u"Maya’s week"_s);
        next();
        for (int step = 0; step < 4; ++step) {
            click(wizard(), "backButton");
        }
        QCOMPARE(title(), u"Who"_s);
        for (int step = 0; step < 4; ++step) {
            next();
        }
        QCOMPARE(title(), u"Review"_s);
        create();
        QCOMPARE(sentMethod(u"code"_s)["code"_L1].toString(), u"482913"_s);
        QCOMPARE(sent()["name"_L1].toString(), u"Maya’s week"_s);
        QCOMPARE(sent()["acs_entrance_ids"_L1].toArray().size(), 2);
    }
    void cancel_nothingTyped_closesAtOnce()
    {
        key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen());
        QVERIFY(desk().writes().isEmpty());
    }
    void cancel_somethingTyped_asksFirst()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        click(wizard(), "cancelButton");
        click(wizard(), "keepButton");
        QVERIFY(isOpen());
        QCOMPARE(title(), u"Review"_s);
        key(Qt::Key_Escape);
        click(wizard(), "confirmButton");
        QTRY_VERIFY(!isOpen());
        QVERIFY(desk().writes().isEmpty());
    }
    void create_actedWithoutAnswer_isFoundByItsKey()
    {
        desk().relay.swallowAnswersTo(createPath);
        toReview(u"maya"_s, {u"room 101"_s});
        create();
        QCOMPARE(desk().relay.damagedCount(), 1);
        QCOMPARE(desk().count(createPath), 1);
    }
    void create_outcomeUnknown_canOnlyLookAgainAndEndsWithOneWrite()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        desk().relay.swallowAnswersTo(createPath);
        desk().relay.swallowAnswersTo("/access_grants/get");
        next();
        QTRY_VERIFY_WITH_TIMEOUT(noticeOf(wizard()).startsWith("We do not know yet"_L1), 15'000);
        QCOMPARE(nextButton().text(), u"Look again"_s);
        QCOMPARE(part<QLabel>(wizard(), "explanation")->text(), u"It was sent, but no answer came."_s);
        QCOMPARE(part<QLabel>(wizard(), "note")->text(), u"Enter looks again"_s);
        QVERIFY(!part<QPushButton>(wizard(), "backButton")->isEnabled());
        desk().relay.mend();
        next();
        QTRY_COMPARE(title(), u"Issuing"_s);
        QCOMPARE(desk().writes(), QStringList{QLatin1StringView(createPath)});
        QCOMPARE(desk().countHeld("access_grant", "access_grant_key", sent()["access_grant_key"_L1].toString()), 1);
    }
    void create_keyRefused_isToldAndGoesOnWithTheNextKey()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        desk().server.renewApiKey();
        next();
        QTRY_VERIFY2(noticeOf(wizard()).contains("This waits for a new one"_L1), qPrintable(noticeOf(wizard())));
        QVERIFY(!nextButton().isEnabled());
        desk().client.setCredential({Credential::Kind::ApiKey, desk().server.apiKey(), {}});
        QTRY_COMPARE(title(), u"Issuing"_s);
        QVERIFY(!noticeOf(wizard()).contains("refused"_L1));
        QCOMPARE(desk().countHeld("access_grant", "access_grant_key", sent()["access_grant_key"_L1].toString()), 1);
    }
    void create_meetsAPause_isCountedDownAndGoesOn()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        QVERIFY(desk().server.setFaults(u"429:3 on /access_grants/create x1"_s));
        next();
        QTRY_VERIFY2(noticeOf(wizard()).contains("This is sent by itself in"_L1), qPrintable(noticeOf(wizard())));
        QVERIFY(!nextButton().isEnabled());
        QTRY_COMPARE(title(), u"Issuing"_s);
        QVERIFY(!noticeOf(wizard()).contains("pause"_L1));
        QCOMPARE(desk().countHeld("access_grant", "access_grant_key", sent()["access_grant_key"_L1].toString()), 1);
    }
    void create_serverHasAProblem_isToldAndMayBeTriedAgain()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        desk().server.setOverride(QString::fromLatin1(createPath), 400, "application/json",
                                  R"({"error":{"type":"invalid_input","message":"No","request_id":"r"},"ok":false})");
        next();
        QTRY_VERIFY(noticeOf(wizard()).startsWith("Not accepted"_L1));
        QCOMPARE(title(), u"Review"_s);
        desk().server.clearOverrides();
        create();
    }

  private:
    bool isOtherStayTold()
    {
        const auto lines = part<QWidget>(wizard(), "warnings")->findChildren<QLabel *>(u"messageText"_s);
        return std::ranges::any_of(lines,
                                   [](const QLabel *line) { return line->text().contains(" has Room 101 until "_L1); });
    }
};

LATCHKEY_TEST(ReviewTest, "review")

#include "review_test.moc"
