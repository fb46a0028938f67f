// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace latchkey {

class Clock;
class Commands;
class Navigator;
class OperationRunner;
class PersonAccess;
class Tasks;
class WorkspaceStore;
class WorkspaceSync;

/// What every pane works with. A pane is made as `FooPane(const PaneContext &, QWidget *parent)`; everything named
/// here outlives it.
struct PaneContext {
    WorkspaceStore &store;
    WorkspaceSync &sync;
    OperationRunner &runner;
    PersonAccess &personAccess; ///< reads a person's doors when the detail panel asks
    const Clock &clock;
    Tasks &tasks;
    Navigator &navigator;
    Commands &commands;
};

} // namespace latchkey
