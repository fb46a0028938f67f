// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace latchkey {

class WorkspaceStore;
class WorkspaceSync;

/// How old what is shown is, for a notice that it may be: "You see what was known at 16:42:07.", in the time of the
/// property. Empty while nothing was read as a whole.
QString asOfText(const WorkspaceStore &store, const WorkspaceSync &sync);
/// "16:42:07", and with the day where that is not today; empty while nothing was read as a whole.
QString asOfTime(const WorkspaceStore &store, const WorkspaceSync &sync);

} // namespace latchkey
