// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/steppeddialog.h"

#include "support/testmain.h"
#include "widgets/steppage.h"
#include "widgets/stepslist.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

class TextPage final : public StepPage {
  public:
    TextPage(QString title, bool needed)
        : m_title(std::move(title))
        , m_needed(needed)
        , m_field(new QLineEdit)
    {
        (new QVBoxLayout(this))->addWidget(m_field);
        connect(m_field, &QLineEdit::textChanged, this, &StepPage::changed);
    }
    QString title() const override { return m_title; }
    QString explanation() const override { return u"What is asked here."_s; }
    QString value() const override { return m_field->text(); }
    bool isComplete() const override { return !m_needed || !m_field->text().isEmpty(); }
    QWidget *fieldToFocus() const override { return m_field; }
    void showProblems() override { ++problemsShown; }

    QLineEdit *field() const { return m_field; }
    int problemsShown = 0;

  private:
    QString m_title;
    bool m_needed;
    QLineEdit *m_field;
};

class Wizard final : public SteppedDialog {
  public:
    Wizard()
    {
        for (const QString &title : {u"Who"_s, u"Where"_s, u"Issuing"_s}) {
            pages.append(new TextPage(title, title == u"Who"_s));
            addPage(pages.last());
        }
        setCommitStep(1);
    }
    void start()
    {
        open();
        QVERIFY(QTest::qWaitForWindowActive(this));
    }
    QPushButton *button(const char *name) const { return findChild<QPushButton *>(QLatin1String(name)); }
    QList<TextPage *> pages;

  protected:
    bool wouldLose() const override { return !pages.first()->field()->text().isEmpty(); }
};

} // namespace

class SteppedDialogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, ColorScheme::Light); }

    void steps_clicked_onlyADoneOneIsGoneBackTo()
    {
        Wizard wizard;
        wizard.start();
        wizard.pages.first()->field()->setText(u"Maya"_s);
        const auto *steps = wizard.findChild<StepsList *>();
        const auto click = [steps](int step) {
            const QRect rect = steps->visualRect(steps->model()->index(step, 0));
            QTest::mouseClick(steps->viewport(), Qt::LeftButton, {}, rect.center());
        };
        click(1);
        QCOMPARE(wizard.currentStep(), 0);
        wizard.goTo(1);
        click(0);
        QCOMPARE(wizard.currentStep(), 0);
        QCOMPARE(wizard.pages.first()->field()->text(), u"Maya"_s);
        wizard.goTo(2);
        click(0);
        QCOMPARE(wizard.currentStep(), 2);
    }
    void enter_alone_walksToTheCommit()
    {
        Wizard wizard;
        wizard.start();
        const QSignalSpy commit(&wizard, &SteppedDialog::commitRequested);
        QTRY_COMPARE(QApplication::focusWidget(), wizard.pages[0]->field());
        QCOMPARE(wizard.nextButton()->text(), u"Next: where"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"Jane"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(wizard.currentStep(), 1);
        QTRY_COMPARE(QApplication::focusWidget(), wizard.pages[1]->field());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(commit.size(), 1);
        QCOMPARE(wizard.currentStep(), 1);
    }
    void enter_incompletePage_saysWhatIsMissing()
    {
        Wizard wizard;
        wizard.start();
        QVERIFY(!wizard.nextButton()->isEnabled());
        QTest::keyClick(wizard.pages[0]->field(), Qt::Key_Return);
        QCOMPARE(wizard.currentStep(), 0);
        QCOMPARE(wizard.pages[0]->problemsShown, 1);
    }
    void back_afterTyping_keepsEverything()
    {
        Wizard wizard;
        wizard.start();
        wizard.pages[0]->field()->setText(u"Jane"_s);
        wizard.nextButton()->click();
        wizard.pages[1]->field()->setText(u"Room 101"_s);
        QVERIFY(wizard.button("backButton")->isVisible());
        QTest::keyClick(&wizard, Qt::Key_B, Qt::AltModifier);
        QTRY_COMPARE(wizard.currentStep(), 0);
        QVERIFY(!wizard.button("backButton")->isVisible());
        QCOMPARE(wizard.pages[0]->field()->text(), u"Jane"_s);
        wizard.nextButton()->click();
        QCOMPARE(wizard.pages[1]->field()->text(), u"Room 101"_s);
    }
    void ctrlEnter_nothingTyped_tellsWhatIsMissing()
    {
        Wizard wizard;
        wizard.start();
        QTest::keyClick(wizard.pages[0]->field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(wizard.currentStep(), 0);
        QCOMPARE(wizard.pages[0]->problemsShown, 1);
    }
    void tab_hiddenBack_isPassedOver()
    {
        Wizard wizard;
        wizard.start();
        wizard.pages[0]->field()->setText(u"Jane"_s);
        for (const char *button : {"nextButton", "cancelButton"}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), wizard.button(button));
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), wizard.pages[0]->field());
    }
    void cancel_nothingTyped_closesAtOnce()
    {
        Wizard wizard;
        wizard.start();
        wizard.button("cancelButton")->click();
        QVERIFY(!wizard.isVisible());
    }
    void cancel_somethingTyped_asksFirst()
    {
        Wizard wizard;
        wizard.start();
        wizard.pages[0]->field()->setText(u"Jane"_s);
        QTest::keyClick(&wizard, Qt::Key_Escape);
        auto *question = wizard.findChild<QDialog *>(u"confirmDialog"_s);
        QVERIFY(question);
        QVERIFY(wizard.isVisible());
        question->findChild<QPushButton *>(u"confirmButton"_s)->click();
        QTRY_VERIFY(!wizard.isVisible());
    }
    void afterCommit_onlyDone_isLeft()
    {
        Wizard wizard;
        wizard.start();
        wizard.pages[0]->field()->setText(u"Jane"_s);
        wizard.goTo(2);
        QVERIFY(!wizard.button("backButton")->isVisible());
        QVERIFY(!wizard.button("cancelButton")->isVisible());
        QCOMPARE(wizard.nextButton()->text(), u"Done"_s);
        wizard.nextButton()->click();
        QCOMPARE(wizard.result(), int(QDialog::Accepted));
    }
    void busy_commitUnderWay_goesNowhere()
    {
        Wizard wizard;
        wizard.start();
        wizard.pages[0]->field()->setText(u"Jane"_s);
        wizard.goTo(1);
        const QString cancel = wizard.button("cancelButton")->text();
        wizard.setBusy(true);
        QCOMPARE(wizard.button("cancelButton")->text(), u"Close"_s);
        const QSignalSpy commit(&wizard, &SteppedDialog::commitRequested);
        QTest::keyClick(wizard.pages[1]->field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(commit.size(), 0);
        QVERIFY(!wizard.nextButton()->isEnabled());
        wizard.setBusy(false);
        QCOMPARE(wizard.button("cancelButton")->text(), cancel);
    }
    void hindered_forAWhile_keyboardComesBackToTheCommit_data()
    {
        QTest::addColumn<bool>("isInFront");
        QTest::newRow("in front") << true;
        QTest::newRow("behind another window") << false;
    }
    void hindered_forAWhile_keyboardComesBackToTheCommit()
    {
        QFETCH(bool, isInFront);
        Wizard wizard;
        wizard.start();
        wizard.pages[0]->field()->setText(u"Jane"_s);
        wizard.goTo(1);
        wizard.nextButton()->setFocus();
        QWidget other;
        if (!isInFront) {
            other.show();
            other.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&other));
        }
        wizard.setHindered(true);
        QVERIFY(!wizard.nextButton()->isEnabled());
        QVERIFY(wizard.focusWidget() != wizard.button("cancelButton"));
        wizard.setHindered(false);
        QCOMPARE(wizard.focusWidget(), wizard.nextButton());
    }
    void steps_values_areSpoken()
    {
        Wizard wizard;
        wizard.pages[0]->field()->setText(u"Jane"_s);
        wizard.goTo(1);
        const auto *steps = wizard.findChild<StepsList *>();
        const auto spoken = [steps](int row) {
            return steps->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(spoken(0), u"Step 1 of 3, Who, Jane, done"_s);
        QCOMPARE(spoken(1), u"Step 2 of 3, Where, current"_s);
        QCOMPARE(spoken(2), u"Step 3 of 3, Issuing"_s);
    }
    void size_atTheStart_isThatOfTheDesignWhereTheScreenHasRoom()
    {
        const QSize room = QGuiApplication::primaryScreen()->availableSize();
        QVERIFY(room.width() < 960);
        QCOMPARE(Wizard().size(), QSize(room.width(), 640));
    }
    /// It stands below the steps as well as below the page.
    void footer_wide_leavesTheStepsWhereTheyHaveRoom()
    {
        Wizard wizard;
        const auto *steps = wizard.findChild<StepsList *>();
        wizard.start();
        QVERIFY(steps->isVisible());
        // As wide as it can be beside them and a little more.
        QString note;
        while (wizard.minimumWidth() <= wizard.width() - steps->width()) {
            wizard.setFooterNote(note += u'm');
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        }
        QVERIFY(wizard.minimumWidth() <= wizard.width());
        QVERIFY(steps->isVisible());
    }
};

LATCHKEY_TEST(SteppedDialogTest, "steppeddialog")
#include "steppeddialog_test.moc"
