// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "programdesk.h"
#include "support/testmain.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// The key is revoked at the service while the workspace is open.
class RefusedKeyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void write_keyRevoked_arrivesOnceWithTheNewKey()
    {
        ProgramDesk desk;
        QVERIFY(desk.start());
        const OpenWorkspace *const workspace = &desk.workspace();
        const MainWindow *const window = &desk.window();
        desk.window().openPane(PaneId::People);
        auto *const frame = desk.window().currentPane()->findChild<PaneFrame *>();
        frame->selectId(frame->table()->model()->index(2, 0).data(RowRole::Id).toUuid());
        QDialog &sheet = desk.newPerson();
        desk.server().renewApiKey();
        desk.submit(sheet);

        QTRY_VERIFY(desk.isAskedForKey());
        QVERIFY2(noticeOf(*desk.application()->connectDialog()).contains(u"1 change(s) wait"_s),
                 qPrintable(noticeOf(*desk.application()->connectDialog())));
        QCOMPARE(part<QLineEdit>(*desk.application()->connectDialog(), "nameEdit")->text(), u"Harbour"_s);
        QVERIFY2(desk.told().contains(u"1 change(s) wait"_s), qPrintable(desk.told()));
        QVERIFY2(desk.statusLine().startsWith(u"Key refused"_s), qPrintable(desk.statusLine()));
        QVERIFY2(noticeOf(sheet).contains(u"waits for a new one"_s), qPrintable(noticeOf(sheet)));
        QVERIFY(sheet.isVisible());
        QCOMPARE(desk.adasAtTheServer(), 0);

        const QPointer<QDialog> open(&sheet);
        desk.paste(desk.server().apiKey());
        QTRY_VERIFY(desk.isShown(ada));
        QTRY_VERIFY(!open);
        QTRY_VERIFY2(desk.told().endsWith(u" is created. "_s), qPrintable(desk.told()));
        QTRY_VERIFY(desk.statusLine().startsWith(u"Online, as of"_s));
        QCOMPARE(desk.adasAtTheServer(), 1);
        // It met the refusal itself, or what was read meanwhile did, and it had not left.
        QVERIFY(desk.server().requestsTo(u"/user_identities/create"_s).size() <= 2);
        QCOMPARE(&desk.workspace(), workspace);
        QCOMPARE(&desk.window(), window);
        QCOMPARE(frame->selectedIds(), QList<QUuid>{rowOf(*frame->table(), ada).data(RowRole::Id).toUuid()});
        QCOMPARE(desk.workspace().session().credential.secret, desk.server().apiKey());

        // And it is kept for the next time.
        desk.application().reset();
        QVERIFY(desk.start());
        QVERIFY(desk.told().isEmpty());
    }
    void read_keyRevoked_isSaidWithoutADialog()
    {
        ProgramDesk desk;
        QVERIFY(desk.start());
        desk.server().renewApiKey();
        desk.workspace().sync.refresh();
        QTRY_VERIFY(desk.told().startsWith(u"Seam refused the key."_s));
        QVERIFY(desk.workspace().sync.isLoading());
        QVERIFY(desk.statusLine().startsWith(u"Key refused"_s));
        QVERIFY(!desk.isAskedForKey());
        part<NoticeStrip>(desk.window(), "connectionStrip")->findChild<QPushButton *>()->click();
        QTRY_VERIFY(desk.isAskedForKey());
        QCOMPARE(part<QLineEdit>(*desk.application()->connectDialog(), "endpointEdit")->text(),
                 desk.server().endpoint());
        QVERIFY(part<QLineEdit>(*desk.application()->connectDialog(), "keyEdit")->text().isEmpty());
        desk.paste(desk.server().apiKey());
        QTRY_VERIFY(desk.told().isEmpty());
        QTRY_VERIFY(!desk.workspace().sync.isLoading());
    }
    /// It answers again, so that changes can be made: they wait for the key.
    void offline_keyRevokedMeanwhile_changesWaitForTheKey()
    {
        ProgramDesk desk;
        QVERIFY(desk.start());
        QVERIFY(desk.server().setFaults(u"stop-before"_s));
        desk.workspace().client.networkChanged();
        QTRY_COMPARE_WITH_TIMEOUT(desk.workspace().runner.readOnly(), ReadOnly::Offline, 30'000);
        desk.server().renewApiKey();
        QVERIFY(desk.server().setFaults({}));
        desk.workspace().client.networkChanged();
        QTRY_VERIFY_WITH_TIMEOUT(desk.told().startsWith(u"Seam refused the key."_s), 30'000);
        QCOMPARE(desk.workspace().runner.readOnly(), ReadOnly::No);
        desk.submit(desk.newPerson());
        QTRY_VERIFY2(desk.told().contains(u"1 change(s) wait"_s), qPrintable(desk.told()));
        QTRY_VERIFY(desk.isAskedForKey());
        desk.paste(desk.server().apiKey());
        QTRY_VERIFY(desk.isShown(ada));
        QTRY_VERIFY(desk.statusLine().startsWith(u"Online"_s));
    }
    void pasteClicked_newKey_focusIsBackInThePane()
    {
        ProgramDesk desk;
        QVERIFY(desk.start());
        desk.window().openPane(PaneId::People);
        show(desk.window());
        auto *const table = desk.window().currentPane()->findChild<PaneFrame *>()->table();
        table->setFocus();
        desk.server().renewApiKey();
        desk.workspace().sync.refresh();
        QTRY_VERIFY2(desk.told().contains(u"refused"_s), qPrintable(desk.told()));
        QTest::mouseClick(part<NoticeStrip>(desk.window(), "connectionStrip")->findChild<QPushButton *>(),
                          Qt::LeftButton);
        QTRY_VERIFY(desk.isAskedForKey());
        desk.paste(desk.server().apiKey());
        QTRY_VERIFY(!desk.isAskedForKey());
        desk.window().activateWindow();
        QTRY_VERIFY(table->hasFocus());
    }
    void write_askedForOnce_dialogCancelled_isNotAskedForAgain()
    {
        ProgramDesk desk;
        QVERIFY(desk.start());
        QDialog &sheet = desk.submitWithRefusedKey();
        QTRY_VERIFY(desk.isAskedForKey());
        desk.application()->connectDialog()->reject();
        sheet.reject();
        QTRY_VERIFY(!desk.isAskedForKey());
        desk.submit(desk.newPerson());
        QTRY_VERIFY2(desk.told().contains(u"2 change(s) wait"_s), qPrintable(desk.told()));
        QVERIFY(!desk.isAskedForKey());
    }
    void pastedKey_wrong_isSaidAndTheChangeGoesOnWaiting()
    {
        ProgramDesk desk;
        QVERIFY(desk.start());
        desk.submitWithRefusedKey();
        QTRY_VERIFY(desk.isAskedForKey());
        desk.paste(u"seam_test1aB_notthisone"_s);
        QTRY_VERIFY(messageOf(*desk.application()->connectDialog(), "key").contains(u"does not accept this key"_s));
        QVERIFY(desk.isAskedForKey());
        QVERIFY(desk.workspace().client.isRefused());
        desk.paste(desk.server().apiKey());
        QTRY_COMPARE(desk.adasAtTheServer(), 1);
    }
    void dialogCancelled_windowClosed_saysWhatIsLostAndQuits()
    {
        ProgramDesk desk;
        QVERIFY(desk.start());
        const QSignalSpy finished(desk.application().get(), &Application::finished);
        QDialog &sheet = desk.submitWithRefusedKey();
        QTRY_VERIFY(desk.isAskedForKey());
        desk.application()->connectDialog()->reject();
        sheet.reject();
        desk.window().close();
        QVERIFY(desk.window().isVisible());
        QVERIFY(desk.question());
        const QString consequence = part<QLabel>(*desk.question(), "consequenceLabel")->text();
        QVERIFY2(consequence.contains(ada), qPrintable(consequence));
        click(*desk.question(), "keepButton");
        QTRY_VERIFY(!desk.question());
        QCOMPARE(finished.count(), 0);

        desk.window().close();
        click(*desk.question(), "confirmButton");
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(finished.constFirst().constFirst().toInt(), 0);
        desk.application().reset();
        QCOMPARE(desk.adasAtTheServer(), 0);
    }
    void windowClosed_refusedAfterwards_comesBackAndAsks()
    {
        ProgramDesk desk;
        QVERIFY(desk.start());
        const QSignalSpy finished(desk.application().get(), &Application::finished);
        QDialog &sheet = desk.submitWithRefusedKey();
        sheet.reject();
        desk.window().close();
        QVERIFY(!desk.window().isVisible());
        QTRY_VERIFY(desk.isAskedForKey());
        QVERIFY(desk.window().isVisible());
        desk.paste(desk.server().apiKey());
        QTRY_COMPARE(desk.adasAtTheServer(), 1);
        QTRY_COMPARE(desk.workspace().runner.runningCount(), 0);
        QVERIFY(desk.window().isVisible());
        QCOMPARE(finished.count(), 0);
        desk.window().close();
        QCOMPARE(finished.count(), 1);
    }
    void keyOfAnotherWorkspace_pasted_asksBeforeTheChangeIsLost()
    {
        sandbox::Server villa;
        QVERIFY(villa.start());
        ProgramDesk desk;
        QVERIFY(desk.start());
        desk.submitWithRefusedKey();
        QTRY_VERIFY(desk.isAskedForKey());
        connectTo(*desk.application(), villa.endpoint(), villa.apiKey(), u"Villa"_s);
        QTRY_VERIFY(desk.question());
        QCOMPARE(part<QPushButton>(*desk.question(), "confirmButton")->text(), u"&Open Villa"_s);
        QCOMPARE(desk.workspace().session().profile.name, u"Harbour"_s);
        click(*desk.question(), "confirmButton");
        QTRY_COMPARE(desk.workspace().session().profile.name, u"Villa"_s);
        QCOMPARE(desk.workspace().client.endpoint(), QUrl(villa.endpoint()));
        QTRY_VERIFY(desk.workspace().sync.asOf());
    }
    void savedKey_refusedAtTheStart_isAskedFor()
    {
        ProgramDesk desk;
        desk.server().renewApiKey();
        desk.application() = desk.story().start();
        QTRY_VERIFY(desk.application()->window() && desk.isAskedForKey());
        QCOMPARE(desk.statusLine(), u"Key refused"_s);
        QVERIFY2(desk.told().contains(u"is loaded as soon as"_s), qPrintable(desk.told()));
        QCOMPARE(desk.countOfPeople(), QString());
        QCOMPARE(desk.chipCountOfPeople(), -1);
        desk.paste(desk.server().apiKey());
        QTRY_VERIFY(desk.workspace().sync.asOf());
        QVERIFY(desk.countOfPeople().toInt() > 0);
        QCOMPARE(desk.chipCountOfPeople(), desk.countOfPeople().toInt());
        QVERIFY(desk.told().isEmpty());
    }
    void pictures_refusedKey_endWithTheReason()
    {
        ProgramDesk desk;
        desk.server().renewApiKey();
        CommandLine line;
        line.screenshots = desk.story().dir.filePath(u"pictures"_s);
        desk.application() = desk.story().start(line);
        const QSignalSpy finished(desk.application().get(), &Application::finished);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(finished.constFirst().at(0).toInt(), 1);
        QVERIFY(finished.constFirst().at(1).toString().contains(u"does not accept this key"_s));
    }
};

LATCHKEY_TEST(RefusedKeyTest, "refusedkey")
#include "refusedkey_test.moc"
