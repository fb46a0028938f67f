// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/styleshapes.h"

#include "widgets/inks.h"
#include "widgets/strokes.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

namespace latchkey::shapes {
namespace {

constexpr int thumb = 6;

QColor ink(const QStyleOption *option, InkRole role) { return Ink::of(option->palette, role); }
bool isOn(const QStyleOption *option, QStyle::StateFlag flag) { return option->state.testFlag(flag); }

/// What the view whose scroll bar \a bar is stands on.
QColor groundOf(const QStyleOption *option, const QWidget *bar)
{
    const QWidget *container = bar ? bar->parentWidget() : nullptr;
    const auto *view = container ? qobject_cast<const QAbstractScrollArea *>(container->parentWidget()) : nullptr;
    return view ? view->viewport()->palette().color(view->viewport()->backgroundRole())
                : option->palette.color(QPalette::Base);
}

} // namespace

QColor surface(const QStyleOption *option, const QColor &rest)
{
    if (!isOn(option, QStyle::State_Enabled)) {
        return option->palette.color(QPalette::Window);
    }
    const qreal share = isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_On) ? 0.12
                        : isOn(option, QStyle::State_MouseOver)                              ? 0.05
                                                                                             : 0;
    return Ink::mixed(rest, option->palette.color(QPalette::Text), share);
}

void drawField(const QStyleOption *option, QPainter *painter)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    strokes::panel(painter, option->rect, option->palette.color(enabled ? QPalette::Base : QPalette::Window),
                   ink(option, enabled ? InkRole::Control : InkRole::ButtonEdge), strokes::controlRadius);
    if (isOn(option, QStyle::State_HasFocus) && enabled) {
        strokes::focusRing(painter, option->rect, option->palette, strokes::controlRadius);
    }
}

void drawBranch(const QStyleOption *option, QPainter *painter)
{
    if (isOn(option, QStyle::State_Children)) {
        const auto closed = option->direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow;
        strokes::chevron(painter, option->rect, ink(option, InkRole::Text2),
                         isOn(option, QStyle::State_Open) ? Qt::DownArrow : closed);
    }
}

void drawCheckBox(const QStyleOption *option, QPainter *painter)
{
    const bool marked = isOn(option, QStyle::State_On) || isOn(option, QStyle::State_NoChange);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const QColor fill = option->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    QRectF box = option->rect;
    const qreal side = qMin(box.width(), box.height());
    box = QRectF(box.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    strokes::panel(painter, box, marked ? fill : option->palette.color(QPalette::Base),
                   marked ? QColor() : ink(option, enabled ? InkRole::Control : InkRole::ButtonEdge),
                   strokes::boxRadius);
    if (!marked) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink(option, InkRole::OnFill), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box, side](qreal x, qreal y) { return box.topLeft() + QPointF(x, y) * side / 16; };
    if (isOn(option, QStyle::State_NoChange)) {
        painter->drawLine(at(4.5, 8), at(11.5, 8));
    } else {
        painter->drawPolyline(QPolygonF{at(4, 8.25), at(6.75, 11), at(12, 5.25)});
    }
    painter->restore();
}

void drawRadioButton(const QStyleOption *option, QPainter *painter)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool on = isOn(option, QStyle::State_On);
    const QColor fill = option->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    const QRectF ring = option->rect;
    strokes::panel(painter, ring, on ? fill : option->palette.color(QPalette::Base),
                   on ? QColor() : ink(option, enabled ? InkRole::Control : InkRole::ButtonEdge), ring.height() / 2);
    if (on) {
        const qreal inset = ring.height() * 5 / 16;
        strokes::panel(painter, ring.adjusted(inset, inset, -inset, -inset), ink(option, InkRole::OnFill), {},
                       ring.height() / 2);
    }
}

void drawMenuBar(const QStyleOption *option, QPainter *painter)
{
    const bool hot = isOn(option, QStyle::State_Selected) || isOn(option, QStyle::State_Sunken);
    const QColor side = ink(option, InkRole::Side);
    painter->fillRect(option->rect, hot ? Ink::mixed(side, ink(option, InkRole::Text), 0.1) : side);
    painter->fillRect(QRect(option->rect.bottomLeft(), option->rect.bottomRight()), ink(option, InkRole::Line));
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter)
{
    painter->fillRect(option->rect, surface(option, option->palette.color(QPalette::Base)));
    painter->fillRect(QRect(option->rect.bottomLeft(), option->rect.bottomRight()), ink(option, InkRole::Line));
}

void drawTabShape(const QStyleOption *option, QPainter *painter)
{
    const QRect &rect = option->rect;
    if (isOn(option, QStyle::State_Selected)) {
        painter->fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, ink(option, InkRole::Accent));
    }
    if (isOn(option, QStyle::State_HasFocus)) {
        strokes::focusRing(painter, rect, option->palette, strokes::controlRadius);
    }
}

