// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// The credentials through which an access method opens entrances.
std::vector<Row *> credentialsOf(const Workspace &workspace, const Row &method);
/// One credential for each access system among \a entrances, held by the identity's ACS user there.
void createCredentials(Workspace &workspace, const Row &grant, Row &method, const std::vector<Row *> &entrances);
/// The method's credentials become usable.
void issueCredentials(Workspace &workspace, const Row &method);
/// Those of them that open one of \a entrances.
void issueCredentials(Workspace &workspace, const Row &method, const std::vector<Row *> &entrances);
/// The method's credentials stop working until they are issued again.
void suspendCredentials(const Workspace &workspace, const Row &method);
/// They get the grant's window.
void retimeCredentials(const Workspace &workspace, const Row &method, const Row &grant);
void deleteCredentials(Workspace &workspace, Row &method);
/// The method's credential in \a systemId; none where it has none there.
Row *credentialIn(const Workspace &workspace, const Row &method, const QString &systemId);

} // namespace latchkey::sandbox
