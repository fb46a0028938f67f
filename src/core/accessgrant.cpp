// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/accessgrant.h"

namespace latchkey {

AccessGrant withoutSecrets(AccessGrant grant)
{
    for (RequestedAccessMethod &requested : grant.requestedAccessMethods) {
        requested.code.clear();
    }
    grant.instantKeyUrl.clear();
    grant.clientSessionToken.clear();
    return grant;
}

AccessMethod withoutSecrets(AccessMethod method)
{
    method.code.clear();
    method.instantKeyUrl.clear();
    method.clientSessionToken.clear();
    return method;
}

} // namespace latchkey
