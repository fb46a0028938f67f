// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/keychainsession.h"

#include <QLibrary>

using namespace Qt::StringLiterals;

namespace latchkey {

/// libsecret is found as QtKeychain finds it, in which case it is the same one. What it does under way keeps what it
/// needs of the old session.
void forgetKeychainSession()
{
    using Disconnect = void (*)();
    static const auto disconnect =
        reinterpret_cast<Disconnect>(QLibrary(u"secret-1"_s, 0).resolve("secret_service_disconnect"));
    if (disconnect != nullptr) {
        disconnect();
    }
}

} // namespace latchkey
