// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/taglabel.h"

#include "widgets/inks.h"
#include "widgets/strokes.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace latchkey {

TagLabel::TagLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text(m_kind));
}

void TagLabel::setKind(Kind kind)
{
    m_kind = kind;
    setAccessibleName(text(kind));
    updateGeometry();
    update();
}

QString TagLabel::text(Kind kind) { return kind == Kind::Sandbox ? tr("SANDBOX") : tr("PRODUCTION"); }

QFont TagLabel::tagFont() const
{
    QFont font = theme::scaled(this->font(), theme::headerSize * 0.92, QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 104);
    return font;
}

QSize TagLabel::sizeHint() const
{
    const QFontMetrics metrics(tagFont());
    return {metrics.horizontalAdvance(text(m_kind)) + 12, metrics.height() + 2};
}

void TagLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool sandbox = m_kind == Kind::Sandbox;
    const QColor ink = Ink::of(palette(), sandbox ? InkRole::Sandbox : InkRole::Text);
    if (sandbox) {
        strokes::panel(&painter, rect(), {}, ink, strokes::tagRadius, 1.25);
    } else {
        strokes::panel(&painter, rect(), ink, {}, strokes::tagRadius);
    }
    painter.setFont(tagFont());
    painter.setPen(sandbox ? ink : Ink::of(palette(), InkRole::Side));
    painter.drawText(rect(), Qt::AlignCenter, text(m_kind));
}

} // namespace latchkey
