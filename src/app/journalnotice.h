// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/noticestrip.h"

#include <QObject>
#include <QSet>

#include <optional>

class QAction;

namespace latchkey {

class OpenWorkspace;

/// What is to be said of the journal on this computer and of what it has from before the program was started, and what
/// can be done about it. One thing at a time, the one that matters most.
class JournalNotice final : public QObject {
    Q_OBJECT

  public:
    /// \a workspace outlives this.
    explicit JournalNotice(OpenWorkspace &workspace, QObject *parent = nullptr);

    /// None where all is well, or all was dismissed.
    std::optional<NoticeStrip::Notice> trouble() const;
    QList<QAction *> troubleActions() const;

  Q_SIGNALS:
    void changed();
    /// What was not sent before the program ended is to be decided about.
    void reviewRequested();

  private:
    enum class Matter { None, NotSent, Unused, Unwritable, SetAside, Changed, Unreadable };
    Matter matter() const;
    bool stands(Matter matter) const;
    NoticeStrip::Notice noticeOf(Matter matter) const;
    int undecided() const;

    OpenWorkspace &m_workspace;
    QAction *m_review;
    QAction *m_setAside;
    QAction *m_retry;
    QAction *m_dismiss;
    QSet<Matter> m_dismissed;
};

} // namespace latchkey
