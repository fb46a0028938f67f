// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/bigpin.h"

#include "widgets/inks.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace latchkey {
namespace {

using namespace std::chrono_literals;

constexpr auto hideAfter = 1min;
constexpr int dot = 12;
constexpr qreal groupGap = 0.8; ///< of a cell

} // namespace

BigPin::BigPin(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("bigPin"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_hideTimer.setSingleShot(true);
    m_hideTimer.setInterval(hideAfter);
    connect(&m_hideTimer, &QTimer::timeout, this, [this] { setShown(false); });
    refreshName();
}

void BigPin::setPin(const QString &pin)
{
    m_pin = pin;
    refreshName();
    updateGeometry();
    update();
}

void BigPin::setShown(bool shown)
{
    if (m_shown == shown) {
        return;
    }
    m_shown = shown;
    m_hideTimer.stop();
    refreshName();
    update();
    Q_EMIT shownChanged(shown);
}

void BigPin::setHideDelay(std::chrono::milliseconds delay) { m_hideTimer.setInterval(delay); }

QList<int> BigPin::groups(qsizetype length)
{
    switch (length) {
    case 4:
        return {2, 2};
    case 5:
        return {3, 2};
    case 7:
        return {4, 3};
    case 8:
        return {4, 4};
    default:
        break;
    }
    QList<int> result(length / 3, 3);
    if (length % 3 != 0) {
        result.append(static_cast<int>(length % 3));
    }
    return result;
}

QFont BigPin::digitFont() const { return theme::scaled(font(), theme::pinSize, QFont::DemiBold); }

int BigPin::cellWidth() const
{
    const QFontMetrics metrics(digitFont());
    int widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit) {
        widest = qMax(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    }
    return widest + 2;
}

QSize BigPin::sizeHint() const
{
    const int cell = cellWidth();
    const qsizetype gaps = qMax(qsizetype(0), groups(m_pin.size()).size() - 1);
    return {static_cast<int>(m_pin.size()) * cell + static_cast<int>(gaps) * qRound(cell * groupGap),
            QFontMetrics(digitFont()).height()};
}

void BigPin::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(digitFont());
    const QColor ink = Ink::of(palette(), InkRole::Text);
    const int cell = cellWidth();
    int left = 0;
    qsizetype at = 0;
    for (const int group : groups(m_pin.size())) {
        for (int i = 0; i < group; ++i, ++at, left += cell) {
            const QRectF place(left, 0, cell, height());
            if (m_shown) {
                painter.setPen(ink);
                painter.drawText(place, Qt::AlignCenter, QString(m_pin.at(at)));
            } else {
                painter.setPen(Qt::NoPen);
                painter.setBrush(ink);
                painter.drawEllipse(place.center(), dot / 2.0, dot / 2.0);
            }
        }
        left += qRound(cell * groupGap);
    }
}

void BigPin::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
}

bool BigPin::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate && watched == window() && m_shown) {
        m_hideTimer.start();
    } else if (event->type() == QEvent::WindowActivate && watched == window()) {
        m_hideTimer.stop();
    }
    return QWidget::eventFilter(watched, event);
}

void BigPin::refreshName()
{
    if (!m_shown) {
        setAccessibleName(tr("PIN, hidden"));
        return;
    }
    // One digit after the other, as they are typed, with a pause between the groups.
    QStringList spoken;
    qsizetype at = 0;
    for (const int group : groups(m_pin.size())) {
        QStringList digits;
        for (int i = 0; i < group; ++i, ++at) {
            digits.append(QString(m_pin.at(at)));
        }
        spoken.append(digits.join(QLatin1Char(' ')));
    }
    setAccessibleName(tr("PIN, %1").arg(spoken.join(QLatin1String(", "))));
}

} // namespace latchkey
