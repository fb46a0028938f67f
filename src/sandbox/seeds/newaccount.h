// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// The provider that somebody picks at the Connect Webview: the first it offers that the sandbox plays; none if it
/// plays none of them.
QString providerFor(const Row &webview);
/// The account that comes of a login at \a webview.
Row &addNewAccount(Workspace &workspace, const QString &provider, const Row &webview);
/// What the provider has behind the account: some locks, or an access system with its entrances and an encoder.
void addNewDoors(Workspace &workspace, const Row &account);

} // namespace latchkey::sandbox
