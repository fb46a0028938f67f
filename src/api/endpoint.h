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
    int callsPerMinute; ///< the published limit for each device; 0: there is none

    constexpr Endpoint(const char *p, Effect e, const char *key, Verb v = Verb::Post)
        : Endpoint(p, e, key, 0, v)
    {
    }
    constexpr Endpoint(const char *p, Effect e, const char *key, int perMinute, Verb v = Verb::Post)
        : path(p)
        , effect(e)
        , responseKey(key)
        , verb(v)
        , callsPerMinute(perMinute)
    {
    }
    constexpr bool isWrite() const { return effect == Effect::Write; }
};

} // namespace latchkey::api

/// Every endpoint this program calls.
namespace latchkey::api::endpoints {

using enum Endpoint::Effect;

inline constexpr Endpoint accessCodesCreate{"/access_codes/create", Write, "access_code", 10};
inline constexpr Endpoint accessCodesDelete{"/access_codes/delete", Write, "", 20};
inline constexpr Endpoint accessCodesGet{"/access_codes/get", Read, "access_code"};
inline constexpr Endpoint accessCodesList{"/access_codes/list", Read, "access_codes"};
inline constexpr Endpoint accessCodesUnmanagedList{"/access_codes/unmanaged/list", Read, "access_codes"};
inline constexpr Endpoint accessCodesUpdate{"/access_codes/update", Write, "", 10};
inline constexpr Endpoint accessGrantsCreate{"/access_grants/create", Write, "access_grant"};
inline constexpr Endpoint accessGrantsDelete{"/access_grants/delete", Write, ""};
inline constexpr Endpoint accessGrantsGet{"/access_grants/get", Read, "access_grant"};
inline constexpr Endpoint accessGrantsGetRelated{"/access_grants/get_related", Read, "batch"};
inline constexpr Endpoint accessGrantsList{"/access_grants/list", Read, "access_grants"};
inline constexpr Endpoint accessGrantsRequestAccessMethods{"/access_grants/request_access_methods", Write,
                                                           "access_grant"};
inline constexpr Endpoint accessGrantsUpdate{"/access_grants/update", Write, ""};
inline constexpr Endpoint accessMethodsAssignCard{"/access_methods/assign_card", Write, "action_attempt"};
inline constexpr Endpoint accessMethodsDelete{"/access_methods/delete", Write, ""};
inline constexpr Endpoint accessMethodsEncode{"/access_methods/encode", Write, "action_attempt"};
inline constexpr Endpoint accessMethodsGet{"/access_methods/get", Read, "access_method"};
inline constexpr Endpoint accessMethodsGetRelated{"/access_methods/get_related", Read, "batch"};
inline constexpr Endpoint accessMethodsList{"/access_methods/list", Read, "access_methods"};
inline constexpr Endpoint accessMethodsUnlockDoor{"/access_methods/unlock_door", Write, "action_attempt"};
inline constexpr Endpoint acsAccessGroupsAddUser{"/acs/access_groups/add_user", Write, ""};
inline constexpr Endpoint acsAccessGroupsDelete{"/acs/access_groups/delete", Write, ""};
inline constexpr Endpoint acsAccessGroupsGet{"/acs/access_groups/get", Read, "acs_access_group"};
inline constexpr Endpoint acsAccessGroupsList{"/acs/access_groups/list", Read, "acs_access_groups"};
inline constexpr Endpoint acsAccessGroupsListAccessibleEntrances{"/acs/access_groups/list_accessible_entrances", Read,
                                                                 "acs_entrances"};
inline constexpr Endpoint acsAccessGroupsListUsers{"/acs/access_groups/list_users", Read, "acs_users"};
inline constexpr Endpoint acsAccessGroupsRemoveUser{"/acs/access_groups/remove_user", Write, ""};
inline constexpr Endpoint acsCredentialsAssign{"/acs/credentials/assign", Write, "acs_credential"};
inline constexpr Endpoint acsCredentialsCreate{"/acs/credentials/create", Write, "acs_credential"};
inline constexpr Endpoint acsCredentialsDelete{"/acs/credentials/delete", Write, ""};
inline constexpr Endpoint acsCredentialsGet{"/acs/credentials/get", Read, "acs_credential"};
inline constexpr Endpoint acsCredentialsList{"/acs/credentials/list", Read, "acs_credentials"};
inline constexpr Endpoint acsCredentialsListAccessibleEntrances{"/acs/credentials/list_accessible_entrances", Read,
                                                                "acs_entrances"};
inline constexpr Endpoint acsCredentialsUnassign{"/acs/credentials/unassign", Write, "acs_credential"};
inline constexpr Endpoint acsCredentialsUpdate{"/acs/credentials/update", Write, "acs_credential"};
inline constexpr Endpoint acsEncodersEncodeCredential{"/acs/encoders/encode_credential", Write, "action_attempt"};
inline constexpr Endpoint acsEncodersGet{"/acs/encoders/get", Read, "acs_encoder"};
inline constexpr Endpoint acsEncodersList{"/acs/encoders/list", Read, "acs_encoders"};
inline constexpr Endpoint acsEncodersScanCredential{"/acs/encoders/scan_credential", Write, "action_attempt"};
inline constexpr Endpoint acsEncodersScanToAssignCredential{"/acs/encoders/scan_to_assign_credential", Write,
                                                            "action_attempt"};
inline constexpr Endpoint acsEncodersSimulateNextCredentialEncodeWillFail{
    "/acs/encoders/simulate/next_credential_encode_will_fail", Write, ""};
inline constexpr Endpoint acsEncodersSimulateNextCredentialEncodeWillSucceed{
    "/acs/encoders/simulate/next_credential_encode_will_succeed", Write, ""};
inline constexpr Endpoint acsEncodersSimulateNextCredentialScanWillFail{
    "/acs/encoders/simulate/next_credential_scan_will_fail", Write, ""};
inline constexpr Endpoint acsEncodersSimulateNextCredentialScanWillSucceed{
    "/acs/encoders/simulate/next_credential_scan_will_succeed", Write, ""};
inline constexpr Endpoint acsEntrancesGet{"/acs/entrances/get", Read, "acs_entrance"};
inline constexpr Endpoint acsEntrancesGrantAccess{"/acs/entrances/grant_access", Write, ""};
inline constexpr Endpoint acsEntrancesList{"/acs/entrances/list", Read, "acs_entrances"};
inline constexpr Endpoint acsEntrancesListCredentialsWithAccess{"/acs/entrances/list_credentials_with_access", Read,
                                                                "acs_credentials"};
inline constexpr Endpoint acsEntrancesUnlock{"/acs/entrances/unlock", Write, "action_attempt"};
inline constexpr Endpoint acsSystemsGet{"/acs/systems/get", Read, "acs_system"};
inline constexpr Endpoint acsSystemsList{"/acs/systems/list", Read, "acs_systems"};
inline constexpr Endpoint acsSystemsListCompatibleCredentialManagerAcsSystems{
    "/acs/systems/list_compatible_credential_manager_acs_systems", Read, "acs_systems"};
inline constexpr Endpoint acsUsersAddToAccessGroup{"/acs/users/add_to_access_group", Write, ""};
inline constexpr Endpoint acsUsersCreate{"/acs/users/create", Write, "acs_user"};
inline constexpr Endpoint acsUsersDelete{"/acs/users/delete", Write, ""};
inline constexpr Endpoint acsUsersGet{"/acs/users/get", Read, "acs_user"};
inline constexpr Endpoint acsUsersList{"/acs/users/list", Read, "acs_users"};
inline constexpr Endpoint acsUsersListAccessibleEntrances{"/acs/users/list_accessible_entrances", Read,
                                                          "acs_entrances"};
inline constexpr Endpoint acsUsersRemoveFromAccessGroup{"/acs/users/remove_from_access_group", Write, ""};
inline constexpr Endpoint acsUsersRevokeAccessToAllEntrances{"/acs/users/revoke_access_to_all_entrances", Write, ""};
inline constexpr Endpoint acsUsersSuspend{"/acs/users/suspend", Write, ""};
inline constexpr Endpoint acsUsersUnsuspend{"/acs/users/unsuspend", Write, ""};
inline constexpr Endpoint acsUsersUpdate{"/acs/users/update", Write, ""};
inline constexpr Endpoint actionAttemptsGet{"/action_attempts/get", Read, "action_attempt"};
inline constexpr Endpoint actionAttemptsList{"/action_attempts/list", Read, "action_attempts"};
inline constexpr Endpoint connectWebviewsCreate{"/connect_webviews/create", Write, "connect_webview"};
inline constexpr Endpoint connectWebviewsGet{"/connect_webviews/get", Read, "connect_webview"};
inline constexpr Endpoint connectWebviewsList{"/connect_webviews/list", Read, "connect_webviews"};
inline constexpr Endpoint connectedAccountsDelete{"/connected_accounts/delete", Write, ""};
inline constexpr Endpoint connectedAccountsGet{"/connected_accounts/get", Read, "connected_account"};
inline constexpr Endpoint connectedAccountsList{"/connected_accounts/list", Read, "connected_accounts"};
inline constexpr Endpoint connectedAccountsSync{"/connected_accounts/sync", Write, ""};
inline constexpr Endpoint devicesDelete{"/devices/delete", Write, ""};
inline constexpr Endpoint devicesGet{"/devices/get", Read, "device"};
inline constexpr Endpoint devicesList{"/devices/list", Read, "devices"};
inline constexpr Endpoint devicesListDeviceProviders{"/devices/list_device_providers", Read, "device_providers"};
inline constexpr Endpoint devicesSimulateConnect{"/devices/simulate/connect", Write, ""};
inline constexpr Endpoint devicesSimulateConnectToHub{"/devices/simulate/connect_to_hub", Write, ""};
inline constexpr Endpoint devicesSimulateDisconnect{"/devices/simulate/disconnect", Write, ""};
inline constexpr Endpoint devicesSimulateDisconnectFromHub{"/devices/simulate/disconnect_from_hub", Write, ""};
inline constexpr Endpoint devicesSimulatePaidSubscription{"/devices/simulate/paid_subscription", Write, ""};
inline constexpr Endpoint devicesSimulateRemove{"/devices/simulate/remove", Write, ""};
inline constexpr Endpoint devicesUnmanagedGet{"/devices/unmanaged/get", Read, "device"};
inline constexpr Endpoint devicesUnmanagedList{"/devices/unmanaged/list", Read, "devices"};
inline constexpr Endpoint devicesUnmanagedUpdate{"/devices/unmanaged/update", Write, ""};
inline constexpr Endpoint devicesUpdate{"/devices/update", Write, ""};
inline constexpr Endpoint eventsGet{"/events/get", Read, "event"};
inline constexpr Endpoint eventsList{"/events/list", Read, "events"};
inline constexpr Endpoint healthGet{"/health", Read, "", Endpoint::Verb::Get};
inline constexpr Endpoint instantKeysDelete{"/instant_keys/delete", Write, ""};
inline constexpr Endpoint instantKeysGet{"/instant_keys/get", Read, "instant_key"};
inline constexpr Endpoint instantKeysList{"/instant_keys/list", Read, "instant_keys"};
inline constexpr Endpoint locksGet{"/locks/get", Read, "device"};
inline constexpr Endpoint locksList{"/locks/list", Read, "devices"};
inline constexpr Endpoint locksLockDoor{"/locks/lock_door", Write, "action_attempt", 15};
inline constexpr Endpoint locksUnlockDoor{"/locks/unlock_door", Write, "action_attempt", 15};
inline constexpr Endpoint phonesDeactivate{"/phones/deactivate", Write, ""};
inline constexpr Endpoint phonesGet{"/phones/get", Read, "phone"};
inline constexpr Endpoint phonesList{"/phones/list", Read, "phones"};
inline constexpr Endpoint spacesAddAcsEntrances{"/spaces/add_acs_entrances", Write, ""};
inline constexpr Endpoint spacesAddConnectedAccount{"/spaces/add_connected_account", Write, ""};
inline constexpr Endpoint spacesAddDevices{"/spaces/add_devices", Write, ""};
inline constexpr Endpoint spacesCreate{"/spaces/create", Write, "space"};
inline constexpr Endpoint spacesDelete{"/spaces/delete", Write, ""};
inline constexpr Endpoint spacesGet{"/spaces/get", Read, "space"};
inline constexpr Endpoint spacesGetRelated{"/spaces/get_related", Read, "batch"};
inline constexpr Endpoint spacesList{"/spaces/list", Read, "spaces"};
inline constexpr Endpoint spacesRemoveAcsEntrances{"/spaces/remove_acs_entrances", Write, ""};
inline constexpr Endpoint spacesRemoveConnectedAccount{"/spaces/remove_connected_account", Write, ""};
inline constexpr Endpoint spacesRemoveDevices{"/spaces/remove_devices", Write, ""};
inline constexpr Endpoint spacesUpdate{"/spaces/update", Write, "space"};
inline constexpr Endpoint userIdentitiesAddAcsUser{"/user_identities/add_acs_user", Write, ""};
inline constexpr Endpoint userIdentitiesCreate{"/user_identities/create", Write, "user_identity"};
inline constexpr Endpoint userIdentitiesDelete{"/user_identities/delete", Write, ""};
inline constexpr Endpoint userIdentitiesGenerateInstantKey{"/user_identities/generate_instant_key", Write,
                                                           "instant_key"};
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
inline constexpr Endpoint workspacesResetSandbox{"/workspaces/reset_sandbox", Write, "action_attempt"};

} // namespace latchkey::api::endpoints
