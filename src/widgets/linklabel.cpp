// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/linklabel.h"

#include <QFocusEvent>

namespace latchkey {

LinkLabel::LinkLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    setOpenExternalLinks(true);
}

void LinkLabel::setLink(const QString &url, const QString &text)
{
    setText(QStringLiteral("<a href=\"%1\">%2</a>").arg(url.toHtmlEscaped(), text.toHtmlEscaped()));
    setAccessibleName(text);
}

void LinkLabel::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
        QLabel::focusNextPrevChild(event->reason() == Qt::TabFocusReason);
    }
}

bool LinkLabel::focusNextPrevChild(bool next) { return QWidget::focusNextPrevChild(next); }

} // namespace latchkey
