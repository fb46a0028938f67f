// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/keychainsession.h"

#include <QtGlobal>

namespace latchkey {

#if !defined(Q_OS_UNIX) || defined(Q_OS_MACOS)
/// The keychains of these systems keep no session.
void forgetKeychainSession() {}
#endif

} // namespace latchkey
