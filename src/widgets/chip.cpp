// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/chip.h"

#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/strokes.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace latchkey {
namespace {

constexpr int leastHeight = 24;
constexpr int sidePadding = 10;
constexpr int signSize = 14;
constexpr int gap = 6;

} // namespace

Chip::Chip(const ChipSpec &spec, QWidget *parent)
    : QAbstractButton(parent)
    , m_spec(spec)
{
    setCheckable(true);
    setFocusPolicy(Qt::NoFocus);
    setText(spec.text);
    setObjectName(spec.id + QLatin1String("Chip"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    refresh();
}

void Chip::setCount(int count)
{
    if (m_count == count) {
        return;
    }
    m_count = count;
    updateGeometry();
    refresh();
}

void Chip::setAlwaysEnabled(bool always)
{
    m_alwaysEnabled = always;
    refresh();
}

void Chip::checkStateSet() { refresh(); }

void Chip::nextCheckState()
{
    QAbstractButton::nextCheckState();
    refresh();
}

void Chip::refresh()
{
    setEnabled(m_count != 0 || m_alwaysEnabled || isChecked());
    QStringList parts{m_spec.text};
    if (m_count >= 0) {
        parts.append(countText());
    }
    parts.append(tr("filter"));
    parts.append(isChecked() ? tr("on") : tr("off"));
    setAccessibleName(parts.join(QLatin1String(", ")));
    update();
}

QString Chip::countText() const { return m_count < 0 ? QString() : QLocale().toString(m_count); }

QSize Chip::sizeHint() const
{
    // Measured in the weight of the checked chip, so that the row does not move when one is chosen.
    const QFont word = theme::scaled(font(), theme::secondarySize, QFont::DemiBold);
    const QFont number = theme::scaled(font(), theme::secondarySize);
    int width = 2 * sidePadding + QFontMetrics(word).horizontalAdvance(m_spec.text);
    width += m_spec.icon.isEmpty() ? 0 : signSize + gap;
    width += m_count < 0 ? 0 : gap + QFontMetrics(number).horizontalAdvance(countText());
    return {width, qMax(leastHeight, QFontMetrics(word).height() + 6)};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool checked = isChecked();
    const auto ink = [this](InkRole role) { return Ink::of(palette(), role); };
    const QColor off = palette().color(QPalette::Disabled, QPalette::Text);
    QColor fill = checked ? ink(InkRole::SoftInfo) : palette().color(QPalette::Active, QPalette::Button);
    if (isEnabled() && (underMouse() || isDown()) && !checked) {
        fill = Ink::mixed(fill, palette().color(QPalette::Text), isDown() ? 0.12 : 0.05);
    }
    const QRectF frame = rect();
    const qreal radius = qMin(strokes::chipRadius, frame.height() / 2);
    if (checked && hasFocus()) { // ring, 1 px of air, fill: a thicker edge alone is not seen
        strokes::panel(&painter, frame.adjusted(3, 3, -3, -3), fill, {}, radius - 3);
    } else {
        strokes::panel(&painter, frame, fill, ink(checked ? InkRole::Accent : InkRole::ButtonEdge), radius,
                       checked ? 1.5 : 1);
    }
    if (hasFocus()) {
        strokes::focusRing(&painter, frame, palette(), radius);
    }
    QRect room = rect().adjusted(sidePadding, 0, -sidePadding, 0);
    const auto placed = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    if (!m_spec.icon.isEmpty()) {
        const QRect sign(room.left(), room.center().y() - signSize / 2 + 1, signSize, signSize);
        icons::paint(&painter, placed(sign), m_spec.icon, isEnabled() ? ink(m_spec.ink) : off);
        room.setLeft(sign.right() + 1 + gap);
    }
    const int side = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    const QFont word = theme::scaled(font(), theme::secondarySize, checked ? QFont::DemiBold : QFont::Medium);
    const QFont number = theme::scaled(font(), theme::secondarySize);
    const int wordWidth = QFontMetrics(word).horizontalAdvance(m_spec.text);
    const int countWidth = m_count < 0 ? 0 : gap + QFontMetrics(number).horizontalAdvance(countText());
    // What the lighter weight leaves over goes to both sides.
    room.translate(qMax(0, room.width() - wordWidth - countWidth) / 2, 0);
    painter.setFont(word);
    painter.setPen(isEnabled() ? ink(InkRole::Text) : off);
    painter.drawText(placed(room), side, m_spec.text);
    if (m_count >= 0) {
        painter.setFont(number);
        painter.setPen(isEnabled() ? ink(InkRole::Text2) : off);
        painter.drawText(placed(room.adjusted(wordWidth + gap, 0, 0, 0)), side, countText());
    }
}

} // namespace latchkey
