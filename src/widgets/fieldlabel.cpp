// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/fieldlabel.h"

#include "widgets/buttons.h"

#include <QLineEdit>

namespace latchkey {

FieldLabel::FieldLabel(QWidget *parent)
    : QLabel(parent)
{
    setForegroundRole(QPalette::PlaceholderText);
    setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    setMinimumHeight(QLineEdit().sizeHint().height());
}

void FieldLabel::showEvent(QShowEvent *event)
{
    QLabel::showEvent(event);
    if (buddy() && buddy()->accessibleName().isEmpty()) {
        buddy()->setAccessibleName(withoutMnemonic(text()));
    }
}

} // namespace latchkey
