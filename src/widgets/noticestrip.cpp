// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/noticestrip.h"

#include "widgets/buttons.h"
#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/livelabel.h"
#include "widgets/noticelayout.h"

#include <QAccessibleWidget>
#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace latchkey {
namespace {

constexpr int iconSize = 16;
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

/// What a screen reader takes a strip for: the name is what is told, and is announced as that of the words changes.
class AccessibleStrip final : public QAccessibleWidget {
  public:
    explicit AccessibleStrip(NoticeStrip *strip)
        : QAccessibleWidget(strip, QAccessible::AlertMessage)
    {
    }
    QString text(QAccessible::Text which) const override
    {
        const auto &notice = static_cast<const NoticeStrip *>(widget())->notice();
        return which == QAccessible::Name ? QStringLiteral("%1 %2").arg(notice.fact, notice.consequence).trimmed()
                                          : QAccessibleWidget::text(which);
    }
};

QAccessibleInterface *accessibleStrip(const QString &, QObject *object)
{
    auto *const strip = qobject_cast<NoticeStrip *>(object);
    return strip ? new AccessibleStrip(strip) : nullptr;
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
    , m_layout(new NoticeLayout(m_icon, m_text, this))
{
    QAccessible::installFactory(accessibleStrip); // once, however often it is called
    setObjectName(QStringLiteral("noticeStrip"));
    m_layout->setContentsMargins(edge + 10, 8, 8, 8);
    m_icon->setFixedWidth(iconSize);
    m_text->setObjectName(QStringLiteral("noticeText"));
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
    m_layout->deleteButtons();
    for (QAction *action : std::as_const(m_actions)) {
        m_layout->addWidget(new ActionButton(action, this));
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

void NoticeStrip::setButtonsBelow(bool below) { m_layout->setButtonsBelow(below); }

void NoticeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look look = lookOf(m_notice.kind);
    painter.fillRect(rect(), Ink::of(palette(), look.fill));
    // Strips may stand one below the other.
    painter.fillRect(QRect(0, height() - 1, width(), 1), Ink::of(palette(), InkRole::Line));
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
