// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "wizardstory.h"

#include "widgets/bigpin.h"
#include "widgets/copyfield.h"

#include <QClipboard>
#include <QComboBox>

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
        QTRY_COMPARE(stateOf("mobile_keyProgress"), u"Set"_s);
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
    void card_onBrokenEncoder_saysSoAndMayBeTriedAgain()
    {
        toReview(u"maya"_s, {u"room 101"_s});
        create();
        QTRY_COMPARE(stateOf("cardProgress"), u"To encode"_s);
        QTRY_VERIFY(part<QWidget>(wizard(), "encodeButton")->isVisible());
        part<QComboBox>(wizard(), "encoderBox")->setFocus(Qt::TabFocusReason);
        keys(u"Old"_s);
        click(wizard(), "encodeButton");
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(wizard(), "encodeButton")->isEnabled(), 15'000);
        QVERIFY2(!textOf("cardInstruction").isEmpty() && !textOf("cardInstruction").startsWith("Hold"_L1),
                 qPrintable(textOf("cardInstruction")));
        QVERIFY(!method(u"card"_s)["is_issued"_L1].toBool());
    }
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
    QString stateOf(const char *progress)
    {
        return part<QLabel>(*part<QWidget>(wizard(), progress), "stateLabel")->text();
    }
    /// The method as the server holds it.
    QJsonObject method(const QString &mode)
    {
        for (const QJsonValue &id : grant()["access_method_ids"_L1].toArray()) {
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
