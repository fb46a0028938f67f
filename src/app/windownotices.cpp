// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/windownotices.h"

#include "app/openworkspace.h"
#include "app/snapshotnotice.h"
#include "operations/readonly.h"
#include "store/asoftext.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace latchkey {

WindowNotices::WindowNotices(OpenWorkspace &workspace, const Clock &clock, NoticeStrip &strip, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_strip(strip)
    , m_pasteKey(new QAction(tr("Paste a new key…"), this))
    , m_tryNow(new QAction(tr("Try now"), this))
    , m_dismiss(new QAction(tr("Dismiss"), this))
    , m_snapshot(new SnapshotNotice(workspace, this))
    , m_keyNotice(workspace.session().keyNotice)
{
    m_tick.setInterval(std::chrono::seconds(10));
    m_fading.setInterval(std::chrono::seconds(10));
    m_fading.setSingleShot(true);
    m_countdown.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &WindowNotices::refresh);
    connect(&m_countdown, &QTimer::timeout, this, &WindowNotices::refresh);
    connect(&m_fading, &QTimer::timeout, this, &WindowNotices::dismiss);
    connect(&workspace.client, &SeamClient::unauthorized, this, &WindowNotices::refuse);
    connect(&workspace.client, &SeamClient::credentialChanged, this, &WindowNotices::refresh);
    connect(&workspace.client, &SeamClient::pauseChanged, this, &WindowNotices::followWaits);
    connect(&workspace.client, &SeamClient::paceChanged, this, &WindowNotices::followWaits);
    connect(&workspace.runner, &OperationRunner::changed, this, &WindowNotices::operationChanged);
    connect(&workspace, &OpenWorkspace::sessionChanged, this, &WindowNotices::sessionChanged);
    connect(&workspace.sync, &WorkspaceSync::connectionChanged, this, &WindowNotices::refresh);
    connect(m_snapshot, &SnapshotNotice::changed, this, &WindowNotices::refresh);
    connect(m_pasteKey, &QAction::triggered, this, &WindowNotices::keyRequested);
    connect(m_tryNow, &QAction::triggered, this, [this] { m_workspace.sync.refresh(); });
    connect(m_dismiss, &QAction::triggered, this, &WindowNotices::dismiss);
    refresh();
}

void WindowNotices::tell(const NoticeStrip::Notice &notice, const QString &about)
{
    m_troubles.removeIf(
        [&](const Told &trouble) { return trouble.notice == notice || (!about.isEmpty() && trouble.about == about); });
    if (notice.kind == NoticeStrip::Kind::Good) {
        m_news = {notice, about, m_clock.now()};
        m_fading.start();
    } else {
        m_news.reset();
        m_fading.stop();
        m_troubles.append({notice, about, m_clock.now()});
    }
    refresh();
}

void WindowNotices::refresh()
{
    const auto bad = badSince();
    const Told *const last = told();
    if (!bad) {
        m_tick.stop();
    } else if (!m_tick.isActive()) {
        m_tick.start();
    }
    if (m_workspace.client.isRefused()) {
        m_strip.showNotice(refusal(), {m_pasteKey});
    } else if (m_countdown.isActive()) {
        m_strip.showNotice(m_workspace.client.pausedFor().count() > 0 ? pause() : pace(), {});
    } else if (bad && !(last && last->when >= *bad)) {
        showUnreachable();
    } else if (last) {
        m_strip.showNotice(last->notice, {m_dismiss});
    } else if (const auto elsewhere = m_snapshot->openElsewhere()) {
        m_strip.showNotice(*elsewhere);
    } else if (const auto trouble = m_snapshot->trouble()) {
        m_strip.showNotice(*trouble, m_snapshot->troubleActions());
    } else if (!m_keyNotice.isEmpty()) {
        m_strip.showNotice(keyNotKept(), {m_dismiss});
    } else {
        m_strip.hide();
    }
}

/// What is locked would be all there is to see now. To make a new copy would leave nothing.
void WindowNotices::showUnreachable()
{
    NoticeStrip::Notice notice = m_workspace.sync.connection().isOnline ? noNews() : offline();
    QList<QAction *> actions{m_tryNow};
    if (m_snapshot->isLocked()) {
        notice.consequence += u' ' + tr("The copy of this workspace on this computer is locked.");
        actions.append(m_snapshot->unlockAction());
    }
    m_strip.showNotice(notice, actions);
}

