// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/seamclient.h"
#include "app/workspacejournal.h"
#include "app/workspacesnapshot.h"
#include "operations/journal.h"
#include "operations/operationrunner.h"
#include "session/profile.h"
#include "store/eventpoller.h"
#include "store/personaccess.h"
#include "store/workspacestore.h"
#include "store/workspacesync.h"

namespace latchkey {

class DeskWatch;

/// One workspace while it is open: everything between the session and the panes, built in this order and torn down in
/// the other. Switching to another profile destroys it.
class OpenWorkspace final : public QObject {
    Q_OBJECT

  public:
    OpenWorkspace(const Session &session, const Clock &clock, QObject *parent = nullptr);

    const Session &session() const { return m_session; }
    /// The profile's name, or the workspace's own where it has none.
    QString shownName() const;
    /// Keeps a copy and the journal in \a folder, and shows what is there.
    void keepIn(const ProfileFolder &folder, DataKeys &keys);
    /// What the first pane does not show comes after it.
    void windowIsThere();
    /// None where nothing is kept.
    ProfileVault *vault() const { return m_vault.get(); }
    WorkspaceSnapshot *snapshot() const { return m_snapshot.get(); }
    /// Removes what is kept, and keeps nothing from now on.
    void discardKept();
    /// Reads the workspace and follows it from then on.
    void start();
    /// Asks often while somebody looks. After sleep and in another network, what was missed is asked for at once.
    void follow(const DeskWatch &watch);
    /// Goes on as \a session, with what waited for its key, when that is of the same workspace. Else nothing changes.
    bool resume(const Session &session);
    /// What the session says of its key not being kept is not so any more.
    void keyIsKept();
    /// The titles of the changes that wait: the service refused the key there is, asked for a pause, or is not there.
    QStringList waitingChanges() const;

    SeamClient client;
    WorkspaceStore store;
    WorkspaceSync sync;
    EventPoller poller;
    PersonAccess personAccess;
    Journal journal;
    OperationRunner runner;
    WorkspaceJournal keptJournal;

  Q_SIGNALS:
    /// Its key, its name or its zone may be another one now.
    void sessionChanged();
    void keyKept();
    /// There is a vault() from now on, and a snapshot().
    void snapshotKept();

  private:
    void catchUp();
    void followReadOnly();
    void lookUpUnknown();
    void takeZone();

    Session m_session;
    std::unique_ptr<ProfileVault> m_vault;
    std::unique_ptr<WorkspaceSnapshot> m_snapshot;
};

} // namespace latchkey
