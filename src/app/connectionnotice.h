// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/answerwatch.h"
#include "core/instant.h"
#include "widgets/noticestrip.h"

#include <QObject>
#include <QTimer>

class QAction;

namespace latchkey {

class Clock;
class OpenWorkspace;

/// What the first strip above the panes says, for as long as it is so: the key was refused, what is waited for, or the
/// service does not answer.
class ConnectionNotice final : public QObject {
    Q_OBJECT

  public:
    /// Everything named here outlives this.
    ConnectionNotice(OpenWorkspace &workspace, const Clock &clock, NoticeStrip &strip, QObject *parent = nullptr);

  Q_SIGNALS:
    /// A new key is to be pasted: the user wants to, or a change waits for it.
    void keyRequested();

  private:
    void refresh();
    void followWaits();
    void refuse();
    void operationChanged();
    NoticeStrip::Notice refusal() const;
    NoticeStrip::Notice pause() const;
    NoticeStrip::Notice pace() const;
    NoticeStrip::Notice offline() const;
    NoticeStrip::Notice noNews() const;
    NoticeStrip::Notice waiting() const;
    /// Since when the service does not answer, or tells nothing; none while all is well.
    std::optional<Instant> badSince() const;

    OpenWorkspace &m_workspace;
    const Clock &m_clock;
    NoticeStrip &m_strip;
    QAction *m_pasteKey;
    QAction *m_tryNow;
    AnswerWatch m_answers;
    QTimer m_tick;                 ///< how long the service has been away is shown
    QTimer m_countdown;            ///< runs while the service wants a pause, or a lock
    bool m_hasAskedForKey = false; ///< since the last one was refused
};

} // namespace latchkey