void drawProgress(const QStyleOptionProgressBar *option, QPainter *painter)
{
    const QRectF groove(option->rect.left(), option->rect.center().y() - 1, option->rect.width(), 3);
    strokes::panel(painter, groove, ink(option, InkRole::Line), {}, 1.5);
    const qreal range = option->maximum - option->minimum;
    // Without an end it stands still: motion is not a sign here, the words beside it are.
    const qreal from = range > 0 ? 0 : 0.3;
    const qreal share = range > 0 ? (option->progress - option->minimum) / range : 0.28;
    QRectF done(groove.left() + groove.width() * from, groove.top(), groove.width() * share, groove.height());
    if (option->direction == Qt::RightToLeft) {
        done.moveRight(groove.right() - groove.width() * from);
    }
    strokes::panel(painter, done, ink(option, InkRole::Accent), {}, 1.5);
}

void drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QRect &slider, const QWidget *bar)
{
    painter->fillRect(option->rect, groundOf(option, bar));
    if (option->maximum <= option->minimum) {
        return;
    }
    const bool upright = option->orientation == Qt::Vertical;
    const QRectF at = slider;
    const QRectF grip = upright ? QRectF(at.center().x() - thumb / 2.0, at.top() + 2, thumb, at.height() - 4)
                                : QRectF(at.left() + 2, at.center().y() - thumb / 2.0, at.width() - 4, thumb);
    const bool hot = isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken);
    strokes::panel(painter, grip, ink(option, hot ? InkRole::Control : InkRole::ButtonEdge), {}, thumb / 2.0);
}

void drawHeaderLabel(const QStyleOptionHeader *option, QPainter *painter)
{
    constexpr int markWidth = 14;
    QRect rect = option->rect;
    if (option->sortIndicator != QStyleOptionHeader::None) {
        const bool atEnd = QStyle::visualAlignment(option->direction, option->textAlignment).testFlag(Qt::AlignRight);
        const bool centred = option->textAlignment.testFlag(Qt::AlignHCenter);
        rect = atEnd || centred ? rect : rect.adjusted(0, 0, -markWidth, 0);
    }
    painter->setPen(ink(option, InkRole::Text2));
    const QString text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, rect.width());
    painter->drawText(rect, static_cast<int>(option->textAlignment | Qt::AlignVCenter), text);
}

QRect headerTextRect(const QStyleOptionHeader *option)
{
    // The position is that on the screen: also from right to left Beginning is the leftmost section.
    const auto position = option->position;
    const bool first = position == QStyleOptionHeader::Beginning || position == QStyleOptionHeader::OnlyOneSection;
    const bool last = position == QStyleOptionHeader::End || position == QStyleOptionHeader::OnlyOneSection;
    return option->rect.adjusted(first ? edgePadding : cellPadding, 0, last ? -edgePadding : -cellPadding, 0);
}

// The sort mark stands at the end of the words: above them, where Fusion has it, it would touch the edge.
QRect sortMarkRect(const QStyleOptionHeader *option)
{
    const QRect text = headerTextRect(option);
    const int words = qMin(option->fontMetrics.horizontalAdvance(option->text), text.width() - sortMark - 6);
    const bool atEnd = option->textAlignment.testFlag(Qt::AlignRight);
    const bool centred = option->textAlignment.testFlag(Qt::AlignHCenter);
    const int left = centred ? text.center().x() + words / 2 + 6
                     : atEnd ? text.right() - words - sortMark - 5
                             : text.left() + words + 6;
    const QRect mark(left, text.center().y() - sortMark / 2, sortMark, sortMark);
    return option->direction == Qt::RightToLeft ? QStyle::visualRect(option->direction, text, mark) : mark;
}

QRect scrollBarPart(const QStyleOptionSlider *bar, QStyle::SubControl sub)
{
    // The whole length is the groove: there are no buttons at the ends.
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const qint64 share = range > 0 ? length * qint64(bar->pageStep) / (range + bar->pageStep) : length;
    const int slider = static_cast<int>(qBound(qint64(qMin(shortestThumb, length)), share, qint64(length)));
    const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider,
                                                      bar->upsideDown);
    const auto part = [&](int from, int size) {
        const QRect rect = upright ? QRect(0, from, bar->rect.width(), size) : QRect(from, 0, size, bar->rect.height());
        return QStyle::visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (sub) {
    case QStyle::SC_ScrollBarGroove:
        return bar->rect;
    case QStyle::SC_ScrollBarSlider:
        return part(start, slider);
    case QStyle::SC_ScrollBarSubPage:
        return part(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return part(start + slider, length - start - slider);
    default:
        return {};
    }
}

} // namespace latchkey::shapes
