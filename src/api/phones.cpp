// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/phones.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::phones {

using encode::Members;

QJsonObject List::toJson() const
{
    return Members()
        .add("acs_credential_id"_L1, acsCredentialId)
        .add("owner_user_identity_id"_L1, ownerUserIdentityId)
        .object();
}

QJsonObject Deactivate::toJson() const { return Members().required("device_id"_L1, deviceId).object(); }

Call<QList<Phone>> list(SeamClient &client, const List &parameters)
{
    return requestList<Phone>(client, endpoints::phonesList, parameters.toJson());
}

Call<Phone> get(SeamClient &client, DeviceId id)
{
    return requestOne<Phone>(client, endpoints::phonesGet, Members().required("device_id"_L1, id).object());
}

Call<Void> deactivate(SeamClient &client, DeviceId id)
{
    return requestNothing(client, endpoints::phonesDeactivate, Deactivate{id}.toJson());
}

} // namespace latchkey::api::phones
