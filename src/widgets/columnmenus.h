// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QHeaderView;
class QMenu;
class QWidget;

namespace latchkey {

/// Shows and hides the columns of \a header, the first one always stays, and gives up widths that were chosen; the sort
/// menu is in it. Filled when it opens.
QMenu *columnsMenu(QHeaderView *header, QWidget *parent);
/// Sorts by one of the columns that are seen, in either order. Filled when it opens.
QMenu *sortMenu(QHeaderView *header, QWidget *parent);

} // namespace latchkey
