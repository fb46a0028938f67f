// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace latchkey {

class MainWindow;
class OpenWorkspace;
class WorkspaceStore;

/// A picture to be taken.
struct Shot {
    QString name;
    std::function<void()> prepare;
    std::function<QWidget *()> subject; ///< null once it is not there
};

/// A picture of every pane, and of every dialog that has something to be opened on; not of the question that stands in
/// for a window while a keychain keeps its start waiting. Nothing is changed for them but in
/// the Demo workspace, which keeps nothing: there a grant is made and a door unlocked and locked. Both outlive the
/// list.
QList<Shot> everyShot(MainWindow &window, OpenWorkspace &workspace);

/// Whom the pane of people is shown with: somebody with a grant, if there is anyone.
UserIdentityId shotPerson(const WorkspaceStore &store);

} // namespace latchkey
