// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace latchkey {

class Clipboard;
class Clock;
class ColumnMemory;
class Commands;
class Journal;
class Navigator;
class OperationRunner;
class PersonAccess;
class SeamClient;
class Tasks;
class WorkspaceModels;
class WorkspaceStore;
class WorkspaceSync;

/// What every pane works with. A pane is made as `FooPane(const PaneContext &, QWidget *parent)`; everything named
/// here outlives it.
struct PaneContext {
    WorkspaceStore &store;
    WorkspaceModels &models;
    WorkspaceSync &sync;
    OperationRunner &runner;
    Journal &journal;
    PersonAccess &personAccess; ///< reads a person's doors when the detail panel asks
    SeamClient &client;         ///< only to be handed on to the readers of store/
    const Clock &clock;
    Clipboard &clipboard;
    ColumnMemory &columnMemory;
    Tasks &tasks;
    Navigator &navigator;
    Commands &commands;
};

} // namespace latchkey
