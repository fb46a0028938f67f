// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/firstchoice.h"

#include <QAbstractItemView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace latchkey {

QModelIndex keyboardRow(const QAbstractItemView &view)
{
    const QModelIndex current = view.currentIndex();
    return current.isValid() || !view.model() ? current : view.model()->index(0, 0, view.rootIndex());
}

bool chooseFirst(QAbstractItemView &view, const QKeyEvent &event)
{
    constexpr std::array choosing{Qt::Key_Down, Qt::Key_Up, Qt::Key_Space};
    const QModelIndex current = keyboardRow(view);
    const bool isUnchosen =
        current.isValid() && !(current.flags() & Qt::ItemIsUserCheckable) && !view.selectionModel()->hasSelection();
    const bool isMeant = std::ranges::find(choosing, event.key()) != choosing.end() ||
                         (event.key() == Qt::Key_Home && current.row() == 0); // further down it leads to another one
    if (!isUnchosen || !isMeant || event.modifiers() != Qt::NoModifier) {
        return false;
    }
    view.setCurrentIndex(current);
    return true;
}

} // namespace latchkey
