// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

namespace latchkey::api {

/// One endpoint of the service.
struct Endpoint {
    enum class Effect {
        Read, ///< may be asked again
        Write ///< is sent once, never again by itself
    };
    enum class Verb {
        Post, ///< with its parameters as JSON: every endpoint of the contract takes it
        Get   ///< takes no parameters
    };

    QLatin1StringView path;
    Effect effect;
    QLatin1StringView responseKey; ///< the member of the answer that holds the result; empty: there is none
    Verb verb;

    constexpr Endpoint(const char *p, Effect e, const char *key, Verb v = Verb::Post)
        : path(p)
        , effect(e)
        , responseKey(key)
        , verb(v)
    {
    }
    constexpr bool isWrite() const { return effect == Effect::Write; }
};

} // namespace latchkey::api

/// Every endpoint this program calls.
namespace latchkey::api::endpoints {

using enum Endpoint::Effect;

inline constexpr Endpoint accessGrantsCreate{"/access_grants/create", Write, "access_grant"};
inline constexpr Endpoint accessGrantsDelete{"/access_grants/delete", Write, ""};
inline constexpr Endpoint accessGrantsGet{"/access_grants/get", Read, "access_grant"};
inline constexpr Endpoint accessGrantsGetRelated{"/access_grants/get_related", Read, "batch"};
inline constexpr Endpoint accessGrantsList{"/access_grants/list", Read, "access_grants"};
inline constexpr Endpoint accessGrantsRequestAccessMethods{"/access_grants/request_access_methods", Write,
                                                           "access_grant"};
inline constexpr Endpoint accessGrantsUpdate{"/access_grants/update", Write, ""};
inline constexpr Endpoint accessMethodsDelete{"/access_methods/delete", Write, ""};
inline constexpr Endpoint accessMethodsEncode{"/access_methods/encode", Write, "action_attempt"};
inline constexpr Endpoint accessMethodsGet{"/access_methods/get", Read, "access_method"};
inline constexpr Endpoint accessMethodsList{"/access_methods/list", Read, "access_methods"};
inline constexpr Endpoint acsEncodersList{"/acs/encoders/list", Read, "acs_encoders"};
inline constexpr Endpoint acsEntrancesGet{"/acs/entrances/get", Read, "acs_entrance"};
inline constexpr Endpoint acsEntrancesGrantAccess{"/acs/entrances/grant_access", Write, ""};
inline constexpr Endpoint acsEntrancesList{"/acs/entrances/list", Read, "acs_entrances"};
inline constexpr Endpoint acsEntrancesListCredentialsWithAccess{"/acs/entrances/list_credentials_with_access", Read,
                                                                "acs_credentials"};
inline constexpr Endpoint acsEntrancesUnlock{"/acs/entrances/unlock", Write, "action_attempt"};
inline constexpr Endpoint acsSystemsGet{"/acs/systems/get", Read, "acs_system"};
inline constexpr Endpoint acsSystemsList{"/acs/systems/list", Read, "acs_systems"};
inline constexpr Endpoint acsUsersCreate{"/acs/users/create", Write, "acs_user"};
inline constexpr Endpoint acsUsersGet{"/acs/users/get", Read, "acs_user"};
inline constexpr Endpoint acsUsersList{"/acs/users/list", Read, "acs_users"};
inline constexpr Endpoint actionAttemptsGet{"/action_attempts/get", Read, "action_attempt"};
inline constexpr Endpoint connectedAccountsList{"/connected_accounts/list", Read, "connected_accounts"};
inline constexpr Endpoint devicesGet{"/devices/get", Read, "device"};
inline constexpr Endpoint devicesList{"/devices/list", Read, "devices"};
inline constexpr Endpoint devicesUpdate{"/devices/update", Write, ""};
inline constexpr Endpoint eventsList{"/events/list", Read, "events"};
inline constexpr Endpoint healthGet{"/health", Read, "", Endpoint::Verb::Get};
inline constexpr Endpoint locksLockDoor{"/locks/lock_door", Write, "action_attempt"};
inline constexpr Endpoint locksUnlockDoor{"/locks/unlock_door", Write, "action_attempt"};
inline constexpr Endpoint spacesAddAcsEntrances{"/spaces/add_acs_entrances", Write, ""};
inline constexpr Endpoint spacesAddDevices{"/spaces/add_devices", Write, ""};
inline constexpr Endpoint spacesCreate{"/spaces/create", Write, "space"};
inline constexpr Endpoint spacesGet{"/spaces/get", Read, "space"};
inline constexpr Endpoint spacesList{"/spaces/list", Read, "spaces"};
inline constexpr Endpoint userIdentitiesAddAcsUser{"/user_identities/add_acs_user", Write, ""};
inline constexpr Endpoint userIdentitiesCreate{"/user_identities/create", Write, "user_identity"};
inline constexpr Endpoint userIdentitiesDelete{"/user_identities/delete", Write, ""};
inline constexpr Endpoint userIdentitiesGet{"/user_identities/get", Read, "user_identity"};
inline constexpr Endpoint userIdentitiesGrantAccessToDevice{"/user_identities/grant_access_to_device", Write, ""};
inline constexpr Endpoint userIdentitiesList{"/user_identities/list", Read, "user_identities"};
inline constexpr Endpoint userIdentitiesListAccessibleDevices{"/user_identities/list_accessible_devices", Read,
                                                              "devices"};
inline constexpr Endpoint userIdentitiesListAccessibleEntrances{"/user_identities/list_accessible_entrances", Read,
                                                                "acs_entrances"};
inline constexpr Endpoint userIdentitiesListAcsSystems{"/user_identities/list_acs_systems", Read, "acs_systems"};
inline constexpr Endpoint userIdentitiesListAcsUsers{"/user_identities/list_acs_users", Read, "acs_users"};
inline constexpr Endpoint userIdentitiesRemoveAcsUser{"/user_identities/remove_acs_user", Write, ""};
inline constexpr Endpoint userIdentitiesRevokeAccessToDevice{"/user_identities/revoke_access_to_device", Write, ""};
inline constexpr Endpoint userIdentitiesUpdate{"/user_identities/update", Write, ""};
inline constexpr Endpoint workspacesGet{"/workspaces/get", Read, "workspace"};
inline constexpr Endpoint workspacesList{"/workspaces/list", Read, "workspaces"};

} // namespace latchkey::api::endpoints
