// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// The provider no longer takes the account's login: its devices and access systems are cut off.
void disconnectAccount(Workspace &workspace, Row &account);
/// Somebody has logged in anew through \a webview: they are back, and synced about a second later.
void reconnectAccount(Workspace &workspace, Row &account, const Row &webview);

/// Lets somebody log in at the Connect Webview within seconds: an account comes of it, then its devices. A provider
/// that the sandbox does not play fails.
void awaitLogin(Workspace &workspace, const Row &webview);

} // namespace latchkey::sandbox
