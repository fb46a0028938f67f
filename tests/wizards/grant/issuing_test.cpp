// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "wizardstory.h"

#include "widgets/bigpin.h"
#include "widgets/copyfield.h"

#include <QClipboard>
#include <QComboBox>
#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class IssuingTest : public WizardStory {
    Q_OBJECT

  private Q_SLOTS:
    void eachMethod_isShownAsItIsIssued()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        create();
        for (const char *progress : {"codeProgress", "cardProgress", "mobile_keyProgress"}) {
            QVERIFY2(part<QWidget>(wizard(), progress)->isVisible(), progress);
        }
        QTRY_COMPARE(stateOf("codeProgress"), u"Set"_s);
        QTRY_COMPARE(stateOf("mobile_keyProgress"), u"Issued"_s);
        QTRY_COMPARE(stateOf("cardProgress"), u"To encode"_s);
        const QString pin = method(u"code"_s)["code"_L1].toString();
        QCOMPARE(part<BigPin>(wizard(), "bigPin")->pin(), pin);
        QVERIFY(!part<BigPin>(wizard(), "bigPin")->isShown());
        QCOMPARE(part<CopyField>(wizard(), "mobileKeyLink")->text(),
                 method(u"mobile_key"_s)["instant_key_url"_L1].toString());
    }
    void pin_isShownHiddenAndCopied()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        create();
        QTRY_COMPARE(stateOf("codeProgress"), u"Set"_s);
        const auto *const pin = part<BigPin>(wizard(), "bigPin");
        click(wizard(), "showPinButton");
        QVERIFY(pin->isShown());
        QCOMPARE(part<QPushButton>(wizard(), "showPinButton")->text(), u"&Hide PIN"_s);
        click(wizard(), "showPinButton");
        QVERIFY(!pin->isShown());
        click(wizard(), "copyPinButton");
        QCOMPARE(QApplication::clipboard()->text(), method(u"code"_s)["code"_L1].toString());
    }
    void card_encodedHere_isSet()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        create();
        QTRY_COMPARE(stateOf("cardProgress"), u"To encode"_s);
        QTRY_VERIFY(part<QWidget>(wizard(), "encodeButton")->isVisible());
        auto *const encoder = part<QComboBox>(wizard(), "encoderBox");
        encoder->setFocus(Qt::TabFocusReason);
        keys(u"Reception"_s);
        click(wizard(), "encodeButton");
        QTRY_VERIFY2_WITH_TIMEOUT(stateOf("cardProgress") == "Set"_L1, qPrintable(textOf("cardInstruction")), 15'000);
        QVERIFY(method(u"card"_s)["is_issued"_L1].toBool());
        QCOMPARE(desk().count("/access_methods/encode"), 1);
        QTRY_VERIFY(noticeOf(wizard()).startsWith("Every method is issued"_L1));
    }
    void card_encodersComeLater_areOfferedInWords()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        const QList<AcsEncoder> encoders = desk().store.encoders.values();
        desk().store.encoders.retain(askedNow());
        create();
        QTRY_VERIFY(textOf("cardInstruction").startsWith("There is no encoder"_L1));
        QVERIFY(!part<QWidget>(wizard(), "encodeButton")->isEnabled());
        desk().store.encoders.upsert(encoders);
        QVERIFY(part<QWidget>(wizard(), "encodeButton")->isEnabled());
        QVERIFY2(textOf("cardInstruction").startsWith("Lay a blank card"_L1), qPrintable(textOf("cardInstruction")));
    }
    void card_onBrokenEncoder_saysSoAndMayBeTriedAgain()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        create();
        QTRY_COMPARE(stateOf("cardProgress"), u"To encode"_s);
        QTRY_VERIFY(part<QWidget>(wizard(), "encodeButton")->isVisible());
        part<QComboBox>(wizard(), "encoderBox")->setFocus(Qt::TabFocusReason);
        keys(u"Old"_s);
        click(wizard(), "encodeButton");
        QTRY_VERIFY_WITH_TIMEOUT(part<QWidget>(wizard(), "encodeButton")->isVisible(), 15'000);
        QVERIFY2(!textOf("cardInstruction").isEmpty() && !textOf("cardInstruction").startsWith("Hold"_L1),
                 qPrintable(textOf("cardInstruction")));
        QVERIFY(!method(u"card"_s)["is_issued"_L1].toBool());
    }
    void card_whileWaiting_saysWhereAndOffersTheWaysOut()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        create();
        QTRY_VERIFY(part<QWidget>(wizard(), "encodeButton")->isVisible());
        const QString encoder = part<QComboBox>(wizard(), "encoderBox")->currentText();
        part<QWidget>(wizard(), "encodeButton")->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Return);
        QCOMPARE(stateOf("cardProgress"), u"Waiting for a card"_s);
        QCOMPARE(textOf("cardInstruction"), u"Hold a blank card on <b>%1</b>."_s.arg(encoder));
        QVERIFY(part<QWidget>(wizard(), "encodingBar")->isVisible());
        QCOMPARE(focusName(), u"otherEncoderButton"_s);
        click(wizard(), "otherEncoderButton");
        QVERIFY(!part<QWidget>(wizard(), "encodingBar")->isVisible());
        QCOMPARE(focusName(), u"encoderBox"_s);
    }
    void card_later_saysWhereItWaits()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        create();
        QTRY_VERIFY(part<QWidget>(wizard(), "encodeLaterButton")->isVisible());
        click(wizard(), "encodeLaterButton");
        QVERIFY2(textOf("cardInstruction").contains("Grants pane"_L1), qPrintable(textOf("cardInstruction")));
        QCOMPARE(stateOf("cardProgress"), u"To encode"_s);
        QCOMPARE(desk().count("/access_methods/encode"), 0);
    }
    void pin_eachDoor_saysWhoReportsIt()
    {
        toReview(u"maya"_s, {u"room 402"_s, u"roof terrace"_s, u"room 107"_s});
        create();
        QTRY_VERIFY2(doorWords("Room 402").startsWith("lock reports it, "_L1), qPrintable(doorWords("Room 402")));
        QTRY_VERIFY2(doorWords("Roof terrace").startsWith("access system reports it, "_L1),
                     qPrintable(doorWords("Roof terrace")));
        QVERIFY2(doorWords("Room 107").startsWith("no keypad: Card"_L1), qPrintable(doorWords("Room 107")));
        QTRY_COMPARE(stateOf("codeProgress"), u"Set"_s);
    }
    void pin_entranceThatSaysNothing_isNotCalledSet()
    {
        desk().server.setOverride(u"/events/list"_s, 200, "application/json", R"({"events":[],"ok":true})");
        toReview(u"maya"_s, {u"roof terrace"_s});
        create();
        QTRY_COMPARE(method(u"code"_s)["is_issued"_L1].toBool(), true);
        desk().reload();
        QTRY_COMPARE(stateOf("codeProgress"), u"Set on 0 of 1"_s);
        QCOMPARE(doorWords("Roof terrace"), u"lock cannot tell us. Try it once."_s);
    }
    void another_forTheSamePerson_isAskedFor()
    {
        toReview(u"maya"_s, {u"room 402"_s});
        create();
        const QSignalSpy requested(&wizard(), &GrantWizard::anotherRequested);
        QCOMPARE(part<QPushButton>(wizard(), "anotherButton")->text(), u"&New grant for Maya Lindqvist…"_s);
        click(wizard(), "anotherButton");
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.at(0).at(0).value<UserIdentityId>(), desk().person(u"Maya Lindqvist"_s));
        QTRY_VERIFY(!isOpen());
    }
    void another_forALongName_endsInTheDotsOnce()
    {
        UserIdentity maya = *desk().store.identities.find(desk().person(u"Maya Lindqvist"_s));
        maya.displayName = QString(maya.displayName.toString() + QString(150, u'y'));
        desk().store.identities.upsert(maya);
        toReview(u"maya"_s, {u"room 402"_s});
        create();
        const QString text = part<QPushButton>(wizard(), "anotherButton")->text();
        QVERIFY2(text.endsWith(u"yy…"_s), qPrintable(text));
    }
    void another_beforeTheCreate_isNotOffered() { QVERIFY(!part<QWidget>(wizard(), "anotherButton")->isVisible()); }
    void afterTheCreate_thereIsNoBackAndNoCancel()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        create();
        QVERIFY(!part<QWidget>(wizard(), "backButton")->isVisible());
        QVERIFY(!part<QWidget>(wizard(), "cancelButton")->isVisible());
        QCOMPARE(nextButton().text(), u"Done"_s);
        next();
        QTRY_VERIFY(!isOpen());
        QVERIFY(!grant().isEmpty());
    }
    void revokedMeanwhile_nothingIsSaidToBeSet()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        create();
        QTRY_COMPARE(stateOf("codeProgress"), u"Set"_s);
        desk().store.grants.remove(AccessGrantId(QUuid::fromString(grant()["access_grant_id"_L1].toString())));
        const QString told = noticeOf(wizard());
        QVERIFY2(told.startsWith(u"This grant is in the workspace no more."_s), qPrintable(told));
        QVERIFY(!part<QWidget>(wizard(), "codeProgress")->isVisible());
        QVERIFY(nextButton().isEnabled());
    }
    void closedWhileIssuing_theRestGoesOn()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        create();
        key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen());
        const AccessGrantId id = desk().grantWithKey(sent()["access_grant_key"_L1].toString());
        QVERIFY(!id.isNull());
        QTRY_VERIFY(std::ranges::any_of(desk().store.methodsOf(*desk().store.grants.find(id)),
                                        [](const AccessMethod &one) { return !one.code.isEmpty(); }));
    }

  private:
    /// What is said of a door beside the PIN; empty while nothing is.
    QString doorWords(const char *door)
    {
        const auto labels = part<QWidget>(wizard(), "doorLines")->findChildren<QLabel *>();
        for (qsizetype i = 0; i + 1 < labels.size(); ++i) {
            if (labels.at(i)->text() == QLatin1StringView(door)) {
                return labels.at(i + 1)->text();
            }
        }
        return {};
    }
    QString stateOf(const char *progress)
    {
        return part<QLabel>(*part<QWidget>(wizard(), progress), "stateLabel")->text();
    }
    /// The method as the server holds it.
    QJsonObject method(const QString &mode)
    {
        for (const auto id : grant()["access_method_ids"_L1].toArray()) {
            const QJsonObject held = desk().held("access_method", "access_method_id", id.toString());
            if (held["mode"_L1].toString() == mode) {
                return held;
            }
        }
        return {};
    }
};

LATCHKEY_TEST(IssuingTest, "issuing")

#include "issuing_test.moc"
