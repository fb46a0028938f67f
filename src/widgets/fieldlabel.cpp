// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/fieldlabel.h"

#include <QLineEdit>

namespace latchkey {

FieldLabel::FieldLabel(QWidget *parent)
    : QLabel(parent)
{
    setForegroundRole(QPalette::PlaceholderText);
    setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    setMinimumHeight(QLineEdit().sizeHint().height());
}

} // namespace latchkey
