// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/accessmode.h"

using namespace Qt::StringLiterals;

namespace latchkey {

QString accessModeKey(AccessMode mode)
{
    switch (mode) {
    case AccessMode::Code:
        return u"code"_s;
    case AccessMode::Card:
        return u"card"_s;
    case AccessMode::MobileKey:
        return u"mobile_key"_s;
    case AccessMode::CloudKey:
        return u"cloud_key"_s;
    case AccessMode::Unknown:
        break;
    }
    return {};
}

AccessMode accessModeFromKey(QStringView key)
{
    for (const AccessMode mode : allAccessModes) {
        if (accessModeKey(mode) == key) {
            return mode;
        }
    }
    return AccessMode::Unknown;
}

bool AccessModes::has(AccessMode mode) const
{
    switch (mode) {
    case AccessMode::Code:
        return code;
    case AccessMode::Card:
        return card;
    case AccessMode::MobileKey:
        return mobileKey;
    case AccessMode::CloudKey:
        return cloudKey;
    case AccessMode::Unknown:
        break;
    }
    return false;
}

void AccessModes::set(AccessMode mode, bool on)
{
    switch (mode) {
    case AccessMode::Code:
        code = on;
        break;
    case AccessMode::Card:
        card = on;
        break;
    case AccessMode::MobileKey:
        mobileKey = on;
        break;
    case AccessMode::CloudKey:
        cloudKey = on;
        break;
    case AccessMode::Unknown:
        break;
    }
}

} // namespace latchkey
