// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/instant.h"
#include "widgets/noticestrip.h"

#include <QObject>

#include <optional>

class QAction;

namespace latchkey {

class Clock;
class OpenWorkspace;
class WorkspaceSnapshot;

/// What is to be said of the copy of a workspace on this computer, and what can be done about it.
class SnapshotNotice final : public QObject {
    Q_OBJECT

  public:
    /// \a workspace and \a clock outlive this.
    SnapshotNotice(OpenWorkspace &workspace, const Clock &clock, QObject *parent = nullptr);

    /// That another program may change the workspace, not this one.
    std::optional<NoticeStrip::Notice> openElsewhere() const;
    /// That the copy cannot be opened or written, or that none is kept; none once that was dismissed, until it is for
    /// another reason.
    std::optional<NoticeStrip::Notice> trouble() const;
    QList<QAction *> troubleActions() const;
    /// Whether there is a copy that cannot be opened, dismissed or not.
    bool isLocked() const;
    QAction *unlockAction() const { return m_unlock; }

  Q_SIGNALS:
    void changed();

  private:
    void follow();
    void snapshotChanged();
    std::optional<NoticeStrip::Notice> found() const;
    QString whyLocked() const;
    QString notedForThisRun() const;

    OpenWorkspace &m_workspace;
    const Clock &m_clock;
    QAction *m_unlock;
    QAction *m_retry;
    QAction *m_startAnew;
    QAction *m_dismiss;
    std::optional<NoticeStrip::Notice> m_dismissed; ///< what stands still and was told
    std::optional<Instant> m_triedAt;               ///< when somebody last tried in vain to open the copy
    bool m_isTrying = false;
    bool m_isUnlocking = false;
};

} // namespace latchkey
