// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/noticestrip.h"

#include "widgets/buttons.h"
#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/livelabel.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace latchkey {
namespace {

constexpr int iconSize = 16;
constexpr int iconGap = 8;
constexpr int edge = 3;
constexpr int leastHeight = 36;

struct Look {
    InkRole ink = InkRole::Text2;
    InkRole fill = InkRole::Window;
    QLatin1String icon;
};

Look lookOf(NoticeStrip::Kind kind)
{
    switch (kind) {
    case NoticeStrip::Kind::Neutral:
        return {InkRole::Text2, InkRole::Window, QLatin1String("info")};
    case NoticeStrip::Kind::Info:
        return {InkRole::Accent, InkRole::SoftInfo, QLatin1String("info")};
    case NoticeStrip::Kind::Good:
        return {InkRole::Good, InkRole::SoftGood, QLatin1String("check")};
    case NoticeStrip::Kind::Warn:
        return {InkRole::Warn, InkRole::SoftWarn, QLatin1String("warning")};
    case NoticeStrip::Kind::Bad:
        return {InkRole::Bad, InkRole::SoftBad, QLatin1String("state-failed")};
    }
    return {};
}

} // namespace

NoticeStrip::Notice NoticeStrip::failure(const ErrorText &error)
{
    return {.kind = Kind::Bad, .icon = {}, .fact = tr("%1.").arg(error.title), .consequence = error.sentence};
}

NoticeStrip::NoticeStrip(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(new LiveLabel)
    , m_content(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("noticeStrip"));
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(edge + 10, 8, 8, 8);
    all->setSpacing(8);
    all->addLayout(m_content, 1);
    m_content->setSpacing(8);
    // The icon stands at the first line, and both in the middle beside a higher button.
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    auto *line = new QHBoxLayout;
    line->setSpacing(iconGap);
    m_icon->setFixedWidth(iconSize);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    words->addLayout(line);
    words->addStretch(1);
    m_content->addLayout(words, 1);
    m_content->addLayout(m_buttons);
    m_buttons->setSpacing(8);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setMinimumHeight(leastHeight);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
    connect(qApp, &QApplication::focusChanged, this, &NoticeStrip::rememberFocus);
}

void NoticeStrip::showNotice(const Notice &notice, const QList<QAction *> &actions)
{
    m_notice = notice;
    const QList<QPointer<QAction>> wanted(actions.cbegin(), actions.cend());
    if (wanted != m_actions) {
        m_actions = wanted;
        replaceButtons();
    }
    const QString fact = notice.fact.toHtmlEscaped();
    const QString rest = notice.consequence.toHtmlEscaped();
    m_text->setLiveText(QLatin1String("<b style=\"font-weight:600\">") + fact + QLatin1String("</b> ") + rest,
                        notice.fact + QLatin1Char(' ') + notice.consequence);
    refreshIcon();
    show();
    updateGeometry();
    update();
}

void NoticeStrip::replaceButtons()
{
    giveFocusBack();
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (QAction *action : std::as_const(m_actions)) {
        m_buttons->addWidget(new ActionButton(action, this));
    }
    if (m_content->direction() == QBoxLayout::TopToBottom) {
        m_buttons->addStretch(1);
    }
}

void NoticeStrip::setVisible(bool visible)
{
    if (!visible) {
        giveFocusBack();
    }
    QFrame::setVisible(visible);
}

void NoticeStrip::rememberFocus(QWidget *old, const QWidget *now)
{
    if (old && now && isAncestorOf(now) && !isAncestorOf(old) && old->window() == window()) {
        m_focusBefore = old;
    }
}

void NoticeStrip::giveFocusBack()
{
    // That of the window, which a dialog above it may have taken the focus from.
    const QWidget *focused = window()->focusWidget();
    if (focused && isAncestorOf(focused) && m_focusBefore) {
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
}

void NoticeStrip::setButtonsBelow(bool below)
{
    m_content->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_buttons->setContentsMargins(below ? iconSize + iconGap : 0, 0, 0, 0);
}

void NoticeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look look = lookOf(m_notice.kind);
    painter.fillRect(rect(), Ink::of(palette(), look.fill));
    const QRect start = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, edge, height()));
    painter.fillRect(start, Ink::of(palette(), look.ink));
}

void NoticeStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        refreshIcon();
    }
}

void NoticeStrip::refreshIcon()
{
    const Look look = lookOf(m_notice.kind);
    const QString name = m_notice.icon.isEmpty() ? QString(look.icon) : m_notice.icon;
    m_icon->setFixedHeight(m_text->fontMetrics().height());
    m_icon->setPixmap(icons::pixmap(name, Ink::of(palette(), look.ink), iconSize, devicePixelRatioF()));
}

} // namespace latchkey
