// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "widgets/modalfocus.h"
#include "widgets/prompt.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLayout>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

Confirmation deletion()
{
    return {.title = u"Delete person"_s,
            .question = u"Delete <Maya>?"_s,
            .consequence = u"The doors close."_s,
            .verb = u"Delete Maya"_s,
            .keep = u"Keep"_s,
            .destructive = true};
}

} // namespace

class PromptTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { keepKeyboardWithModal(*qApp); }

    void confirm_destructive_enterKeepsAndVerbActs()
    {
        QWidget owner;
        owner.show();
        int done = 0;
        QPointer<QDialog> dialog = confirm(&owner, deletion(), [&done] { ++done; });
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!dialog);
        QCOMPARE(done, 0);
        bool wasOpen = true;
        dialog = confirm(&owner, deletion(), [&] {
            ++done;
            wasOpen = dialog && dialog->isVisible();
        });
        dialog->findChild<QPushButton *>(u"confirmButton"_s)->click();
        QTRY_VERIFY(!dialog);
        QCOMPARE(done, 1);
        QVERIFY(!wasOpen);
    }
    void confirm_noIcon_leavesNoPlaceForIt()
    {
        QWidget owner;
        const QPointer<QDialog> dialog = confirm(&owner, deletion(), [] {});
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        const auto *question = dialog->findChild<QLabel *>(u"questionLabel"_s);
        QTRY_COMPARE(question->x(), dialog->layout()->contentsMargins().left());
    }
    void confirm_ampersandInAName_isNoMnemonic()
    {
        QWidget owner;
        Confirmation question = deletion();
        question.verb = u"Forget Harbour & Sons"_s;
        const QPointer<QDialog> dialog = confirm(&owner, question, [] {});
        const auto *verb = dialog->findChild<QPushButton *>(u"confirmButton"_s);
        QCOMPARE(verb->text(), u"&Forget Harbour && Sons"_s);
    }
    void confirm_mnemonics_differ_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("keep");
        QTest::addColumn<QString>("keepText");
        QTest::newRow("different letters") << u"Revoke access"_s << u"Keep access"_s << u"&Keep access"_s;
        QTest::newRow("the same letter") << u"Keep nothing"_s << u"Keep"_s << u"K&eep"_s;
        QTest::newRow("no letter left") << u"Aa"_s << u"A a"_s << u"A a"_s;
    }
    void confirm_mnemonics_differ()
    {
        QFETCH(QString, verb);
        QFETCH(QString, keep);
        QFETCH(QString, keepText);
        QWidget owner;
        Confirmation question = deletion();
        question.verb = verb;
        question.keep = keep;
        const QPointer<QDialog> dialog = confirm(&owner, question, [] {});
        QCOMPARE(dialog->findChild<QPushButton *>(u"confirmButton"_s)->text(), QString(u'&' + verb));
        QCOMPARE(dialog->findChild<QPushButton *>(u"keepButton"_s)->text(), keepText);
    }
    void confirm_questionOfAnyLength_isReadWhole_data()
    {
        QTest::addColumn<QString>("question");
        QTest::newRow("short") << u"Forget?"_s;
        QTest::newRow("a little too long for the least width")
            << u"Waiting for the keychain, which may ask for its password."_s;
        QTest::newRow("several lines") << u"Revoke the grant of a guest with a very long name indeed? "_s.repeated(4);
    }
    void confirm_questionOfAnyLength_isReadWhole()
    {
        QFETCH(QString, question);
        QWidget owner;
        Confirmation confirmation = deletion();
        confirmation.question = question;
        confirmation.consequence = u"It is short."_s;
        const QPointer<QDialog> dialog = confirm(&owner, confirmation, [] {});
        const auto *label = dialog->findChild<QLabel *>(u"questionLabel"_s);
        QTRY_VERIFY(label->isVisible());
        QTextDocument whole;
        whole.setDefaultFont(label->font());
        whole.setHtml(label->text());
        whole.setDocumentMargin(0);
        whole.setTextWidth(label->wordWrap() ? label->width() : -1);
        QCOMPARE_LE(qCeil(whole.idealWidth()), label->width());
        QCOMPARE_LE(qCeil(whole.size().height()), label->height());
        QCOMPARE(label->mapTo(dialog.data(), QPoint()).x(), dialog->layout()->contentsMargins().left());
    }
    void confirm_escape_keeps()
    {
        QWidget owner;
        owner.show();
        int done = 0;
        Confirmation question = deletion();
        question.destructive = false;
        const QPointer<QDialog> dialog = confirm(&owner, question, [&done] { ++done; });
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QCOMPARE(done, 0);
    }
    void confirm_windowBehindIsActivated_keyboardComesBack()
    {
        QWidget owner;
        owner.show();
        const QPointer<QDialog> dialog = confirm(&owner, deletion(), [] {});
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        const QSignalSpy moved(qApp, &QGuiApplication::focusWindowChanged);
        owner.activateWindow();
        QTRY_VERIFY(moved.size() >= 2); // there and back
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        QTest::keyClick(QApplication::activeWindow(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        owner.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&owner));
    }
};

LATCHKEY_TEST(PromptTest, "prompt")
#include "prompt_test.moc"
