// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/prompt.h"

#include "widgets/buttons.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::Prompt)
};

constexpr int leastLetters = 56; ///< in a line of a question
constexpr int margin = 20;       ///< as in a sheet

/// Qt leaves the place of an icon empty where there is none.
void layOut(const QMessageBox &box)
{
    auto *grid = qobject_cast<QGridLayout *>(box.layout());
    if (!grid) {
        return;
    }
    for (int index = 0; index < grid->count(); ++index) {
        if (QSpacerItem *spacer = grid->itemAt(index)->spacerItem()) {
            spacer->changeSize(0, 0);
        }
    }
    grid->setHorizontalSpacing(0);
    // All room to the words: the empty place would have its share of what a question of several lines leaves.
    grid->setColumnStretch(grid->columnCount() - 1, 1);
    grid->setContentsMargins(margin, margin, margin, margin);
}

} // namespace

QDialog *confirm(QWidget *parent, const Confirmation &confirmation, std::function<void()> then)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(QStringLiteral("confirmDialog"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::NoIcon);
    box->setWindowTitle(confirmation.title);
    box->setTextFormat(Qt::RichText);
    box->setText(QStringLiteral("<p style=\"font-size:large;font-weight:600\">%1</p>")
                     .arg(confirmation.question.toHtmlEscaped()));
    box->setInformativeText(confirmation.consequence.toHtmlEscaped());
    // A short question would make a box that is narrower than its title. Not a width of the question's own label: the
    // box would take it for all the room that the label needs, and cut a longer question off.
    if (auto *consequence = box->findChild<QLabel *>(QStringLiteral("qt_msgbox_informativelabel"))) {
        consequence->setMinimumWidth(consequence->fontMetrics().averageCharWidth() * leastLetters);
    }
    QString taken;
    QPushButton *verb = box->addButton(withMnemonic(confirmation.verb, taken), QMessageBox::AcceptRole);
    QPushButton *keep = box->addButton(withMnemonic(confirmation.keep, taken), QMessageBox::RejectRole);
    verb->setObjectName(QStringLiteral("confirmButton"));
    keep->setObjectName(QStringLiteral("keepButton"));
    setButtonKind(verb, confirmation.destructive ? ButtonKind::Destructive : ButtonKind::Primary);
    setButtonKind(keep, ButtonKind::Plain);
    box->setDefaultButton(confirmation.destructive ? keep : verb);
    box->setEscapeButton(keep);
    layOut(*box);
    // Later, because the box goes on with itself after this, and what follows may take the box away with its window.
    QObject *asker = parent ? static_cast<QObject *>(parent) : qApp;
    QObject::connect(box, &QDialog::finished, asker, [box, verb, asker, then = std::move(then)] {
        if (box->clickedButton() == verb) {
            QMetaObject::invokeMethod(asker, then, Qt::QueuedConnection);
        }
    });
    box->open();
    return box;
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
