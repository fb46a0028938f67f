// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/seamclient.h"
#include "operations/journal.h"
#include "operations/operationrunner.h"
#include "store/eventpoller.h"
#include "store/workspacestore.h"
#include "store/workspacesync.h"

#include <QHash>
#include <QJsonObject>

namespace latchkey::test {

/// A desk without a window: an open workspace with its journal, and a person who answers to what comes of each change.
/// Every word goes out as a line of JSON.
class TormentedDesk final : public QObject {
    Q_OBJECT

  public:
    TormentedDesk(const Connection &connection, QObject *parent = nullptr);

    /// Reads the journal at \a path and the workspace, and goes on with what is unfinished.
    void start(const QString &path, const DataKey &key);
    /// Does what \a request asks for: {"id":7,"kind":"lock_door","data":{…}}, data as in an operation's record.
    void take(const QJsonObject &request);

  private:
    void tellKinds() const;
    void tellOpening(const JournalOpening &opening);
    void tellAsked(qsizetype count);
    void tellStatus(const OperationStatus &status);
    void answer(const OperationStatus &status);
    void followConnection();

    SystemClock m_clock;
    SeamClient m_client;
    WorkspaceStore m_store;
    WorkspaceSync m_sync;
    EventPoller m_poller;
    Journal m_journal;
    OperationRunner m_runner;
    QHash<OperationId, int> m_retries;
    bool m_isRead = false;
};

} // namespace latchkey::test
