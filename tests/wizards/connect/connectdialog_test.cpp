// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "connectstory.h"
#include "support/failingsecretstore.h"
#include "support/foreigndesktop.h"
#include "support/gui.h"
#include "support/testmain.h"
#include "widgets/noticestrip.h"
#include "widgets/taglabel.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// What succeeds.
class ConnectDialogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void goodKey_entered_connectsAndIsKept()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.open();
        story.connectWith(story.server().apiKey());
        QTRY_COMPARE(story.connected().count(), 1);

        const Session session = story.session();
        QCOMPARE(session.credential.secret, story.server().apiKey());
        QCOMPARE(session.profile.workspaceId.toString(), story.server().workspaceId());
        QVERIFY(session.profile.isSandbox);
        QVERIFY(session.keyNotice.isEmpty());
        QCOMPARE(story.profiles().profiles(), QList<Profile>{session.profile});
        QCOMPARE(keptKey(story, session.profile), story.server().apiKey());
        QVERIFY(!story.dialog().isVisible());
    }
    void buttons_desktopNamesThem_speakTheLanguageOfTheWindow()
    {
        ForeignDesktop desktop;
        QVERIFY(QCoreApplication::installTranslator(&desktop));
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.open();
        for (const QPushButton *button : story.dialog().findChildren<QPushButton *>()) {
            QVERIFY2(!button->text().contains(ForeignDesktop::word), qPrintable(button->objectName()));
        }
    }
    void goodKey_pasted_isAskedAboutBeforeConnect()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.open();
        story.part<QLineEdit>("keyEdit")->insert(story.server().apiKey());
        QTRY_COMPARE(story.part<QComboBox>("workspaceBox")->count(), 1);
        QVERIFY(story.part<TagLabel>("workspaceTag")->isVisible());
        QCOMPARE(story.part<TagLabel>("workspaceTag")->kind(), TagLabel::Kind::Sandbox);
        QCOMPARE(story.part<QLineEdit>("nameEdit")->text(), story.part<QComboBox>("workspaceBox")->currentText());
        QCOMPARE(story.connected().count(), 0);
        QVERIFY(story.profiles().profiles().isEmpty());
    }
    void shownAs_keyboardInItWhileTheAnswerComes_isFilledOnce()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.open();
        auto *name = story.part<QLineEdit>("nameEdit");
        story.part<QLineEdit>("keyEdit")->insert(story.server().apiKey());
        name->setFocus();
        QTRY_COMPARE(story.part<QComboBox>("workspaceBox")->count(), 1);
        QCOMPARE(name->text(), story.part<QComboBox>("workspaceBox")->currentText());
        name->selectAll();
        key(Qt::Key_Delete);
        QCOMPARE(name->text(), QString());
    }
    void key_shownByKeysAlone_andHiddenAgain()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.open();
        QVERIFY(QTest::qWaitForWindowActive(&story.dialog()));
        auto *field = story.part<QLineEdit>("keyEdit");
        auto *button = field->findChild<QToolButton *>();
        story.type("keyEdit", u"seam_test"_s);
        QVERIFY2(button->toolTip().contains(u"Ctrl+Shift+Y"_s), qPrintable(button->toolTip()));
        key(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(field->echoMode(), QLineEdit::Normal);
        QCOMPARE(field->text(), u"seam_test"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name), u"Hide the key"_s);
        story.part<QLineEdit>("nameEdit")->setFocus();
        key(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(field->echoMode(), QLineEdit::Password);
    }
    void keyField_menuByKeys_offersToShowTheKey()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.open();
        QVERIFY(QTest::qWaitForWindowActive(&story.dialog()));
        auto *field = story.part<QLineEdit>("keyEdit");
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, field->mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(field, &asked);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QWidget *menu = QApplication::activePopupWidget();
        QCOMPARE(menu->actions().constFirst()->text(), u"Show the key"_s);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(field->echoMode(), QLineEdit::Normal);
    }
    void key_typedLetterByLetter_isNotShownToTheServiceInPieces()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.open();
        story.type("keyEdit", story.server().apiKey());
        QCoreApplication::sendPostedEvents();
        QVERIFY(story.server().requests().isEmpty());
    }
    void ownName_typed_isKept()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.haveConnected(u"Harbour"_s);
        QCOMPARE(story.session().profile.name, u"Harbour"_s);
        QVERIFY(story.profiles().findByName(u"Harbour"_s));
    }
    void token_entered_asksForTheWorkspace_data()
    {
        QTest::addColumn<bool>("isConsole");
        QTest::newRow("personal access token") << false;
        QTest::newRow("console session token") << true;
    }
    void token_entered_asksForTheWorkspace()
    {
        QFETCH(bool, isConsole);
        ConnectStory story;
        QVERIFY(story.isRunning());
        const QString token = isConsole ? story.server().consoleSessionToken() : story.server().personalAccessToken();
        story.open();
        story.connectWith(token);
        auto *box = story.part<QComboBox>("workspaceBox");
        QTRY_VERIFY(box->count() > 1);
        QTRY_VERIFY(story.hasProblem("workspaceMessage"));
        QCOMPARE(box->currentIndex(), -1);
        QCOMPARE(story.connected().count(), 0);

        const int other = box->findData(QUuid::fromString(story.server().otherWorkspaceId()));
        QVERIFY(other >= 0);
        box->setFocus();
        while (box->currentIndex() != other) {
            QTest::keyClick(box, Qt::Key_Down);
        }
        QCOMPARE(story.part<TagLabel>("workspaceTag")->kind(), TagLabel::Kind::Production);
        QVERIFY(!story.hasProblem("workspaceMessage"));
        story.part<QPushButton>("connectButton")->click();
        QTRY_COMPARE(story.connected().count(), 1);
        QCOMPARE(story.session().credential.secret, token);
        QCOMPARE(story.session().credential.workspaceId.toString(), story.server().otherWorkspaceId());
        QVERIFY(!story.session().profile.isSandbox);
        // The chosen workspace itself was asked, not only the list that names it.
        QCOMPARE(story.server().requestsTo(u"/workspaces/get"_s).size(), 1);
    }
    void sameWorkspace_connectedAgain_keepsOneProfile()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        for (int round = 0; round < 2; ++round) {
            story.haveConnected();
        }
        QCOMPARE(story.profiles().profiles().size(), 1);
    }
    void name_ofAnotherProfile_isToldUnderItAndHolds()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.haveConnected(u"Harbour"_s);
        sandbox::Server other;
        QVERIFY(other.start());
        ConnectStart start;
        start.endpoint = QUrl(other.endpoint());
        story.open(start);
        story.type("nameEdit", u"HARBOUR"_s);
        story.connectWith(other.apiKey());
        QTRY_VERIFY(story.hasProblem("nameMessage"));
        QVERIFY(story.message("nameMessage").contains(u"Choose another name"_s));
        QCOMPARE(story.connected().count(), 0);
        QVERIFY(story.part<QLineEdit>("nameEdit")->hasFocus());
        story.type("nameEdit", u"Annex"_s);
        QVERIFY(!story.part<FieldMessage>("nameMessage")->isVisible());
        story.pressEnter();
        QTRY_COMPARE(story.connected().count(), 1);
        QCOMPARE(story.profiles().profiles().size(), 2);
    }
    void workspaceName_ofAnotherProfile_isToldApartByItsServer()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.haveConnected();
        const QString name = story.session().profile.name;
        sandbox::Server other;
        QVERIFY(other.start());
        ConnectStart start;
        start.endpoint = QUrl(other.endpoint());
        story.open(start);
        story.connectWith(other.apiKey());
        QTRY_COMPARE(story.connected().count(), 1);
        QCOMPARE(story.session().profile.name, u"%1 (%2)"_s.arg(name, QUrl(other.endpoint()).authority()));
    }
    void token_typed_tabGoesToTheListThatIsToCome()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.open();
        QTRY_VERIFY(story.part<QLineEdit>("keyEdit")->hasFocus());
        story.type("keyEdit", story.server().personalAccessToken());
        QTest::keyClick(story.part<QLineEdit>("keyEdit"), Qt::Key_Tab);
        QVERIFY(story.part<QComboBox>("workspaceBox")->hasFocus());
        QTRY_COMPARE(story.part<QComboBox>("workspaceBox")->count(), 2);
        QVERIFY(story.part<QComboBox>("workspaceBox")->hasFocus());
    }
    void advanced_byItsMnemonic_showsTheEndpointAndHidesItAgain()
    {
        ConnectStory story;
        ConnectStart start;
        start.endpoint = defaultEndpoint();
        story.open(start);
        show(story.dialog());
        const auto *endpoint = story.part<QLineEdit>("endpointEdit");
        QVERIFY(!endpoint->isVisible());
        QTest::keyClick(&story.dialog(), Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY(endpoint->isVisible());
        QTest::keyClick(&story.dialog(), Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY(!endpoint->isVisible());
    }
    void helpLink_takesOneTab()
    {
        ConnectStory story;
        story.open();
        show(story.dialog());
        const auto *help = story.part<QLabel>("helpLabel");
        auto *demo = story.part<QPushButton>("demoButton");
        demo->setFocus();
        QTest::keyClick(demo, Qt::Key_Tab);
        QVERIFY(help->hasFocus());
        QCOMPARE(help->selectedText(), u"Where do I find my key?"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(!help->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QVERIFY(help->hasFocus());
        QCOMPARE(help->selectedText(), u"Where do I find my key?"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QVERIFY(demo->hasFocus());
    }
    void everyPart_hasNameAndOwnMnemonic()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.open();
        QCOMPARE(doubleMnemonics(story.dialog()), QStringList());
        QCOMPARE(nameless(story.dialog()), QStringList());
    }
    void profile_askedForItsKey_isFilledIn()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.haveConnected(u"Harbour"_s);
        ConnectStart start;
        start.profile = story.session().profile;
        start.notice = u"The keychain is locked."_s;
        start.advice = u"Paste the key to go on without it."_s;
        story.open(start);
        QCOMPARE(story.part<QLineEdit>("nameEdit")->text(), u"Harbour"_s);
        QVERIFY(story.part<NoticeStrip>("noticeStrip")->isVisible());
        QCOMPARE(story.part<NoticeStrip>("noticeStrip")->notice().fact, u"The keychain is locked."_s);
        QCOMPARE(story.part<NoticeStrip>("noticeStrip")->notice().consequence, u"Paste the key to go on without it."_s);
    }
    void profile_tokenForAnotherWorkspace_isNotShownAsThatProfile()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.haveConnected(u"Harbour"_s);
        ConnectStart start;
        start.profile = story.session().profile;
        start.keepsKey = false;
        story.open(start);
        story.part<QLineEdit>("keyEdit")->insert(story.server().personalAccessToken());
        auto *box = story.part<QComboBox>("workspaceBox");
        const auto *name = story.part<QLineEdit>("nameEdit");
        QTRY_COMPARE(box->count(), 2);
        QCOMPARE(name->text(), u"Harbour"_s);
        const auto choose = [box](const QString &id) {
            box->setCurrentIndex(box->findData(QUuid::fromString(id)));
            Q_EMIT box->activated(box->currentIndex());
        };
        choose(story.server().otherWorkspaceId());
        QCOMPARE(name->text(), box->currentText());
        choose(story.server().workspaceId());
        QCOMPARE(name->text(), u"Harbour"_s);
        choose(story.server().otherWorkspaceId());
        story.pressEnter();
        QTRY_COMPARE(story.connected().count(), 1);
        QCOMPARE(story.session().profile.name, box->currentText());
    }
    void lockedKeychain_goodKey_connectsForThisSessionAndSaysSo()
    {
        FailingSecretStore locked(SecretFailure::Kind::Locked);
        ConnectStory story(&locked);
        QVERIFY(story.isRunning());
        story.open();
        story.connectWith(story.server().apiKey());
        QTRY_COMPARE(story.connected().count(), 1);
        QCOMPARE(story.session().credential.secret, story.server().apiKey());
        QVERIFY(story.session().keyNotice.contains(u"locked"_s));
        QVERIFY(!story.session().keyNotice.contains(story.server().apiKey()));
    }
    void environmentKey_connected_isNeitherKeptNorSaved()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        ConnectStart start;
        start.keepsKey = false;
        start.key = story.server().apiKey();
        story.open(start);
        QVERIFY(story.part<QLabel>("introLabel")->text().endsWith(u"kept nowhere."_s));
        story.part<QPushButton>("connectButton")->click();
        QTRY_COMPARE(story.connected().count(), 1);
        QVERIFY(story.profiles().profiles().isEmpty());
        QCOMPARE(keptKey(story, story.session().profile), QString());
    }
    void environmentKey_ofASavedWorkspace_keepsItsTimeZone()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        Profile saved;
        saved.id = ProfileId(QUuid::createUuid());
        saved.endpoint = QUrl(story.server().endpoint());
        saved.workspaceId = WorkspaceId::fromString(story.server().workspaceId());
        saved.zoneId = u"Asia/Tokyo"_s;
        story.profiles().save(saved);
        ConnectStart start; // nobody is asked for the zone
        start.keepsKey = false;
        start.key = story.server().apiKey();
        start.endpoint = saved.endpoint;
        ConnectController controller(story.profiles(), story.keys(), start);
        const QSignalSpy connected(&controller, &ConnectController::connected);
        controller.connectNow();
        QTRY_COMPARE(connected.size(), 1);
        QCOMPARE(connected.constFirst().constFirst().value<Session>().profile.zoneId, u"Asia/Tokyo"_s);
    }
    void timeZone_untouched_isLeftToTheDoors()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.haveConnected();
        QCOMPARE(story.part<QComboBox>("zoneBox")->currentText(), u"As its doors report it"_s);
        QCOMPARE(story.session().profile.zoneId, QString());
    }
    void timeZone_chosen_isKept()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.open();
        story.chooseZone(u"Asia/Tokyo"_s);
        story.connectWith(story.server().apiKey());
        QTRY_COMPARE(story.connected().count(), 1);
        QCOMPARE(story.profiles().profiles().constFirst().zoneId, u"Asia/Tokyo"_s);
    }
    void timeZone_chosenBefore_isShownAndStaysUntilItIsGivenBack()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.haveConnected();
        Profile saved = story.session().profile;
        saved.zoneId = u"Etc/UTC"_s; // another name of one that is in the list
        story.profiles().save(saved);

        story.haveConnected();
        QCOMPARE(story.part<QComboBox>("zoneBox")->currentData().toString(), u"Etc/UTC"_s);
        QCOMPARE(story.session().profile, saved);

        ConnectStart start; // its key is needed once more
        start.profile = saved;
        story.open(start);
        QCOMPARE(story.part<QComboBox>("zoneBox")->currentData().toString(), u"Etc/UTC"_s);
        story.chooseZone({});
        story.connectWith(story.server().apiKey());
        QTRY_COMPARE(story.connected().count(), 1);
        QCOMPARE(story.session().profile.zoneId, QString());
    }
    void timeZone_unknownHere_isLeftAlone()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        story.haveConnected();
        Profile saved = story.session().profile;
        saved.zoneId = u"Mars/Olympus"_s; // from a computer that knows more places
        story.profiles().save(saved);
        story.haveConnected();
        QCOMPARE(story.part<QComboBox>("zoneBox")->currentText(), u"As its doors report it"_s);
        QCOMPARE(story.session().profile.zoneId, u"Mars/Olympus"_s);
    }
    void timeZone_ofOneWorkspace_isNotThatOfAnother()
    {
        ConnectStory story;
        QVERIFY(story.isRunning());
        ConnectStart start;
        start.profile = story.profiles().save({.id = {},
                                               .name = u"Villa"_s,
                                               .endpoint = QUrl(story.server().endpoint()),
                                               .workspaceId = WorkspaceId(QUuid::createUuid()),
                                               .zoneId = u"Asia/Tokyo"_s});
        story.open(start);
        story.type("nameEdit", u"Harbour"_s);
        story.connectWith(story.server().apiKey());
        QTRY_COMPARE(story.connected().count(), 1);
        QCOMPARE(story.session().profile.zoneId, QString());
    }
    void demoButton_pressed_asksForTheDemo()
    {
        ConnectStory story;
        story.open();
        const QSignalSpy demo(&story.dialog(), &ConnectDialog::demoRequested);
        story.part<QPushButton>("demoButton")->click();
        QCOMPARE(demo.count(), 1);
        QVERIFY(!story.dialog().isVisible());
    }

  private:
    QString keptKey(ConnectStory &story, const Profile &profile)
    {
        std::optional<QString> key;
        story.keys().read(profile, profile.endpoint, this,
                          [&key](const auto &credential) { key = credential ? credential->secret : QString(); });
        [&] { QTRY_VERIFY(key); }();
        return key.value_or(u"no answer"_s);
    }
};

LATCHKEY_TEST(ConnectDialogTest, "connectdialog")
#include "connectdialog_test.moc"
