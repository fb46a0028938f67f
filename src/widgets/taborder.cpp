// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/taborder.h"

#include <QDialogButtonBox>

namespace latchkey {
namespace {

/// \a area and all in it that takes the focus, in the order of the window's focus chain. QWidget::setTabOrder() leaves
/// the order as it is when one of its two takes none.
QList<QWidget *> membersOf(QWidget *area)
{
    QList<QWidget *> members;
    QWidget *const first = area->window();
    QWidget *at = first;
    do {
        if (at->focusPolicy() != Qt::NoFocus && (at == area || area->isAncestorOf(at))) {
            members.append(at);
        }
        at = at->nextInFocusChain();
    } while (at && at != first);
    return members;
}

} // namespace

void orderTabs(const QList<QWidget *> &areas)
{
    QList<QWidget *> all;
    for (QWidget *area : areas) {
        all.append(membersOf(area));
    }
    for (qsizetype at = 1; at < all.size(); ++at) {
        QWidget::setTabOrder(all.at(at - 1), all.at(at));
    }
}

void tabThroughButtons(QDialogButtonBox *box) { box->setFocusProxy(nullptr); }

QWidget *endOfTabOrder(QWidget *area, bool last)
{
    QWidget *found = nullptr;
    for (QWidget *member : membersOf(area)) {
        if (member->isVisible() && member->isEnabled() && (member->focusPolicy() & Qt::TabFocus) != 0) {
            found = member;
            if (!last) {
                break;
            }
        }
    }
    return found;
}

} // namespace latchkey