/// A wait of a moment, as between two attempts, is nothing to tell.
void WindowNotices::followWaits()
{
    const auto left = std::max(m_workspace.client.pausedFor(), m_workspace.client.pacedFor());
    if (left > std::chrono::seconds(1)) {
        m_countdown.start();
    } else if (left.count() == 0) {
        m_countdown.stop();
    }
    refresh();
}

void WindowNotices::refuse()
{
    m_hasAskedForKey = false;
    refresh();
    operationChanged();
}

/// The first change that waits for a key asks for it, wherever the user is: the strip is out of reach under a sheet.
void WindowNotices::operationChanged()
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

/// What was told of the session before is over.
void WindowNotices::sessionChanged()
{
    m_news.reset();
    m_troubles.clear();
    m_keyNotice = m_workspace.session().keyNotice;
    refresh();
}

void WindowNotices::dismiss()
{
    m_fading.stop();
    if (m_news) {
        m_news.reset();
    } else if (!m_troubles.isEmpty()) {
        m_troubles.removeLast();
    } else {
        m_keyNotice.clear();
    }
    refresh();
}

NoticeStrip::Notice WindowNotices::refusal() const
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

NoticeStrip::Notice WindowNotices::pause() const
{
    const int waiting = static_cast<int>(m_workspace.waitingChanges().size());
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_workspace.client.pausedFor());
    const QString goesOn = tr("Latchkey goes on by itself in %1.").arg(ageText(left));
    return {.kind = NoticeStrip::Kind::Warn,
            .icon = {},
            .fact = tr("Seam asks for a pause after too many requests."),
            .consequence = waiting == 0 ? goesOn : tr("%n change(s) wait.", nullptr, waiting) + u' ' + goesOn};
}

NoticeStrip::Notice WindowNotices::pace() const
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_workspace.client.pacedFor());
    return {.kind = NoticeStrip::Kind::Warn,
            .icon = {},
            .fact = tr("Seam takes no more commands for this door within a minute."),
            .consequence = tr("The next one is sent by itself in %1.").arg(ageText(left))};
}

const WindowNotices::Told *WindowNotices::told() const
{
    if (m_news) {
        return &*m_news;
    }
    return m_troubles.isEmpty() ? nullptr : &m_troubles.constLast();
}

/// Before anything could be read, the panes say why, each for itself.
std::optional<Instant> WindowNotices::badSince() const
{
    const ConnectionState &connection = m_workspace.sync.connection();
    return m_workspace.sync.hasRead() || !connection.isOnline
               ? (connection.isOnline ? connection.noNewsSince : connection.offlineSince)
               : std::nullopt;
}

NoticeStrip::Notice WindowNotices::noNews() const
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

NoticeStrip::Notice WindowNotices::offline() const
{
    const ConnectionState &connection = m_workspace.sync.connection();
    const auto age = m_clock.now() - connection.offlineSince.value_or(m_clock.now());
    const QStringList consequences{asOfText(m_workspace.store, m_workspace.sync), readOnlyText(ReadOnly::Offline),
                                   connection.error.message};
    return {.kind = NoticeStrip::Kind::Warn,
            .icon = u"offline"_s,
            .fact = age < std::chrono::minutes(1) ? tr("Offline for less than a minute.")
                                                  : tr("Offline for %1.").arg(ageText(age)),
            .consequence = consequences.join(u' ').trimmed()};
}

NoticeStrip::Notice WindowNotices::keyNotKept() const
{
    const WorkspaceSnapshot *const snapshot = m_workspace.snapshot();
    const bool isCopyKept = !snapshot || !snapshot->failure();
    return {.kind = NoticeStrip::Kind::Neutral,
            .icon = {},
            .fact = tr("The key is not kept."),
            .consequence = isCopyKept ? m_keyNotice : tr("%1 Nor is a copy of the workspace kept.").arg(m_keyNotice)};
}

} // namespace latchkey
