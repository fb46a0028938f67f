// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/windownotices.h"

#include "app/journalnotice.h"
#include "app/openworkspace.h"
#include "app/snapshotnotice.h"

#include <QAction>

namespace latchkey {

WindowNotices::WindowNotices(OpenWorkspace &workspace, SnapshotNotice &snapshot, JournalNotice &journal,
                             NoticeStrip &strip, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_snapshot(snapshot)
    , m_journal(journal)
    , m_strip(strip)
    , m_dismiss(new QAction(tr("Dismiss"), this))
    , m_receipt(new QAction(tr("Receipt…"), this))
    , m_keyNotice(workspace.session().keyNotice)
{
    m_fading.setInterval(std::chrono::seconds(10));
    m_fading.setSingleShot(true);
    connect(&m_fading, &QTimer::timeout, this, &WindowNotices::dismiss);
    connect(&workspace, &OpenWorkspace::sessionChanged, this, &WindowNotices::sessionChanged);
    connect(&workspace, &OpenWorkspace::keyKept, this, [this] {
        m_keyNotice.clear();
        refresh();
    });
    connect(&snapshot, &SnapshotNotice::changed, this, &WindowNotices::refresh);
    connect(&journal, &JournalNotice::changed, this, &WindowNotices::refresh);
    connect(m_dismiss, &QAction::triggered, this, &WindowNotices::dismiss);
    connect(m_receipt, &QAction::triggered, this,
            [this] { Q_EMIT receiptRequested(OperationId(m_receipt->data().toUuid())); });
    refresh();
}

void WindowNotices::tell(const NoticeStrip::Notice &notice, const QString &about, OperationId revoke)
{
    m_troubles.removeIf(
        [&](const Told &trouble) { return trouble.notice == notice || (!about.isEmpty() && trouble.about == about); });
    if (notice.kind == NoticeStrip::Kind::Good) {
        m_news = Told{notice, about, revoke};
        m_fading.start();
    } else {
        m_news.reset();
        m_fading.stop();
        m_troubles.append({notice, about, revoke});
    }
    refresh();
}

void WindowNotices::refresh()
{
    if (m_news) {
        show(*m_news);
    } else if (!m_troubles.isEmpty()) {
        show(m_troubles.constLast());
    } else if (const auto elsewhere = m_snapshot.openElsewhere()) {
        m_strip.showNotice(*elsewhere);
    } else if (const auto left = m_journal.trouble()) {
        m_strip.showNotice(*left, m_journal.troubleActions());
    } else if (const auto trouble = m_snapshot.trouble()) {
        m_strip.showNotice(*trouble, m_snapshot.troubleActions());
    } else if (!m_keyNotice.isEmpty()) {
        m_strip.showNotice(keyNotKept(), {m_dismiss});
    } else {
        m_strip.hide();
    }
}

void WindowNotices::show(const Told &told)
{
    m_receipt->setData(told.revoke.uuid());
    m_strip.showNotice(told.notice,
                       told.revoke.isNull() ? QList<QAction *>{m_dismiss} : QList<QAction *>{m_receipt, m_dismiss});
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

NoticeStrip::Notice WindowNotices::keyNotKept() const
{
    const ProfileVault *const vault = m_workspace.vault();
    const bool isCopyKept = !vault || !vault->failure();
    return {.kind = NoticeStrip::Kind::Neutral,
            .icon = {},
            .fact = tr("The key is not kept."),
            .consequence = isCopyKept ? m_keyNotice
                                      : tr("%1 Nor is a copy of the workspace kept, and what this desk changes is "
                                           "noted only until Latchkey ends.")
                                            .arg(m_keyNotice)};
}

} // namespace latchkey
