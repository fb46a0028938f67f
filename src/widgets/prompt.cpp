// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/prompt.h"

#include "widgets/buttons.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace latchkey {

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
    QPushButton *verb = box->addButton(literalText(confirmation.verb), QMessageBox::AcceptRole);
    QPushButton *keep = box->addButton(confirmation.keep, QMessageBox::RejectRole);
    verb->setObjectName(QStringLiteral("confirmButton"));
    keep->setObjectName(QStringLiteral("keepButton"));
    setButtonKind(verb, confirmation.destructive ? ButtonKind::Destructive : ButtonKind::Primary);
    setButtonKind(keep, ButtonKind::Plain);
    box->setDefaultButton(confirmation.destructive ? keep : verb);
    box->setEscapeButton(keep);
    const QPointer<QWidget> asker(parent);
    const bool hadParent = parent != nullptr;
    QObject::connect(verb, &QPushButton::clicked, box, [asker, hadParent, then = std::move(then)] {
        if (asker || !hadParent) {
            then();
        }
    });
    box->open();
    return box;
}

} // namespace latchkey
