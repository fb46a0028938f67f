// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace latchkey {

/// Lets the next question to the keychain begin anew with whoever is there to answer it. The library below QtKeychain
/// on freedesktop systems talks to the service it has met first for as long as the program runs: once that was started
/// again, it would not answer any more.
void forgetKeychainSession();

} // namespace latchkey
