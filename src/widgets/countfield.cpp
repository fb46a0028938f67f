// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/countfield.h"

#include <QLineEdit>

namespace latchkey {

CountField::CountField(QWidget *parent)
    : QSpinBox(parent)
{
    setMinimum(0);
    setCorrectionMode(QAbstractSpinBox::CorrectToNearestValue); // emptied and left, it is 0
    connect(this, &QSpinBox::valueChanged, this, &CountField::countChanged);
    // Emptied, a spin box keeps its value and says nothing.
    connect(lineEdit(), &QLineEdit::textChanged, this, &CountField::countChanged);
}

int CountField::count() const { return cleanText().isEmpty() ? 0 : value(); }

} // namespace latchkey
