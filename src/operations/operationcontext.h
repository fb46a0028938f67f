// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/event.h"

#include <QObject>
#include <QUuid>

namespace latchkey {

class SeamClient;
class WorkspaceStore;

/// Where a running operation tells what it learns before it is over.
class OperationReport {
  public:
    virtual ~OperationReport() = default;
    virtual void resultKnown(const QUuid &id) = 0;
    /// It is watched for \a limit at most.
    virtual void attemptChanged(const ActionAttempt &attempt, std::chrono::milliseconds limit) = 0;
    /// What can be opened, by a person or of a door, has changed without any row of the store being different.
    virtual void touched(const QUuid &id) = 0;
};

/// What an operation's steps work with.
struct OperationContext {
    SeamClient &client;
    WorkspaceStore &store;
    const Clock &clock;
    QObject *guard = nullptr; ///< lives as long as the operation may run: bind continuations to it
    OperationReport &report;
    bool onlyLooks = false; ///< the step asks what became of it the last time, and sends nothing
    bool byItself = false;  ///< nobody asked for it since the program was started
};

} // namespace latchkey
