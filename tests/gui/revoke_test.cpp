// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desktasks.h"
#include "panes/detailitems.h"
#include "store/workspacestore.h"
#include "support/testmain.h"
#include "widgets/livelabel.h"
#include "widgets/undostrip.h"
#include "windowstory.h"

#include <QFile>
#include <QFileDialog>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextDocumentFragment>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *deletePath = "/access_grants/delete";
const QString olga = u"Olga Petrenko"_s;
const QString sofia = u"Sofia Marques"_s;

} // namespace

class RevokeTest : public WindowStory {
    Q_OBJECT

  private Q_SLOTS:
    void revokeOne_asked_namesVerbAndObjectAndKeeps()
    {
        open(PaneId::Grants, olga, Command::RevokeGrants, "revokeSheet");
        const WorkspaceStore &store = workspace().store;
        const AccessGrant grant = store.grantsOf(UserIdentityId::fromString(personId(olga))).constFirst();
        const QString window = windowText(grant.window, store.zoneOf(grant), hotel().clock.now());
        QCOMPARE(question("revokeSheet"), u"Revoke Olga Petrenko’s access to Room 101 and Lobby, %1?"_s.arg(window));
        QCOMPARE(verb("revokeSheet"), u"Revoke, with 30\u00A0s to undo"_s);
        QCOMPARE(keep("revokeSheet"), u"Keep access"_s);
        const QString closing = preview("closing");
        QVERIFY2(closing.contains(u"Room 101"_s) && closing.contains(u"Main entrance"_s), qPrintable(closing));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("revokeSheet"));
        QCOMPARE(begunCount(), 0);
        QCOMPARE(grantsOf(olga), 1);
        QVERIFY(hasRow(olga));
    }
    void revokeOne_confirmed_isGoneAtServerAndInWindow()
    {
        revokeThatOfOlga();
        QTRY_COMPARE(grantsOf(olga), 0);
        QTRY_VERIFY2(told().startsWith(u"Seam was told to revoke Olga"_s), qPrintable(told()));
        QTRY_VERIFY2(!isOn(Command::RevokeGrants), "it goes already");
        QTRY_VERIFY_WITH_TIMEOUT(!hasRow(olga), 15'000);
        QCOMPARE(hotel().writes(), QStringList{QLatin1StringView(deletePath)});
    }
    void revokeSeveral_oneQuestion_namesHowManyAndWhose()
    {
        goTo(PaneId::Grants);
        select(QString(), {olga, sofia});
        press(Command::RevokeGrants);
        QCOMPARE(question("revokeSheet"), u"Revoke 2 grants of Olga Petrenko and Sofia Marques?"_s);
        QCOMPARE(keep("revokeSheet"), u"Keep access"_s);
        revokeNow();
        QTRY_COMPARE(grantsOf(olga) + grantsOf(sofia), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!hasRow(olga) && !hasRow(sofia), 15'000);
        QCOMPARE(hotel().count(deletePath), 2);
    }
    void revoke_fromThePerson_isHeld()
    {
        goTo(PaneId::People);
        select(u"Duarte Pires"_s);
        openTab(u"Grants"_s);
        pick("personGrants", u"Contractor"_s);
        press(Command::RevokeGrants);
        revokeNow();
        QTRY_COMPARE(grantsOf(u"Duarte Pires"_s), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!hasRow("personGrants", u"Contractor"_s), 15'000);
    }
    void revoke_refusedByServer_isToldAndTheGrantStays()
    {
        refuse(deletePath, 403, "forbidden", "Not by this key");
        revokeThatOfOlga();
        QTRY_COMPARE(toldAs(), NoticeStrip::Kind::Bad);
        QVERIFY2(told().contains(olga) && told().contains(u"Not allowed"_s), qPrintable(told()));
        QCOMPARE(grantsOf(olga), 1);
        QVERIFY(hasRow(olga));
    }
    void revokeSeveral_refusedByServer_areToldOnceAndAllOfThem()
    {
        refuse(deletePath, 403, "forbidden", "Not by this key");
        goTo(PaneId::Grants);
        select(QString(), {olga, sofia});
        press(Command::RevokeGrants);
        revokeNow();
        QTRY_VERIFY2(told().startsWith(u"Not done: 2 of 2."_s), qPrintable(told()));
        QCOMPARE(toldAs(), NoticeStrip::Kind::Bad);
        QVERIFY2(told().contains(olga) && told().contains(sofia), qPrintable(told()));
    }
    void revoke_answerLost_isReadBackAndSentOnce()
    {
        hotel().relay.swallowAnswersTo(deletePath);
        revokeThatOfOlga();
        QTRY_VERIFY_WITH_TIMEOUT(!hasRow(olga), 15'000);
        QCOMPARE(hotel().relay.damagedCount(), 1);
        QCOMPARE(hotel().count(deletePath), 1);
        QVERIFY2(told().startsWith(u"Seam was told to revoke Olga"_s), qPrintable(told()));
    }
    void revoke_nobodyKnows_isSaid()
    {
        hotel().relay.swallowAnswersTo(deletePath);
        hotel().relay.swallowAnswersTo("/access_grants/get");
        revokeThatOfOlga();
        QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"Outcome not known yet"_s), 30'000);
        QCOMPARE(toldAs(), NoticeStrip::Kind::Warn);
        QCOMPARE(hotel().count(deletePath), 1);
        QTRY_COMPARE(grantsOf(olga), 0);
    }
    void revoke_told_leadsToItsReceipt()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        revokeThatOfOlga();
        QTRY_VERIFY2(told().startsWith(u"Seam was told to revoke Olga"_s), qPrintable(told()));
        openReceipt();
        const QDialog &sheet = dialog("receiptSheet");
        QVERIFY2(words("asked").contains(u"Revoke the grant of Olga Petrenko"_s), qPrintable(words("asked")));
        QVERIFY2(words("asked").contains(u"Room 101"_s), qPrintable(words("asked")));
        QVERIFY2(words("answered").contains(u"Accepted"_s), qPrintable(words("answered")));
        QTRY_VERIFY2_WITH_TIMEOUT(words("reported").contains(u"Removed"_s), qPrintable(words("reported")), 15'000);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"receipt.pdf"_s);
        click(sheet, "pdfButton");
        dialog("pdfDialog").findChild<QLineEdit *>(u"fileNameEdit"_s)->selectAll();
        keys(path);
        key(Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(bytes.startsWith("%PDF-") && bytes.size() > 1024, qPrintable(QString::number(bytes.size())));
    }
    void revoke_refusedByServer_hasAReceiptToo()
    {
        refuse(deletePath, 403, "forbidden", "Not by this key");
        revokeThatOfOlga();
        QTRY_COMPARE(toldAs(), NoticeStrip::Kind::Bad);
        openReceipt();
        QVERIFY2(words("answered").contains(u"Refused"_s), qPrintable(words("answered")));
    }
    void revoke_undone_hasNoReceipt()
    {
        revokeWithUndo();
        strips().first()->findChild<QPushButton *>(u"undoButton"_s)->click();
        QTRY_COMPARE(told(), u"Undone. Nothing was sent. "_s);
        QVERIFY(!receiptButton());
    }
    void activity_revoke_leadsToItsReceipt()
    {
        revokeThatOfOlga();
        QTRY_VERIFY2(told().startsWith(u"Seam was told to revoke Olga"_s), qPrintable(told()));
        goTo(PaneId::Activity);
        const QString title = u"Revoke the grant of Olga Petrenko"_s;
        QTRY_VERIFY(!timeOf(title).isEmpty());
        select(title, {timeOf(title)});
        auto *const action = window().findChild<QAction *>(u"receiptAction"_s);
        QTRY_VERIFY(action->isVisible());
        action->trigger();
        QVERIFY(words("answered").contains(u"Accepted"_s));
    }
    void revoke_withUndo_undone_isNeverSent()
    {
        revokeWithUndo();
        QVERIFY2(stripText().startsWith(u"Olga Petrenko will lose Main entrance and 2 more door"_s),
                 qPrintable(stripText()));
        QVERIFY(stripText().endsWith(u"Nothing has been sent yet."_s));
        strips().first()->findChild<QPushButton *>(u"undoButton"_s)->click();
        QTRY_VERIFY(strips().isEmpty());
        QTRY_COMPARE(told(), u"Undone. Nothing was sent. "_s);
        QCOMPARE(grantsOf(olga), 1);
        QCOMPARE(hotel().count(deletePath), 0);
    }
    void revoke_withUndo_menu_undoesTheLast()
    {
        revokeWithUndo();
        auto *const undo = window().findChild<QAction *>(u"undoAction"_s);
        QCOMPARE(undo->shortcut(), QKeySequence(QKeySequence::Undo));
        QVERIFY2(undo->text().contains(u"Revoke the grant of"_s), qPrintable(undo->text()));
        undo->trigger();
        QTRY_VERIFY(strips().isEmpty());
        QCOMPARE(hotel().count(deletePath), 0);
    }
    void revoke_withUndo_now_isSentAtOnce()
    {
        revokeWithUndo();
        strips().first()->findChild<QPushButton *>(u"nowButton"_s)->click();
        QTRY_COMPARE(grantsOf(olga), 0);
        QTRY_VERIFY(strips().isEmpty());
        QCOMPARE(hotel().count(deletePath), 1);
    }
    void revoke_withUndo_timeIsOver_isSentByItself()
    {
        tasks().setUndoWindow(std::chrono::seconds(1));
        revokeWithUndo();
        QCOMPARE(hotel().count(deletePath), 0);
        QTRY_COMPARE(grantsOf(olga), 0);
        QTRY_VERIFY(strips().isEmpty());
    }
    void revoke_fourWithUndo_areOneStrip()
    {
        goTo(PaneId::Grants);
        select(QString(), {olga, sofia, u"Maya Lindqvist"_s, u"Tomas Berg"_s});
        press(Command::RevokeGrants);
        click(dialog("revokeSheet"), verb("revokeSheet").contains(u"undo"_s) ? "confirmButton" : "otherButton");
        QTRY_COMPARE(strips().size(), 1);
        QVERIFY2(stripText().contains(u" revokes wait."_s), qPrintable(stripText()));
        strips().first()->findChild<QPushButton *>(u"undoButton"_s)->click();
        QTRY_VERIFY(strips().isEmpty());
        QCOMPARE(hotel().count(deletePath), 0);
    }

  private:
    /// What Activity says in the first column of the row about \a what; empty while there is none.
    QString timeOf(const QString &what)
    {
        const QAbstractItemModel &model = *table().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 2).data().toString() == what) {
                return model.index(row, 0).data().toString();
            }
        }
        return {};
    }
    /// Null while the strip above the panes offers none.
    QPushButton *receiptButton()
    {
        const QList<QPushButton *> buttons = part<NoticeStrip>(window(), "windowStrip")->findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(
            buttons, [](const QPushButton *button) { return button->isVisible() && button->text() == u"Receipt…"; });
        return found == buttons.end() ? nullptr : *found;
    }
    void openReceipt()
    {
        QVERIFY(receiptButton());
        receiptButton()->click();
        dialog("receiptSheet");
    }
    QString words(const char *section)
    {
        const auto *found = dialog("receiptSheet").findChild<QWidget *>(QString::fromLatin1(section) + u"Section"_s);
        QStringList all;
        for (const QLabel *label : found ? found->findChildren<QLabel *>() : QList<QLabel *>()) {
            all.append(label->text());
        }
        return all.join(u'|');
    }
    void revokeWithUndo()
    {
        click(open(PaneId::Grants, olga, Command::RevokeGrants, "revokeSheet"), "confirmButton");
        QTRY_COMPARE(strips().size(), 1);
    }
    QList<UndoStrip *> strips() { return window().findChildren<UndoStrip *>(); }
    QString stripText()
    {
        return QTextDocumentFragment::fromHtml(strips().first()->findChild<LiveLabel *>()->text()).toPlainText();
    }
    DeskTasks &tasks() { return static_cast<DeskTasks &>(window().tasks()); }
    void revokeThatOfOlga()
    {
        open(PaneId::Grants, olga, Command::RevokeGrants, "revokeSheet");
        revokeNow();
    }
    qsizetype grantsOf(const QString &person)
    {
        return hotel().countHeld("access_grant", "user_identity_id", personId(person));
    }
};

LATCHKEY_TEST(RevokeTest, "revoke")

#include "revoke_test.moc"
