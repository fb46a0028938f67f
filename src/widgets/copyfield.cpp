// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/copyfield.h"

#include "widgets/clipboard.h"
#include "widgets/iconset.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace latchkey {

CopyField::CopyField(const QString &name, Clipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
    , m_field(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_field->setReadOnly(true);
    m_field->setAccessibleName(name);
    auto *copy = new QToolButton;
    copy->setObjectName(QStringLiteral("copyButton"));
    copy->setIcon(icons::icon(QStringLiteral("copy")));
    copy->setAutoRaise(true);
    copy->setFocusPolicy(Qt::TabFocus);
    copy->setToolTip(tr("Copy %1").arg(name));
    copy->setAccessibleName(tr("Copy %1").arg(name));
    connect(copy, &QToolButton::clicked, this, &CopyField::copy);
    row->addWidget(m_field, 1);
    row->addWidget(copy);
    // No focus proxy: Tab would stop at this as well, wherever in the order it stands, and so go back to the field.
}

void CopyField::setSecret(bool secret)
{
    m_secret = secret;
    // Its own ways to copy leave it in the clipboard for good.
    m_field->setContextMenuPolicy(secret ? Qt::NoContextMenu : Qt::DefaultContextMenu);
    if (secret) {
        m_field->installEventFilter(this);
    } else {
        m_field->removeEventFilter(this);
    }
}

bool CopyField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CopyField::copy()
{
    if (m_secret) {
        m_clipboard.copySecret(text(), m_field);
    } else {
        m_clipboard.copy(text(), m_field);
    }
}

void CopyField::setText(const QString &text)
{
    m_field->setText(text);
    m_field->setCursorPosition(0);
}

QString CopyField::text() const { return m_field->text(); }

} // namespace latchkey
