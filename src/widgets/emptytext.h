// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QAbstractItemView;
class QWidget;

namespace latchkey {

/// Says in a list without rows why it has none.
void paintEmptyText(QWidget *viewport, const QString &text);

/// The same for a screen reader: \a text describes \a view, which has its model, for as long as it has no rows.
void describeWhileEmpty(QAbstractItemView *view, const QString &text);

} // namespace latchkey
