// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/stateview.h"

#include "core/oneline.h"
#include "ui_stateview.h"
#include "widgets/buttons.h"
#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>

namespace latchkey {
namespace {

constexpr int iconSize = 24;

} // namespace

StateView::StateView(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::StateView>())
{
    m_ui->setupUi(this);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_ui->icon->setFixedSize(iconSize, iconSize);
    m_ui->reason->setForegroundRole(QPalette::PlaceholderText);
    m_ui->requestId->setForegroundRole(QPalette::PlaceholderText);
    m_ui->grid->setRowStretch(0, 2);
    m_ui->grid->setRowStretch(2, 3);
    m_ui->grid->setColumnStretch(0, 1);
    m_ui->grid->setColumnStretch(1, 100);
    m_ui->grid->setColumnStretch(2, 1);
    applyFonts();
}

StateView::~StateView() = default;

void StateView::setState(const State &state, const QList<QAction *> &actions)
{
    m_state = state;
    m_ui->title->setText(oneLine(state.title));
    m_ui->reason->setText(state.reason);
    m_ui->reason->setVisible(!state.reason.isEmpty());
    m_ui->requestId->setText(tr("Request %1").arg(state.requestId));
    m_ui->requestId->setVisible(!state.requestId.isEmpty());
    setAccessibleName(state.title);
    setAccessibleDescription(state.reason);
    const auto old = m_ui->column->findChildren<QPushButton *>();
    qDeleteAll(old);
    if (state.canRetry) {
        auto *retry = new QPushButton(icons::icon(QStringLiteral("retry")), tr("Retry"));
        retry->setObjectName(QStringLiteral("retryButton"));
        connect(retry, &QPushButton::clicked, this, &StateView::retryRequested);
        addButton(retry);
    }
    if (!state.details.isEmpty()) {
        auto *copy = new QPushButton(icons::icon(QStringLiteral("copy")), tr("Copy details"));
        copy->setObjectName(QStringLiteral("copyDetailsButton"));
        connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_state.details); });
        addButton(copy);
    }
    for (QAction *action : actions) {
        addButton(new ActionButton(action, m_ui->column));
    }
    refreshIcon();
}

void StateView::addButton(QPushButton *button)
{
    // Before the stretch at the end.
    const int at = m_ui->buttons->count() - 1;
    m_ui->buttons->insertWidget(at, button);
    if (at == 0) {
        setButtonKind(button, ButtonKind::Primary);
    }
}

StateView::State StateView::empty(const QString &icon, const QString &title, const QString &reason)
{
    return {.icon = icon, .ink = InkRole::Text2, .title = title, .reason = reason, .requestId = {}, .details = {}};
}

StateView::State StateView::noMatch(const QString &title, const QString &reason)
{
    return empty(QStringLiteral("search"), title, reason);
}

StateView::State StateView::failed(const QString &title, const QString &reason, const QString &requestId,
                                   const QString &details)
{
    return {.icon = QStringLiteral("state-failed"),
            .ink = InkRole::Bad,
            .title = title,
            .reason = reason,
            .requestId = requestId,
            .details = details,
            .canRetry = true};
}

StateView::State StateView::notOffered(const QString &what)
{
    return empty(QStringLiteral("info"), tr("This server does not offer %1").arg(what),
                 tr("It answered that it does not know this part of the API. What does not need it goes on; whoever "
                    "runs the server can tell whether it is to be had."));
}

void StateView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refreshIcon();
    } else if (event->type() == QEvent::FontChange) {
        applyFonts();
    }
}

void StateView::applyFonts()
{
    m_ui->title->setFont(theme::scaled(font(), theme::sectionSize, QFont::DemiBold));
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QFont request = theme::scaled(font(), theme::secondarySize);
    request.setFamilies(fixed.families());
    request.setStyleHint(QFont::Monospace);
    m_ui->requestId->setFont(request);
}

void StateView::refreshIcon()
{
    const bool shown = icons::exists(m_state.icon);
    m_ui->icon->setVisible(shown);
    if (shown) {
        m_ui->icon->setPixmap(
            icons::pixmap(m_state.icon, Ink::of(palette(), m_state.ink), iconSize, devicePixelRatioF()));
    }
}

} // namespace latchkey
