// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of PaneFrame: where the keyboard goes.
#include "ui_paneframe.h"
#include "widgets/actionbar.h"
#include "widgets/detailpanel.h"
#include "widgets/paneframe.h"
#include "widgets/rowtable.h"
#include "widgets/searchfield.h"
#include "widgets/taborder.h"

#include <QApplication>
#include <QKeyEvent>

namespace latchkey {

void PaneFrame::orderAreas()
{
    QList<QWidget *> order{m_ui->header, m_ui->chipBar, m_ui->notice, m_ui->body};
    if (detail()) {
        order.append(detail());
    }
    order.append(m_ui->actionBar);
    orderTabs(order);
}

/// The keyboard does not go away with what is looked at no more, also where a dialog has it just now: the window gives
/// it back to this, and where it is gone to the first of all that is there.
void PaneFrame::keepKeyboardFrom(const QWidget *going)
{
    if (!going->isAncestorOf(window()->focusWidget())) {
        return;
    }
    if (going->isAncestorOf(m_ui->body)) {
        detail()->focusContent();
    } else {
        QWidget *const next = endOfTabOrder(m_ui->body->currentWidget());
        (next ? next : m_ui->search)->setFocus(Qt::OtherFocusReason);
    }
}

bool PaneFrame::focusNextArea(bool forward)
{
    QList<QWidget *> order{m_ui->search, m_ui->chips, m_ui->body};
    if (detail()) {
        order.append(detail());
    }
    order.append(m_ui->actionBar);
    if (!forward) {
        std::ranges::reverse(order);
    }
    QWidget *const focus = QApplication::focusWidget();
    const auto holds = [focus](QWidget *area) { return focus && (area == focus || area->isAncestorOf(focus)); };
    const auto now = std::ranges::find_if(order, holds);
    // From elsewhere in this pane, such as its primary button, or from outside: to the first one.
    const auto start = now == order.cend() ? order.cbegin() : now + 1;
    for (auto area = start; area != order.cend(); ++area) {
        if (QWidget *target = endOfTabOrder(*area)) {
            target->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

void PaneFrame::focusContent()
{
    if (m_ui->main->isHidden()) {
        detail()->focusContent();
    } else {
        m_ui->table->setFocus(Qt::OtherFocusReason);
    }
}

void PaneFrame::showList() { m_ui->splitter->showList(); }

void PaneFrame::focusSearch()
{
    showList();
    m_ui->search->setFocus(Qt::ShortcutFocusReason);
    m_ui->search->selectAll();
}

/// From the search: what was found first is chosen, since the next key acts on it. While nothing is found the keyboard
/// stays: a table that is not shown would swallow what is typed on.
void PaneFrame::enterList()
{
    RowTable &table = *m_ui->table;
    if (!table.isVisible()) {
        return;
    }
    table.setFocus(Qt::TabFocusReason);
    if (!table.selectionModel()->hasSelection() && table.currentIndex().isValid()) {
        table.selectRow(table.currentIndex().row());
    }
}

/// Out of the details, then the selection (see RowTable), then the search.
bool PaneFrame::stepBack()
{
    const QWidget *const focus = QApplication::focusWidget();
    if (focus == m_ui->table) {
        if (m_ui->search->text().isEmpty()) {
            return false;
        }
        m_ui->search->clear();
        return true;
    }
    showList();
    m_ui->table->setFocus(Qt::OtherFocusReason);
    return m_ui->table->hasFocus();
}

void PaneFrame::keyPressEvent(QKeyEvent *event)
{
    // What had a use for it itself has taken it.
    if (event->key() != Qt::Key_Escape || !stepBack()) {
        QWidget::keyPressEvent(event);
    }
}

} // namespace latchkey
