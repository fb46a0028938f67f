// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/prompt.h"

#include "core/oneline.h"
#include "widgets/buttons.h"
#include "widgets/theme.h"
#include "widgets/wraplabel.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::Prompt)
};

constexpr int lineLetters = 56; ///< in a line of a question at least, and on its button at most
constexpr int margin = 20;      ///< as in a sheet

/// A question in a window of the size of its words, announced as an alert.
class Question final : public QDialog {
  public:
    Question(const Confirmation &confirmation, QWidget *parent);

  protected:
    void showEvent(QShowEvent *event) override;

  private:
    void addWords(const Confirmation &confirmation);
    void addButtons(const Confirmation &confirmation);

    QVBoxLayout *m_layout;
    QPushButton *m_verb = nullptr;
};

Question::Question(const Confirmation &confirmation, QWidget *parent)
    : QDialog(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("confirmDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(confirmation.title);
    setAccessibleName(confirmation.question);
    setAccessibleDescription(confirmation.consequence);
    m_layout->setContentsMargins(margin, margin, margin, margin);
    addWords(confirmation);
    addButtons(confirmation);
}

void Question::addWords(const Confirmation &confirmation)
{
    const auto add = [this](const char *name, const QString &words) {
        auto *label = new WrapLabel(this);
        label->setObjectName(QString::fromLatin1(name));
        label->setTextFormat(Qt::PlainText);
        label->setText(oneLine(words));
        label->setHidden(words.isEmpty());
        m_layout->addWidget(label);
        return label;
    };
    QLabel *question = add("questionLabel", confirmation.question);
    question->setFont(theme::scaled(font(), theme::sectionSize, QFont::DemiBold));
    m_layout->addSpacing(margin / 2);
    add("consequenceLabel", confirmation.consequence);
    m_layout->addSpacing(margin / 2);
}

void Question::addButtons(const Confirmation &confirmation)
{
    auto *buttons = new QDialogButtonBox(this);
    m_layout->addWidget(buttons);
    QString taken;
    const QString shown =
        fontMetrics().elidedText(confirmation.verb, Qt::ElideRight, fontMetrics().averageCharWidth() * lineLetters);
    m_verb = buttons->addButton(withMnemonic(shown, taken), QDialogButtonBox::AcceptRole);
    QPushButton *keep = buttons->addButton(withMnemonic(confirmation.keep, taken), QDialogButtonBox::RejectRole);
    if (shown != confirmation.verb) {
        m_verb->setAccessibleName(confirmation.verb);
        m_verb->setToolTip(Qt::convertFromPlainText(confirmation.verb));
    }
    m_verb->setObjectName(QStringLiteral("confirmButton"));
    keep->setObjectName(QStringLiteral("keepButton"));
    setButtonKind(m_verb, confirmation.destructive ? ButtonKind::Destructive : ButtonKind::Primary);
    setButtonKind(keep, ButtonKind::Plain);
    QPushButton *usual = confirmation.destructive ? keep : m_verb;
    usual->setDefault(true);
    usual->setFocus();
    if (!confirmation.first.isEmpty()) {
        QPushButton *first = buttons->addButton(withMnemonic(confirmation.first, taken), QDialogButtonBox::ActionRole);
        first->setObjectName(QStringLiteral("firstButton"));
        setButtonKind(first, ButtonKind::Plain);
        connect(first, &QPushButton::clicked, this, [this, act = confirmation.doFirst] { act(this); });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void Question::showEvent(QShowEvent *event)
{
    // Before the base class finds a place for the window by its size, which knows nothing of words that wrap.
    const int least = fontMetrics().averageCharWidth() * lineLetters + 2 * margin;
    const int width = qMax(least, m_layout->sizeHint().width());
    setFixedSize(width, m_layout->totalHeightForWidth(width));
    QDialog::showEvent(event);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace

QDialog *confirm(QWidget *parent, const Confirmation &confirmation, std::function<void()> then)
{
    auto *question = new Question(confirmation, parent);
    // Later, because the dialog goes on with itself after this, and what follows may take it away with its window.
    QObject *asker = parent ? static_cast<QObject *>(parent) : qApp;
    QObject::connect(question, &QDialog::accepted, asker,
                     [asker, then = std::move(then)] { QMetaObject::invokeMethod(asker, then, Qt::QueuedConnection); });
    question->open();
    return question;
}

QDialog *confirmDiscard(QWidget *dialog, const Discard &discard, std::function<void()> then)
{
    return confirm(dialog,
                   {.title = dialog->windowTitle(),
                    .question = discard.question,
                    .consequence = discard.consequence,
                    .verb = Text::tr("Discard"),
                    .keep = Text::tr("Go on"),
                    .destructive = true},
                   [owner = QPointer<QWidget>(dialog->parentWidget()), then = std::move(then)] {
                       then();
                       // Two windows that close at once leave some window managers without one to give the keyboard to.
                       if (owner) {
                           owner->activateWindow();
                       }
                   });
}

} // namespace latchkey
