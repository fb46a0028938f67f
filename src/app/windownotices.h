// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/instant.h"
#include "widgets/noticestrip.h"

#include <QObject>
#include <QTimer>

class QAction;

namespace latchkey {

class Clock;
class OpenWorkspace;
class SnapshotNotice;

/// What the strip above the panes says: the key was refused, what is waited for, the service does not answer, how a
/// write ended, or that the key could not be kept. One at a time, the one that matters most.
class WindowNotices final : public QObject {
    Q_OBJECT

  public:
    /// Everything named here outlives this.
    WindowNotices(OpenWorkspace &workspace, const Clock &clock, NoticeStrip &strip, QObject *parent = nullptr);

    /// Shows \a notice. Good news go by themselves; all else stays, below what came later, until it is dismissed or
    /// good news \a about the same thing come.
    void tell(const NoticeStrip::Notice &notice, const QString &about = {});

  Q_SIGNALS:
    /// A new key is to be pasted: the user wants to, or a change waits for it.
    void keyRequested();

  private:
    struct Told {
        NoticeStrip::Notice notice;
        QString about;
        Instant when;
    };

    void refresh();
    void showUnreachable();
    void followWaits();
    void refuse();
    void operationChanged();
    void sessionChanged();
    void dismiss();
    NoticeStrip::Notice refusal() const;
    NoticeStrip::Notice pause() const;
    NoticeStrip::Notice pace() const;
    NoticeStrip::Notice offline() const;
    NoticeStrip::Notice noNews() const;
    /// What was told last and stands still.
    const Told *told() const;
    /// Since when the service does not answer, or tells nothing; none while all is well.
    std::optional<Instant> badSince() const;
    NoticeStrip::Notice keyNotKept() const;

    OpenWorkspace &m_workspace;
    const Clock &m_clock;
    NoticeStrip &m_strip;
    QAction *m_pasteKey;
    QAction *m_tryNow;
    QAction *m_dismiss;
    SnapshotNotice *m_snapshot;
    QTimer m_tick;                 ///< how long the service has been away is shown
    QTimer m_countdown;            ///< runs while the service wants a pause, or a lock
    QTimer m_fading;               ///< of good news
    bool m_hasAskedForKey = false; ///< since the last one was refused
    std::optional<Told> m_news;    ///< good
    QList<Told> m_troubles;        ///< the newest last
    QString m_keyNotice;
};

} // namespace latchkey
