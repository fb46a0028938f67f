// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

class QDialogButtonBox;
class QWidget;

namespace latchkey {

/// Puts \a areas one after the other into the tab order of their window. Inside an area its own order stays.
/// QWidget::setTabOrder() moves a container without what is in it; this moves all of it.
void orderTabs(const QList<QWidget *> &areas);

/// Lets Tab go to the buttons in \a box. It hands the focus it is given to the first of them when it lays them out, and
/// where that one is hidden or off Tab would go no further.
void tabThroughButtons(QDialogButtonBox *box);

/// The first (or last) widget in \a area that Tab would reach; null when there is none.
QWidget *endOfTabOrder(QWidget *area, bool last = false);

} // namespace latchkey
