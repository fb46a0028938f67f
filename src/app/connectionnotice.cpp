// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/connectionnotice.h"

#include "app/openworkspace.h"
#include "core/clock.h"
#include "operations/readonly.h"
#include "store/asoftext.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

/// No answer of a service that is well takes so long, and by then somebody may be about to change something.
constexpr std::chrono::milliseconds patience = std::chrono::seconds(8);

} // namespace

ConnectionNotice::ConnectionNotice(OpenWorkspace &workspace, const Clock &clock, NoticeStrip &strip, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_strip(strip)
    , m_pasteKey(new QAction(tr("Paste a new key…"), this))
    , m_tryNow(new QAction(tr("Try now"), this))
    , m_answers(workspace.client, clock, patience)
{
    m_tick.setInterval(std::chrono::seconds(10));
    m_countdown.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &ConnectionNotice::refresh);
    connect(&m_countdown, &QTimer::timeout, this, &ConnectionNotice::refresh);
    connect(&workspace.client, &SeamClient::unauthorized, this, &ConnectionNotice::refuse);
    connect(&workspace.client, &SeamClient::credentialChanged, this, &ConnectionNotice::refresh);
    connect(&workspace.client, &SeamClient::pauseChanged, this, &ConnectionNotice::followWaits);
    connect(&workspace.client, &SeamClient::paceChanged, this, &ConnectionNotice::followWaits);
    connect(&workspace.runner, &OperationRunner::changed, this, &ConnectionNotice::operationChanged);
    connect(&workspace.sync, &WorkspaceSync::connectionChanged, this, &ConnectionNotice::refresh);
    connect(&m_answers, &AnswerWatch::changed, this, &ConnectionNotice::refresh);
    connect(m_pasteKey, &QAction::triggered, this, &ConnectionNotice::keyRequested);
    connect(m_tryNow, &QAction::triggered, this, [this] { m_workspace.sync.refresh(); });
    refresh();
}

void ConnectionNotice::refresh()
{
    const auto bad = badSince();
    if (!bad) {
        m_tick.stop();
    } else if (!m_tick.isActive()) {
        m_tick.start();
    }
    if (m_workspace.client.isRefused()) {
        m_strip.showNotice(refusal(), {m_pasteKey});
    } else if (m_countdown.isActive()) {
        m_strip.showNotice(m_workspace.client.pausedFor().count() > 0 ? pause() : pace(), {});
    } else if (bad) {
        m_strip.showNotice(m_workspace.sync.connection().isOnline ? noNews() : offline(), {m_tryNow});
    } else if (m_answers.isWaiting()) {
        m_strip.showNotice(waiting(), {});
    } else {
        m_strip.hide();
    }
}

/// A wait of a moment, as between two attempts, is nothing to tell.
void ConnectionNotice::followWaits()
{
    const auto left = std::max(m_workspace.client.pausedFor(), m_workspace.client.pacedFor());
    if (left > std::chrono::seconds(1)) {
        m_countdown.start();
    } else if (left.count() == 0) {
        m_countdown.stop();
    }
    refresh();
}

void ConnectionNotice::refuse()
{
    m_hasAskedForKey = false;
    refresh();
    operationChanged();
}

/// The first change that waits for a key asks for it, wherever the user is: the strip is out of reach under a sheet.
void ConnectionNotice::operationChanged()
{
    if (!m_workspace.client.isRefused()) {
        return;
    }
    if (m_strip.notice() != refusal()) {
        refresh();
    }
    const bool isUrgent = !m_workspace.waitingChanges().isEmpty() || !m_workspace.sync.hasRead();
    if (isUrgent && !std::exchange(m_hasAskedForKey, true)) {
        Q_EMIT keyRequested();
    }
}

NoticeStrip::Notice ConnectionNotice::refusal() const
{
    const int waiting = static_cast<int>(m_workspace.waitingChanges().size());
    QString consequence;
    if (waiting > 0) {
        consequence = tr("%n change(s) wait for a new one. You see what was known before.", nullptr, waiting);
    } else if (m_workspace.sync.hasRead()) {
        consequence = tr("It may have been revoked. You see what was known before; what you change is sent as soon as "
                         "there is a new key.");
    } else {
        consequence = tr("It may have been revoked. The workspace is loaded as soon as there is a new key.");
    }
    return {
        .kind = NoticeStrip::Kind::Bad, .icon = {}, .fact = tr("Seam refused the key."), .consequence = consequence};
}

NoticeStrip::Notice ConnectionNotice::pause() const
{
    const int waiting = static_cast<int>(m_workspace.waitingChanges().size());
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_workspace.client.pausedFor());
    const QString goesOn = tr("Latchkey goes on by itself in %1.").arg(ageText(left));
    return {.kind = NoticeStrip::Kind::Warn,
            .icon = {},
            .fact = tr("Seam asks for a pause after too many requests."),
            .consequence = waiting == 0 ? goesOn : tr("%n change(s) wait.", nullptr, waiting) + u' ' + goesOn};
}

NoticeStrip::Notice ConnectionNotice::pace() const
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_workspace.client.pacedFor());
    return {.kind = NoticeStrip::Kind::Warn,
            .icon = {},
            .fact = tr("Seam takes no more commands for this door within a minute."),
            .consequence = tr("The next one is sent by itself in %1.").arg(ageText(left))};
}

/// Before anything could be read, the panes say why, each for itself.
std::optional<Instant> ConnectionNotice::badSince() const
{
    const ConnectionState &connection = m_workspace.sync.connection();
    return m_workspace.sync.hasRead() || !connection.isOnline
               ? (connection.isOnline ? connection.noNewsSince : connection.offlineSince)
               : std::nullopt;
}

/// Whether it is away is not known yet.
NoticeStrip::Notice ConnectionNotice::waiting() const
{
    const QString since = m_workspace.store.defaultZone().timeText(m_answers.since());
    return {.kind = NoticeStrip::Kind::Neutral,
            .icon = u"clock"_s,
            .fact = tr("Waiting for an answer from Seam since %1.").arg(since),
            .consequence = asOfText(m_workspace.store, m_workspace.sync)};
}

NoticeStrip::Notice ConnectionNotice::noNews() const
{
    const ConnectionState &connection = m_workspace.sync.connection();
    const auto age = m_clock.now() - connection.noNewsSince.value_or(m_clock.now());
    return {.kind = NoticeStrip::Kind::Warn,
            .icon = u"offline"_s,
            .fact = age < std::chrono::minutes(1) ? tr("No news for less than a minute.")
                                                  : tr("No news for %1.").arg(ageText(age)),
            .consequence =
                u"%1 %2"_s.arg(asOfText(m_workspace.store, m_workspace.sync), connection.error.message).trimmed()};
}

NoticeStrip::Notice ConnectionNotice::offline() const
{
    const ConnectionState &connection = m_workspace.sync.connection();
    const auto age = m_clock.now() - connection.offlineSince.value_or(m_clock.now());
    QStringList consequences{asOfText(m_workspace.store, m_workspace.sync), readOnlyText(ReadOnly::Offline)};
    // That nothing is answered is said.
    if (connection.error.kind != ApiError::Kind::Network && connection.error.kind != ApiError::Kind::Timeout) {
        consequences.append(connection.error.message);
    }
    return {.kind = NoticeStrip::Kind::Warn,
            .icon = u"offline"_s,
            .fact = age < std::chrono::minutes(1) ? tr("Offline for less than a minute.")
                                                  : tr("Offline for %1.").arg(ageText(age)),
            .consequence = consequences.join(u' ').trimmed()};
}

} // namespace latchkey
