// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// One credential for each access system among \a entrances, held by the identity's ACS user there.
void createCredentials(Workspace &workspace, const Row &grant, Row &method, const std::vector<Row *> &entrances);
/// The method's credentials become usable; \a isAgain after a change.
void issueCredentials(Workspace &workspace, const Row &method, bool isAgain);
/// The method's credentials stop working until they are issued again.
void suspendCredentials(Workspace &workspace, const Row &method);
void deleteCredentials(Workspace &workspace, const Row &method);
/// The method's credential in \a systemId; none where it has none there.
Row *credentialIn(const Workspace &workspace, const Row &method, const QString &systemId);

} // namespace latchkey::sandbox
