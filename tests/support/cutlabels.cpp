// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/cutlabels.h"

#include <QLabel>

namespace latchkey::test {

QStringList cutLabels(const QWidget &window)
{
    QStringList found;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        const int missing = label->heightForWidth(label->width()) - label->height();
        if (label->isVisible() && label->hasHeightForWidth() && missing > 0) {
            found.append(QString(label->objectName() + u' ' + QString::number(missing)));
        }
    }
    return found;
}

} // namespace latchkey::test
