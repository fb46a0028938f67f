// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/related.h"

using namespace Qt::StringLiterals;

namespace latchkey::api {

QJsonValue value(Related kind)
{
    switch (kind) {
    case Related::Spaces:
        return u"spaces"_s;
    case Related::Devices:
        return u"devices"_s;
    case Related::AcsEntrances:
        return u"acs_entrances"_s;
    case Related::ConnectedAccounts:
        return u"connected_accounts"_s;
    case Related::AcsSystems:
        return u"acs_systems"_s;
    case Related::UserIdentities:
        return u"user_identities"_s;
    case Related::AcsAccessGroups:
        return u"acs_access_groups"_s;
    case Related::AccessGrants:
        return u"access_grants"_s;
    case Related::AccessMethods:
        return u"access_methods"_s;
    case Related::InstantKeys:
        return u"instant_keys"_s;
    case Related::ClientSessions:
        return u"client_sessions"_s;
    case Related::AcsCredentials:
        return u"acs_credentials"_s;
    }
    return {};
}

} // namespace latchkey::api
