// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/fieldform.h"
#include "widgets/noticestrip.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QPushButton;

namespace Ui {
class Sheet;
}

namespace latchkey {

/// The base of small dialogs: fields, the sentence that will become true, one default button. Show it with open().
/// Leaving it asks first when a field of form() holds something else than at the start, unless that is being sent.
class Sheet : public QDialog {
    Q_OBJECT

  public:
    /// \a verb is on the default button: "Create person".
    Sheet(const QString &title, const QString &verb, QWidget *parent);
    ~Sheet() override;

    /// Where the subclass sets its .ui form up.
    QWidget *formArea() const;
    /// Takes the fields of that form.
    FieldForm &form() { return m_form; }
    /// Above the fields, for what belongs to none of them, as an answer of the server.
    NoticeStrip *notice() const;
    QPushButton *defaultButton() const;
    QPushButton *cancelButton() const;

    /// Each problem goes under its field; the rest is shown in the notice.
    void showProblems(const DraftProblems &problems);
    /// The sentence of the band, as rich text; empty hides the band. Shown after the last key, announced when it
    /// changes.
    void setSentence(const QString &html);
    /// Shows \a notice in place of the fields and the default button, for what cannot be done at all.
    void refuse(const NoticeStrip::Notice &notice);
    /// The default button is off while an operation is under way, and its words say so. Nothing is cancelled any more
    /// then: the other button only closes.
    void setBusy(bool busy, const QString &text = {});
    /// The default button is off as well as long as \a why says something, which is told beside it.
    void setHindrance(const QString &why);

    void reject() override;

  Q_SIGNALS:
    /// The default button, or Ctrl+Enter from any field. The dialog stays open until accept() is called.
    void submitted();

  protected:
    /// What the fields hold now is what the user was given. It is so when the sheet is shown.
    void takeAsGiven();
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void buildFooter(const QString &verb);
    void showFooter();
    void enableDefault();
    void applyFonts();
    void showSentence();
    void submit();
    void growToContents();

    std::unique_ptr<Ui::Sheet> m_ui;
    FieldForm m_form;
    QPushButton *m_default = nullptr;
    QPushButton *m_cancel = nullptr;
    QVariantList m_given;
    QTimer m_sentenceTimer;
    QString m_sentence;
    QString m_verb;
    QString m_cancelText; ///< the platform's word
    QString m_hindrance;
    bool m_isBusy = false;
    bool m_isRefused = false;
};

} // namespace latchkey
