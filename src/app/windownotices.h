// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"
#include "widgets/noticestrip.h"

#include <QObject>
#include <QTimer>

#include <optional>

class QAction;

namespace latchkey {

class OpenWorkspace;
class JournalNotice;
class SnapshotNotice;

/// What the second strip above the panes says: how a write ended, that another program may change the workspace, or
/// what cannot be kept on this computer. One at a time, the one that matters most.
class WindowNotices final : public QObject {
    Q_OBJECT

  public:
    /// Everything named here outlives this.
    WindowNotices(OpenWorkspace &workspace, SnapshotNotice &snapshot, JournalNotice &journal, NoticeStrip &strip,
                  QObject *parent = nullptr);

    /// Shows \a notice. Good news go by themselves; all else stays, below what came later, until it is dismissed or
    /// news \a about the same thing come. It leads to the receipt of \a revoke, unless that is null.
    void tell(const NoticeStrip::Notice &notice, const QString &about = {}, OperationId revoke = {});

  Q_SIGNALS:
    void receiptRequested(latchkey::OperationId revoke);

  private:
    struct Told {
        NoticeStrip::Notice notice;
        QString about;
        OperationId revoke;
    };

    void refresh();
    void show(const Told &told);
    void sessionChanged();
    void dismiss();
    NoticeStrip::Notice keyNotKept() const;

    OpenWorkspace &m_workspace;
    SnapshotNotice &m_snapshot;
    JournalNotice &m_journal;
    NoticeStrip &m_strip;
    QAction *m_dismiss;
    QAction *m_receipt; ///< of what is told now; its data is the id
    QTimer m_fading;    ///< of good news
    std::optional<Told> m_news;
    QList<Told> m_troubles; ///< the newest last
    QString m_keyNotice;
};

} // namespace latchkey
