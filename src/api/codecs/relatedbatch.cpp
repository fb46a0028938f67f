// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/relatedbatch.h"

#include "api/codecs/reader.h"

namespace latchkey::api::codec {

template <> AccessGrant read<AccessGrant>(const json::Object &object);
template <> AccessMethod read<AccessMethod>(const json::Object &object);
template <> AcsAccessGroup read<AcsAccessGroup>(const json::Object &object);
template <> AcsCredential read<AcsCredential>(const json::Object &object);
template <> AcsEntrance read<AcsEntrance>(const json::Object &object);
template <> AcsSystem read<AcsSystem>(const json::Object &object);
template <> ConnectedAccount read<ConnectedAccount>(const json::Object &object);
template <> Device read<Device>(const json::Object &object);
template <> InstantKey read<InstantKey>(const json::Object &object);
template <> Space read<Space>(const json::Object &object);
template <> UserIdentity read<UserIdentity>(const json::Object &object);

/// Each kind may be absent.
template <> RelatedBatch read<RelatedBatch>(const json::Object &object)
{
    RelatedBatch batch;
    batch.spaces = readList<Space>(object, "spaces");
    batch.devices = readList<Device>(object, "devices");
    batch.acsEntrances = readList<AcsEntrance>(object, "acs_entrances");
    batch.acsSystems = readList<AcsSystem>(object, "acs_systems");
    batch.userIdentities = readList<UserIdentity>(object, "user_identities");
    batch.accessGrants = readList<AccessGrant>(object, "access_grants");
    batch.accessMethods = readList<AccessMethod>(object, "access_methods");
    batch.acsAccessGroups = readList<AcsAccessGroup>(object, "acs_access_groups");
    batch.acsCredentials = readList<AcsCredential>(object, "acs_credentials");
    batch.instantKeys = readList<InstantKey>(object, "instant_keys");
    batch.connectedAccounts = readList<ConnectedAccount>(object, "connected_accounts");
    return batch;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::RelatedBatch)
