// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/instantkeys.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::instantkeys {

using encode::Members;

QJsonObject List::toJson() const { return Members().add("user_identity_id"_L1, userIdentityId).object(); }

QJsonObject Get::toJson() const
{
    return Members().add("instant_key_id"_L1, instantKeyId).add("instant_key_url"_L1, instantKeyUrl).object();
}

QJsonObject Remove::toJson() const { return Members().required("instant_key_id"_L1, instantKeyId).object(); }

Call<InstantKey> get(SeamClient &client, const Get &parameters)
{
    return requestOne<InstantKey>(client, endpoints::instantKeysGet, parameters.toJson());
}

Call<QList<InstantKey>> list(SeamClient &client, const List &parameters)
{
    return requestList<InstantKey>(client, endpoints::instantKeysList, parameters.toJson());
}

Call<Void> remove(SeamClient &client, InstantKeyId id)
{
    return requestNothing(client, endpoints::instantKeysDelete, Remove{id}.toJson());
}

} // namespace latchkey::api::instantkeys
