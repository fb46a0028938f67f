// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/acssystems.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::acssystems {

using encode::Members;

QJsonObject List::toJson() const
{
    return Members()
        .add("connected_account_id"_L1, connectedAccountId)
        .add("customer_key"_L1, customerKey)
        .add("search"_L1, search)
        .object();
}

Call<QList<AcsSystem>> list(SeamClient &client, const List &parameters)
{
    return requestList<AcsSystem>(client, endpoints::acsSystemsList, parameters.toJson());
}

Call<AcsSystem> get(SeamClient &client, AcsSystemId id)
{
    return requestOne<AcsSystem>(client, endpoints::acsSystemsGet, Members().required("acs_system_id"_L1, id).object());
}

Call<QList<AcsSystem>> listCompatibleCredentialManagerAcsSystems(SeamClient &client, AcsSystemId id)
{
    return requestList<AcsSystem>(client, endpoints::acsSystemsListCompatibleCredentialManagerAcsSystems,
                                  Members().required("acs_system_id"_L1, id).object());
}

} // namespace latchkey::api::acssystems
