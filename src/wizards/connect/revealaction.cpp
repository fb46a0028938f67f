// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/connect/revealaction.h"

#include "widgets/buttons.h"
#include "widgets/iconset.h"

#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace latchkey {

RevealAction::RevealAction(QLineEdit *field)
    : QAction(field)
    , m_field(field)
{
    setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
    refresh();
    field->addAction(this, QLineEdit::TrailingPosition);
    field->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(field, &QWidget::customContextMenuRequested, this, &RevealAction::showMenu);
    connect(this, &QAction::triggered, this, &RevealAction::toggleReveal);
}

void RevealAction::toggleReveal()
{
    const bool isHidden = m_field->echoMode() == QLineEdit::Password;
    m_field->setEchoMode(isHidden ? QLineEdit::Normal : QLineEdit::Password);
    refresh();
}

void RevealAction::refresh()
{
    const bool isHidden = m_field->echoMode() == QLineEdit::Password;
    setIcon(icons::icon(isHidden ? u"reveal"_s : u"hide"_s));
    setText(isHidden ? tr("Show the key") : tr("Hide the key"));
    setToolTip(tipWithShortcut(*this, text()));
}

void RevealAction::showMenu(const QPoint &at)
{
    QMenu *menu = m_field->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *first = menu->actions().value(0);
    menu->insertAction(first, this);
    menu->insertSeparator(first);
    menu->popup(m_field->mapToGlobal(at));
}

} // namespace latchkey
