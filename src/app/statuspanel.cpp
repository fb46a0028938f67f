// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/statuspanel.h"

#include "app/openworkspace.h"
#include "core/windowlocale.h"
#include "operations/readonly.h"
#include "store/asoftext.h"
#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr int iconSize = 14;
/// A shorter wait is nothing to tell.
constexpr std::chrono::milliseconds patience = std::chrono::seconds(2);

/// With the palette of the panel: that of the label is the old one still when the panel hears of a new one.
void setIcon(QLabel *label, const QString &name, const QColor &ink)
{
    label->setPixmap(icons::pixmap(name, ink, iconSize, label->devicePixelRatioF()));
}

} // namespace

StatusPanel::StatusPanel(const OpenWorkspace &workspace, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_answers(workspace.client, clock, patience)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 8, 8, 10);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    m_clockText = addLine(u"clockLabel"_s, m_clockIcon);
    m_connectionText = addLine(u"connectionLabel"_s, m_connectionIcon);
    m_connectionText->setWordWrap(true);
    m_readOnlyText = addLine(u"readOnlyLabel"_s, m_readOnlyIcon);
    m_readOnlyText->setText(tr("Read-only: open elsewhere"));
    m_readOnlyText->setToolTip(readOnlyText(ReadOnly::OpenElsewhere));
    refresh();

    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &StatusPanel::refreshClock);
    m_tick.start();
    connect(&m_answers, &AnswerWatch::changed, this, &StatusPanel::refreshConnection);
    connect(&workspace.sync, &WorkspaceSync::asOfChanged, this, &StatusPanel::refreshConnection);
    connect(&workspace.sync, &WorkspaceSync::connectionChanged, this, &StatusPanel::refreshConnection);
    m_isLoadingBriefly.setSingleShot(true);
    m_isLoadingBriefly.setInterval(patience / 4);
    connect(&m_isLoadingBriefly, &QTimer::timeout, this, &StatusPanel::refreshConnection);
    connect(&workspace.sync, &WorkspaceSync::loadingChanged, this, [this] {
        m_isLoadingBriefly.start();
        refreshConnection();
    });
    connect(&workspace.store, &WorkspaceStore::defaultZoneChanged, this, &StatusPanel::refresh);
    connect(&workspace.client, &SeamClient::unauthorized, this, &StatusPanel::refreshConnection);
    connect(&workspace.client, &SeamClient::credentialChanged, this, &StatusPanel::refreshConnection);
    connect(&workspace.runner, &OperationRunner::readOnlyChanged, this, &StatusPanel::refreshReadOnly);
}

void StatusPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_connectionText) {
        m_connectionLook.clear();
        refresh();
    }
}

QLabel *StatusPanel::addLine(const QString &name, QLabel *&icon)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    const int row = grid->rowCount();
    icon = new QLabel(this);
    auto *text = new QLabel(this);
    text->setObjectName(name);
    text->setFont(theme::scaled(font(), theme::secondarySize));
    grid->addWidget(icon, row, 0);
    grid->addWidget(text, row, 1);
    return text;
}

void StatusPanel::refresh()
{
    setIcon(m_clockIcon, u"clock"_s, Ink::of(palette(), InkRole::Text2));
    setIcon(m_readOnlyIcon, u"info"_s, Ink::of(palette(), InkRole::Text2));
    refreshClock();
    refreshConnection();
    refreshReadOnly();
}

/// That the service is away is told by the line above it.
void StatusPanel::refreshReadOnly()
{
    const bool isElsewhere = m_workspace.runner.readOnly() == ReadOnly::OpenElsewhere;
    m_readOnlyIcon->setVisible(isElsewhere);
    m_readOnlyText->setVisible(isElsewhere);
}

/// While what tells the zone is being read, the time here would be another in a moment.
bool StatusPanel::isZoneToCome() const
{
    const WorkspaceStore &store = m_workspace.store;
    const auto isToCome = [](const EntityCollection *telling) {
        const LoadState::Phase phase = telling->loadState().phase;
        return phase == LoadState::Phase::Unloaded || phase == LoadState::Phase::Loading;
    };
    return !store.isZoneKnown() && m_workspace.sync.connection().isOnline &&
           std::ranges::any_of(
               std::to_array<const EntityCollection *>({&store.spaces, &store.devices, &store.entrances}), isToCome);
}

