// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace latchkey {

class WorkspaceStore;

/// Why there is nothing to choose in a list of these, and what to do about it.
QString whyNobody(const WorkspaceStore &store);
QString whyNoDevice(const WorkspaceStore &store);
QString whyNoEntrance(const WorkspaceStore &store);
QString whyNoAcsUser(const WorkspaceStore &store);
QString whyNoEncoder(const WorkspaceStore &store);

} // namespace latchkey
