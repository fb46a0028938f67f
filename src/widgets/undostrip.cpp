// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/undostrip.h"

#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/livelabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey {
namespace {

constexpr int lineHeight = 2;
constexpr int iconSize = 16;

} // namespace

UndoStrip::UndoStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new LiveLabel(this))
    , m_icon(new QLabel(this))
    , m_undo(new QPushButton(this))
    , m_now(new QPushButton(this))
{
    setMinimumHeight(48);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::RichText);
    m_undo->setObjectName("undoButton");
    m_now->setObjectName("nowButton");
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    row->addWidget(m_now);
    connect(m_undo, &QPushButton::clicked, this, &UndoStrip::undoRequested);
    connect(m_now, &QPushButton::clicked, this, &UndoStrip::nowRequested);
    connect(&m_tick, &QTimer::timeout, this, &UndoStrip::refresh);
    refreshIcon();
}

void UndoStrip::count(const Words &words, std::chrono::milliseconds left, std::chrono::milliseconds total)
{
    m_words = words;
    m_leftAtStart = left;
    m_total = total;
    m_since.start();
    m_undo->setText(words.undo);
    m_now->setText(words.now);
    // Where nothing may move the line goes by whole seconds, as the words do.
    const bool mayMove = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    m_tick.start(mayMove ? 100ms : 1000ms);
    refresh();
}

std::chrono::milliseconds UndoStrip::left() const
{
    return std::max(m_leftAtStart - std::chrono::milliseconds(m_since.elapsed()), 0ms);
}

void UndoStrip::refresh()
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left()).count();
    const QString time = tr("%1\u00a0s").arg(seconds);
    const QString plain = m_words.sentence;
    // Said once: a voice that counts down would drown all else.
    m_text->setLiveText(plain.toHtmlEscaped().replace(timePlace, u"<b>%1</b>"_s.arg(time)),
                        QString(plain).replace(timePlace, tr("%1\u00a0s").arg(m_total.count() / 1000)));
    update(0, 0, width(), lineHeight);
}

void UndoStrip::refreshIcon()
{
    m_icon->setPixmap(
        icons::pixmap(u"state-removing"_s, Ink::of(palette(), InkRole::Text2), iconSize, devicePixelRatioF()));
}

void UndoStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refreshIcon();
    }
}

void UndoStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), lineHeight, Ink::of(palette(), InkRole::Line));
    if (m_total.count() > 0) {
        const int drained = static_cast<int>(width() * (m_total - left()).count() / m_total.count());
        const QRect rest(0, 0, width() - drained, lineHeight);
        painter.fillRect(style()->visualRect(layoutDirection(), rect(), rest), Ink::of(palette(), InkRole::Accent));
    }
}

} // namespace latchkey
