// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of MainWindow: where the keyboard goes.
#include "app/mainwindow.h"
#include "app/sidebar.h"
#include "app/undostrips.h"
#include "widgets/noticestrip.h"
#include "widgets/pane.h"
#include "widgets/taborder.h"

#include <QApplication>
#include <QStackedWidget>

#include <algorithm>

namespace latchkey {

void MainWindow::focusNextArea(bool forward)
{
    QList<QWidget *> areas{m_sidebar, m_stack, m_undo, m_connectionStrip, m_strip};
    if (!forward) {
        std::ranges::reverse(areas);
    }
    const QWidget *const focus = QApplication::focusWidget();
    const auto holds = [focus](const QWidget *area) { return area->isAncestorOf(focus); };
    const auto held = std::ranges::find_if(areas, holds);
    const auto pane = std::ranges::find(areas, m_stack);
    // The pane has areas of its own; from nowhere it is entered.
    std::rotate(areas.begin(), held == areas.end() || held == pane ? pane : held + 1, areas.end());
    for (QWidget *area : std::as_const(areas)) {
        if (focusArea(*area, forward)) {
            return;
        }
    }
}

bool MainWindow::focusArea(QWidget &area, bool forward)
{
    if (&area == m_sidebar) {
        m_sidebar->focusPanes();
        return true;
    }
    if (&area == m_stack) {
        Pane *const pane = currentPane();
        return pane && pane->focusNextArea(forward);
    }
    QWidget *const button = endOfTabOrder(&area);
    if (button) {
        button->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    }
    return button;
}

} // namespace latchkey
