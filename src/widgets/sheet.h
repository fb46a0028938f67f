// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/draftproblem.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QPushButton;

namespace Ui {
class Sheet;
}

namespace latchkey {

class FieldForm;
class NoticeStrip;

/// The base of small dialogs: fields, the sentence that will become true, one default button. Show it with open().
class Sheet : public QDialog {
    Q_OBJECT

  public:
    /// \a verb is on the default button: "Create person".
    Sheet(const QString &title, const QString &verb, QWidget *parent);
    ~Sheet() override;

    FieldForm *form() const;
    /// Above the fields, for what belongs to none of them, as an answer of the server.
    NoticeStrip *notice() const;
    QPushButton *defaultButton() const;
    QPushButton *cancelButton() const;

    /// Each problem goes under its field; the rest is shown in the notice.
    void showProblems(const DraftProblems &problems);
    /// The sentence of the band, as rich text; empty hides the band. Shown after the last key, announced when it
    /// changes.
    void setSentence(const QString &html);
    void setFooterNote(const QString &text);
    /// A button at the start of the footer; the dialog takes it.
    void addFooterButton(QPushButton *button);
    /// Off while an operation is under way; the words of the button then say so.
    void setBusy(bool busy, const QString &text = {});

  Q_SIGNALS:
    /// The default button, or Ctrl+Enter from any field. The dialog stays open until accept() is called.
    void submitted();

  protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void buildFooter(const QString &verb);
    void applyFonts();
    void submit();
    void growToContents();

    std::unique_ptr<Ui::Sheet> m_ui;
    QPushButton *m_default = nullptr;
    QPushButton *m_cancel = nullptr;
    QTimer m_sentenceTimer;
    QString m_sentence;
    QString m_verb;
};

} // namespace latchkey
