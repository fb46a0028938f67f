// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/seeds/models.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {

LockModel yaleLock() { return {u"yale_lock"_s, u"yale"_s, u"Yale"_s, u"Assure Lock 2"_s, {4, 5, 6, 7, 8}}; }

LockModel ttlock()
{
    return {u"ttlock_lock"_s, u"ttlock"_s, u"TTLock"_s, u"Hotel Lock"_s, {4, 5, 6, 7, 8, 9}, {}, true};
}

SystemModel visionline()
{
    return {u"visionline_system"_s, u"Visionline"_s, {}, {}, u"visionline_card"_s, u"Visionline Card"_s, true};
}

SystemModel saltoKs()
{
    return {u"salto_ks_site"_s,
            u"Salto KS Site"_s,
            u"salto_site_user"_s,
            u"Salto Site User"_s,
            u"salto_ks_credential"_s,
            u"Salto KS Credential"_s,
            false,
            true};
}

} // namespace latchkey::sandbox