QString StatusPanel::clockWords() const
{
    if (isZoneToCome()) {
        return u"\u2026"_s;
    }
    const PropertyZone &zone = m_workspace.store.defaultZone();
    const QDateTime now = zone.toLocal(m_clock.now());
    const QLocale locale = windowLocale();
    const QString day = locale.toString(now.date(), tr("ddd d MMM", "day in the status line"));
    const QString time = locale.toString(now.time(), u"HH:mm");
    return m_workspace.store.isZoneKnown() ? tr("%1, <b>%2</b> in %3").arg(day, time, zone.cityName().toHtmlEscaped())
                                           : tr("%1, <b>%2</b> at this desk").arg(day, time);
}

void StatusPanel::refreshClock()
{
    const QString text = clockWords();
    if (text != m_clockText->text()) {
        m_clockText->setText(text);
        m_clockText->setToolTip(
            m_workspace.store.isZoneKnown() ? QString() : tr("The time zone of the property is not known yet."));
    }
}

QString StatusPanel::connectionWords() const
{
    const ConnectionState &connection = m_workspace.sync.connection();
    const QString asOf = asOfTime(m_workspace.store, m_workspace.sync);
    if (m_workspace.client.isRefused()) {
        return asOf.isEmpty() ? tr("Key refused") : tr("Key refused, as of %1").arg(asOf);
    }
    if (!connection.isOnline) {
        const PropertyZone &zone = m_workspace.store.defaultZone();
        return connection.offlineSince ? tr("Offline since %1").arg(zone.timeText(*connection.offlineSince))
                                       : tr("Offline");
    }
    if (m_answers.isWaiting() && !m_workspace.client.isHeld()) {
        if (asOf.isEmpty()) {
            return m_answers.hasHeard() ? tr("Waiting for an answer…") : tr("Connecting…");
        }
        return (m_answers.hasHeard() ? tr("Waiting for an answer, as of %1") : tr("Connecting, as of %1")).arg(asOf);
    }
    if (asOf.isEmpty()) {
        return m_workspace.sync.isLoading() ? tr("Loading…")
               : m_workspace.sync.hasRead() ? tr("Online, not all loaded")
                                            : tr("Online, nothing loaded");
    }
    const bool isLoading = m_workspace.sync.isLoading() && !m_isLoadingBriefly.isActive();
    return (connection.noNewsSince          ? tr("No news since %1")
            : isLoading                     ? tr("Loading, as of %1")
            : m_workspace.sync.isRestored() ? tr("As of %1")
                                            : tr("Online, as of %1"))
        .arg(asOf);
}

void StatusPanel::refreshConnection()
{
    const bool isRefused = m_workspace.client.isRefused();
    const bool isGood = m_workspace.sync.connection().isGood() && !isRefused;
    const QString icon = isRefused               ? u"warning"_s
                         : !isGood               ? u"offline"_s
                         : m_answers.isWaiting() ? u"clock"_s
                                                 : u"online"_s;
    showConnection(connectionWords(), icon, isGood);
}

void StatusPanel::showConnection(const QString &text, const QString &icon, bool isGood)
{
    m_connectionText->setText(text);
    if (icon == m_connectionLook) {
        return;
    }
    m_connectionLook = icon;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Ink::of(palette(), isGood ? InkRole::Text2 : InkRole::Warn));
    m_connectionText->setPalette(colours);
    m_connectionText->setFont(theme::scaled(font(), theme::secondarySize, isGood ? QFont::Normal : QFont::DemiBold));
    const InkRole ink = !isGood ? InkRole::Warn : m_answers.isWaiting() ? InkRole::Text2 : InkRole::Good;
    setIcon(m_connectionIcon, icon, Ink::of(palette(), ink));
}

} // namespace latchkey
