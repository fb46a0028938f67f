// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QList>

#include <memory>

class QPushButton;

namespace Ui {
class SteppedDialog;
}

namespace latchkey {

class NoticeStrip;
class StepPage;

/// A dialog of steps: the list of them at the left, one page, a footer whose default button names the next page. Enter
/// walks through, Back keeps everything, Cancel asks only when something would be lost. Where there is no room for the
/// list, the title says how far one is.
class SteppedDialog : public QDialog {
    Q_OBJECT

  public:
    explicit SteppedDialog(QWidget *parent = nullptr);
    ~SteppedDialog() override;

    /// Takes \a page. Its steps are numbered in the order of the calls.
    void addPage(StepPage *page);
    StepPage *currentPage() const;
    int currentStep() const;
    void goTo(int step);
    /// The page \a step is the last one that may be left by Cancel: the default button there emits commitRequested(),
    /// and the pages after it have neither Back nor Cancel but Done.
    void setCommitStep(int step);

    /// Words at the start of the footer: "Space chooses · Enter goes on".
    void setFooterNote(const QString &text);
    /// A button beside Done, for the pages after the commit; the dialog takes it.
    void addClosingButton(QPushButton *button);
    /// Above the page.
    NoticeStrip *notice() const;
    /// The default button is off and says so while the commit is under way. Nothing is cancelled any more then: Cancel
    /// only closes, and says that.
    void setBusy(bool busy);
    /// The default button of the page where it is committed is off as well while \a hindered.
    void setHindered(bool hindered);
    QPushButton *nextButton() const;

    void reject() override;

  Q_SIGNALS:
    void commitRequested();
    void stepChanged(int step);

  protected:
    /// Whether Cancel would lose something that was typed.
    virtual bool wouldLose() const { return false; }
    /// The question that Cancel asks then.
    virtual QString loseQuestion() const;
    virtual QString loseConsequence() const;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

  private:
    void buildFooter();
    void goNext();
    void goBackTo(int step);
    void refresh();
    void fitSteps();
    QString titleOf(const StepPage &page) const;
    void focusPage();
    void applyLook();
    bool isCommitted() const { return m_commitStep >= 0 && currentStep() > m_commitStep; }
    QString nextButtonText() const;

    std::unique_ptr<Ui::SteppedDialog> m_ui;
    QList<StepPage *> m_pages;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_cancel = nullptr;
    QString m_cancelText; ///< the platform's word
    QList<QPushButton *> m_closing;
    int m_commitStep = -1;
    bool m_busy = false;
    bool m_isHindered = false;
};

} // namespace latchkey
