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

void ScrollPage::makeRoomForRing() { setViewportMargins(ringWidth, ringWidth, ringWidth, ringWidth); }

void ScrollPage::takeFocusWhileScrolled()
{
    makeRoomForRing();
    setFocusPolicy(Qt::NoFocus);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this](int least, int most) { setFocusPolicy(most > least ? Qt::StrongFocus : Qt::NoFocus); });
}

bool ScrollPage::event(QEvent *event)
{
    const bool done = QScrollArea::event(event);
    if (event->type() == QEvent::Paint && hasFocus()) {
        QPainter painter(this);
        // The scroll bar is no part of it.
        strokes::focusRing(&painter, viewport()->geometry().marginsAdded(viewportMargins()), palette(), 0);
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    } else if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
    }
    return done;
}

} // namespace latchkey
