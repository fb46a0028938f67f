// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/arealine.h"

#include "widgets/inks.h"

#include <QPainter>

namespace latchkey {

AreaLine::AreaLine(QWidget *parent)
    : QWidget(parent)
{
    setOrientation(Qt::Horizontal);
}

void AreaLine::setOrientation(Qt::Orientation orientation)
{
    m_orientation = orientation;
    const bool level = orientation == Qt::Horizontal;
    setSizePolicy(level ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  level ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void AreaLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Ink::of(palette(), InkRole::Line));
}

} // namespace latchkey
