// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainter>
#include <QWidget>

namespace latchkey {

/// Says in a list without rows why it has none.
inline void paintEmptyText(QWidget *viewport, const QString &text)
{
    QPainter painter(viewport);
    painter.setPen(viewport->palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport->rect().adjusted(16, 12, -16, -12), Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap,
                     text);
}

} // namespace latchkey
