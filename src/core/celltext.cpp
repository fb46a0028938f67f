// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/celltext.h"

#include "core/rowroles.h"

#include <QModelIndex>

namespace latchkey {

QString cellText(const QModelIndex &cell)
{
    const QString text = cell.data().toString();
    if (text.isEmpty() && cell.data(RowRole::Icons).isValid()) {
        return cell.data(Qt::AccessibleTextRole).toString();
    }
    const QString sub = cell.data(RowRole::Sub).toString();
    return sub.isEmpty() ? text : QString(text + u' ' + sub);
}

} // namespace latchkey
