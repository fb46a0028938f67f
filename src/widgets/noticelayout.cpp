// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/noticelayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace latchkey {
namespace {

constexpr int gap = 8;
constexpr int leastLetters = 40; ///< of a line beside buttons

} // namespace

NoticeLayout::NoticeLayout(QWidget *icon, QWidget *words, QWidget *strip)
    : QLayout(strip)
{
    addWidget(icon);
    addWidget(words);
}

NoticeLayout::~NoticeLayout() { qDeleteAll(m_items); }

void NoticeLayout::setButtonsBelow(bool below)
{
    m_isBelow = below;
    invalidate();
}

void NoticeLayout::deleteButtons()
{
    while (count() > firstButton) {
        const QLayoutItem *item = takeAt(firstButton);
        delete item->widget();
        delete item;
    }
}

void NoticeLayout::addItem(QLayoutItem *item) { m_items.append(item); }

QLayoutItem *NoticeLayout::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    invalidate();
    return m_items.takeAt(index);
}

QSize NoticeLayout::sizeHint() const
{
    const int words = m_items.at(0)->sizeHint().width() + gap + m_items.at(1)->sizeHint().width();
    const QMargins edges = contentsMargins();
    const int width = edges.left() + words + (m_isBelow ? 0 : gap + buttonsWidth()) + edges.right();
    return {width, heightForWidth(width)};
}

QSize NoticeLayout::minimumSize() const
{
    QSize least = m_items.at(1)->minimumSize();
    for (const QLayoutItem *button : buttons()) {
        least = least.expandedTo(button->sizeHint());
    }
    const QMargins edges = contentsMargins();
    return least.grownBy(
        {edges.left() + m_items.at(0)->sizeHint().width() + gap, edges.top(), edges.right(), edges.bottom()});
}

int NoticeLayout::heightForWidth(int width) const { return planFor(width).height; }

void NoticeLayout::setGeometry(const QRect &room)
{
    QLayout::setGeometry(room);
    const Plan plan = planFor(room.width());
    // What is left over in a higher strip is shared above and below.
    const int down = room.top() + std::max(0, room.height() - plan.height) / 2;
    const auto direction = parentWidget()->layoutDirection();
    for (int index = 0; index < count(); ++index) {
        const QRect place = plan.places.at(index).translated(room.left(), down);
        m_items.at(index)->setGeometry(QStyle::visualRect(direction, room, place));
    }
}

NoticeLayout::Plan NoticeLayout::planFor(int width) const
{
    const QMargins edges = contentsMargins();
    const QSize icon = m_items.at(0)->sizeHint();
    const QLayoutItem *const words = m_items.at(1);
    QRect line(edges.left() + icon.width() + gap, edges.top(), 0, 0);
    line.setWidth(std::max(0, width - edges.right() - line.left()));
    const int beside = line.width() - (buttons().isEmpty() ? 0 : gap + buttonsWidth());
    const int enough =
        std::min(words->sizeHint().width(), words->widget()->fontMetrics().averageCharWidth() * leastLetters);
    const bool isBelow = m_isBelow || beside < enough;
    line.setWidth(isBelow ? line.width() : beside);
    line.setHeight(words->heightForWidth(line.width()));
    Plan plan{.places = {QRect(QPoint(edges.left(), edges.top()), icon), line}};
    if (isBelow) {
        placeBelow(plan, line);
    } else {
        placeBeside(plan, line);
    }
    plan.height += edges.bottom();
    return plan;
}

/// In the middle of the words, or these in the middle of higher buttons.
void NoticeLayout::placeBeside(Plan &plan, const QRect &words) const
{
    int tallest = words.height();
    for (const QLayoutItem *button : buttons()) {
        tallest = std::max(tallest, button->sizeHint().height());
    }
    for (QRect &place : plan.places) {
        place.translate(0, (tallest - words.height()) / 2);
    }
    int left = words.left() + words.width() + gap;
    for (const QLayoutItem *button : buttons()) {
        const QSize size = button->sizeHint();
        plan.places.append(QRect(QPoint(left, words.top() + (tallest - size.height()) / 2), size));
        left += size.width() + gap;
    }
    plan.height = words.top() + tallest;
}

void NoticeLayout::placeBelow(Plan &plan, const QRect &words) const
{
    plan.height = words.top() + words.height();
    QPoint at(words.left(), plan.height + gap);
    for (const QLayoutItem *button : buttons()) {
        const QSize size = button->sizeHint();
        if (at.x() > words.left() && at.x() + size.width() > words.left() + words.width()) {
            at = {words.left(), plan.height + gap};
        }
        plan.places.append(QRect(at, size));
        plan.height = std::max(plan.height, at.y() + size.height());
        at.rx() += size.width() + gap;
    }
}

int NoticeLayout::buttonsWidth() const
{
    int width = -gap;
    for (const QLayoutItem *button : buttons()) {
        width += button->sizeHint().width() + gap;
    }
    return width;
}

} // namespace latchkey
