// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
//
// What is demanded of the client and the sandbox beyond what the published contract itself says.

// Namespaces whose every path in reference has a typed function in src/api.
const wholeNamespaces = [
  'access_grants', 'access_methods', 'user_identities', 'instant_keys', 'devices', 'devices/unmanaged', 'devices/simulate',
  'acs/systems', 'acs/entrances', 'acs/users', 'acs/access_groups', 'acs/credentials', 'acs/encoders', 'acs/encoders/simulate',
  'spaces', 'events', 'action_attempts', 'access_codes', 'access_codes/unmanaged',
]
// Namespaces of which the desk needs some paths only.
const somePaths = {
  locks: ['list', 'get', 'lock_door', 'unlock_door'],
  connected_accounts: ['list', 'get', 'sync', 'delete'],
  workspaces: ['get', 'list', 'reset_sandbox'],
  connect_webviews: ['create', 'get', 'list'],
  phones: ['list', 'get', 'deactivate'],
}

// The paths Latchkey knows: those of the contract that concern access to doors. The sandbox answers each of them.
const served = {
  access_grants: 'create get list update delete get_related request_access_methods',
  access_methods: 'get list delete encode assign_card unlock_door get_related',
  user_identities:
    'create get list update delete add_acs_user remove_acs_user list_accessible_devices list_accessible_entrances ' +
    'list_acs_systems list_acs_users grant_access_to_device revoke_access_to_device generate_instant_key',
  instant_keys: 'delete get list',
  devices: 'list get update list_device_providers delete',
  'devices/unmanaged': 'list get update',
  'devices/simulate': 'connect disconnect remove connect_to_hub disconnect_from_hub paid_subscription',
  locks: 'lock_door unlock_door list get',
  'locks/simulate': 'keypad_code_entry manual_lock_via_keypad',
  'acs/systems': 'list get list_compatible_credential_manager_acs_systems',
  'acs/entrances': 'list get grant_access unlock list_credentials_with_access',
  'acs/users':
    'create get list update delete add_to_access_group remove_from_access_group list_accessible_entrances ' +
    'revoke_access_to_all_entrances suspend unsuspend',
  'acs/access_groups': 'list get delete add_user remove_user list_users list_accessible_entrances',
  'acs/credentials': 'list get create delete update assign unassign list_accessible_entrances',
  'acs/encoders': 'list get encode_credential scan_credential scan_to_assign_credential',
  'acs/encoders/simulate':
    'next_credential_encode_will_fail next_credential_encode_will_succeed next_credential_scan_will_fail ' +
    'next_credential_scan_will_succeed',
  spaces:
    'add_acs_entrances add_connected_account add_devices create delete get get_related list remove_acs_entrances ' +
    'remove_connected_account remove_devices update',
  connected_accounts: 'list get sync delete update',
  'connected_accounts/simulate': 'disconnect',
  events: 'list get',
  action_attempts: 'get list',
  workspaces: 'get list find_anything reset_sandbox',
  client_sessions: 'create get get_or_create list grant_access revoke delete',
  connect_webviews: 'create get list delete',
  customers: 'push_data delete_data create_portal',
  phones: 'list get deactivate',
  'phones/simulate': 'create_sandbox_phone',
  access_codes: 'list get create update delete',
  'access_codes/unmanaged': 'list',
}

const actionsOf = (namespace) => served[namespace].split(' ')
export const servedPaths = Object.keys(served).flatMap((namespace) =>
  actionsOf(namespace).map((action) => `/${namespace}/${action}`)
)
const isTyped = (namespace, action) =>
  wholeNamespaces.includes(namespace) || (somePaths[namespace]?.includes(action) ?? false)
export const typedPaths = Object.keys(served).flatMap((namespace) =>
  actionsOf(namespace)
    .filter((action) => isTyped(namespace, action))
    .map((action) => `/${namespace}/${action}`)
)

// What our client sends although the contract does not name it, and why.
export const extraParameters = {
  '/access_methods/list': ['limit', 'page_cursor'], // the vendor's SDK pages here; a server that knows no pages ignores them
}

// What the paths of a namespace can be asked about in vain.
const unknown = {
  access_grants: 'access_grant user_identity space acs_entrance device',
  access_methods: 'access_method acs_entrance acs_encoder',
  user_identities: 'user_identity acs_user device',
  instant_keys: 'instant_key',
  devices: 'device',
  'devices/unmanaged': 'device',
  'devices/simulate': 'device',
  locks: 'device',
  'locks/simulate': 'device',
  'acs/systems': 'acs_system',
  'acs/entrances': 'acs_entrance acs_user',
  'acs/users': 'acs_user acs_system acs_access_group',
  'acs/access_groups': 'acs_access_group acs_user',
  'acs/credentials': 'acs_credential',
  'acs/encoders': 'acs_encoder',
  'acs/encoders/simulate': 'acs_encoder',
  spaces: 'space',
  connected_accounts: 'connected_account',
  'connected_accounts/simulate': 'connected_account',
  events: 'event',
  action_attempts: 'action_attempt action_attempts',
  client_sessions: 'client_session',
  connect_webviews: 'connect_webview',
  phones: 'phone',
  'phones/simulate': 'user_identity',
  access_codes: 'access_code',
}
const unknownThings = Object.entries(unknown).flatMap(([namespace, things]) =>
  things.split(' ').map((thing) => [404, `${thing}_not_found`, `/${namespace}`])
)

// The refusals the service is known to word: [status, type, path or namespace where it is bound to one].
// Not among them: 404 workspace_not_found, since no workspace of the sandbox can go while its credential stays, and
// 400 full_name_required, which the published document has made invalid_input.
export const documentedRefusals = [
  [400, 'invalid_input'],
  [400, 'invalid_content_type'],
  [400, 'invalid_query_params'],
  [400, 'missing_workspace_id'],
  [400, 'mismatched_page_parameters'],
  [400, 'user_identity_not_found', '/acs/users/create'],
  [400, 'not_supported', '/acs/entrances/grant_access'],
  [400, 'device_managed', '/devices/unmanaged/update'],
  [400, 'device_unmanaged'],
  [400, 'workspace_not_sandbox', '/workspaces/reset_sandbox'],
  [400, 'client_session_token_already_exists', '/client_sessions/create'],
  [400, 'invalid_client_session_token'],
  [400, 'invalid_options', '/client_sessions/get'],
  [400, 'publishable_key_header_required', '/client_sessions/get_or_create'],
  [400, 'publishable_key_requires_user_identifier_key', '/client_sessions/create'],
  [400, 'publishable_key_requires_user_identifier_key', '/client_sessions/get_or_create'],
  [400, 'token_auth_not_accepted', '/client_sessions'],
  [400, 'workspace_not_found', '/client_sessions/get_or_create'],
  [401, 'unauthorized'],
  [401, 'access_token_used_for_api_key'],
  [401, 'client_session_token_used_for_api_key'],
  [401, 'client_session_not_found'],
  [401, 'client_session_revoked'],
  [401, 'client_session_expired'],
  [401, 'invalid_publishable_key', '/client_sessions'],
  [401, 'workspace_not_found', '/client_sessions/create'],
  [403, 'publishable_keys_must_create_empty_client_sessions', '/client_sessions'],
  ...unknownThings,
  [405, 'method_not_allowed'],
  [409, 'duplicate_access_code', '/access_codes/create'],
  [409, 'reservation_conflict', '/access_grants/create'],
  [409, 'user_identity_email_or_phone_conflict', '/user_identities/create'],
]
