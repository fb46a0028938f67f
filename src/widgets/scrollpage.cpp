// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/scrollpage.h"

#include "widgets/strokes.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

namespace latchkey {

ScrollPage::ScrollPage(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QSize ScrollPage::minimumSizeHint() const
{
    const QSize hint = QScrollArea::minimumSizeHint();
    const QMargins around = viewportMargins();
    const int page = widget() ? widget()->minimumSizeHint().width() : 0;
    return {page + around.left() + around.right() + verticalScrollBar()->sizeHint().width(), hint.height()};
}

bool ScrollPage::event(QEvent *event)
{
    const bool done = QScrollArea::event(event);
    if (event->type() == QEvent::Paint && hasFocus()) {
        QPainter painter(this);
        strokes::focusRing(&painter, rect(), palette(), 0);
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    } else if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
    }
    return done;
}

} // namespace latchkey
