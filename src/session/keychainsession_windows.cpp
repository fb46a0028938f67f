// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/keychainsession.h"

namespace latchkey {

/// The keychain of this system keeps no session.
void forgetKeychainSession() {}

} // namespace latchkey
