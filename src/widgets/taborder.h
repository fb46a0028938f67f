// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

class QWidget;

namespace latchkey {

/// Puts \a areas one after the other into the tab order of their window. Inside an area its own order stays.
/// QWidget::setTabOrder() moves a container without what is in it; this moves all of it.
void orderTabs(const QList<QWidget *> &areas);

/// The first (or last) widget in \a area that Tab would reach; null when there is none.
QWidget *endOfTabOrder(QWidget *area, bool last = false);

} // namespace latchkey
