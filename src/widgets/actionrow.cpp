// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/actionrow.h"

#include "widgets/buttons.h"

#include <QAction>
#include <QEvent>
#include <QStyle>

namespace latchkey {
namespace {

constexpr int gap = 8;

} // namespace

ActionRow::ActionRow(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ActionRow::setActions(const QList<QAction *> &actions)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (QAction *action : actions) {
        m_buttons.append(new ActionButton(action, this, ActionButton::Words::Label));
        // After the button itself, which comes up with its action.
        connect(action, &QAction::changed, m_buttons.last(), [this] {
            updateGeometry();
            arrange();
        });
    }
    updateGeometry();
    arrange();
}

QList<QAction *> ActionRow::actionsLeftOut() const
{
    QList<QAction *> left;
    for (const ActionButton *button : m_buttons) {
        if (button->isHidden() && button->action()->isVisible()) {
            left.append(button->action());
        }
    }
    return left;
}

QSize ActionRow::sizeHint() const
{
    int width = -gap;
    for (const ActionButton *button : m_buttons) {
        width += button->sizeHint().width() + gap;
    }
    return {qMax(0, width), tallest()};
}

QSize ActionRow::minimumSizeHint() const
{
    return {m_buttons.isEmpty() ? 0 : m_buttons.first()->sizeHint().width(), tallest()};
}

int ActionRow::tallest() const
{
    int height = 0;
    for (const ActionButton *button : m_buttons) {
        height = button->action()->isVisible() ? qMax(height, button->sizeHint().height()) : height;
    }
    return height;
}

bool ActionRow::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LayoutDirectionChange) {
        arrange();
    }
    return done;
}

void ActionRow::arrange()
{
    int left = 0;
    bool isFull = false;
    for (ActionButton *button : std::as_const(m_buttons)) {
        const QSize size = button->sizeHint();
        isFull = isFull || (left > 0 && left + size.width() > width());
        const bool isShown = !isFull && button->action()->isVisible();
        button->setVisible(isShown);
        if (isShown) {
            button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(left, 0), size)));
            left += size.width() + gap;
        }
    }
}

} // namespace latchkey
