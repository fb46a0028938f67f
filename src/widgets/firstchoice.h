// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QModelIndex>

class QAbstractItemView;
class QKeyEvent;

namespace latchkey {

/// To be asked before a view handles a key: Tab makes a row current and chooses nothing, and rows that come later are
/// not even that; the first arrow, Home or Space then chooses that row, where Qt would pass over it or do nothing. True
/// when \a event did. Rows with a box are checked by Space instead.
bool chooseFirst(QAbstractItemView &view, const QKeyEvent &event);

/// Where the keyboard stands in \a view: at its current row, before there is one at the first; invalid without rows.
QModelIndex keyboardRow(const QAbstractItemView &view);

} // namespace latchkey
