// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accessmethods.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::accessmethods {

using encode::Members;

QJsonObject List::toJson() const
{
    return Members()
        .add("access_code_id"_L1, accessCodeId)
        .add("access_grant_id"_L1, accessGrantId)
        .add("access_grant_key"_L1, accessGrantKey)
        .add("acs_entrance_id"_L1, acsEntranceId)
        .add("device_id"_L1, deviceId)
        .add("space_id"_L1, spaceId)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

QJsonObject Encode::toJson() const
{
    return Members()
        .required("access_method_id"_L1, accessMethodId)
        .required("acs_encoder_id"_L1, acsEncoderId)
        .object();
}

QJsonObject AssignCard::toJson() const
{
    return Members().required("access_method_id"_L1, accessMethodId).required("card_number"_L1, cardNumber).object();
}

QJsonObject UnlockDoor::toJson() const
{
    return Members()
        .required("access_method_id"_L1, accessMethodId)
        .required("acs_entrance_id"_L1, acsEntranceId)
        .object();
}

QJsonObject GetRelated::toJson() const
{
    return Members()
        .required("access_method_ids"_L1, accessMethodIds)
        .add("include"_L1, include)
        .add("exclude"_L1, exclude)
        .object();
}

Call<AccessMethod> get(SeamClient &client, AccessMethodId id)
{
    return requestOne<AccessMethod>(client, endpoints::accessMethodsGet,
                                    Members().required("access_method_id"_L1, id).object());
}

Call<Page<AccessMethod>> list(SeamClient &client, const List &parameters)
{
    return requestPage<AccessMethod>(client, endpoints::accessMethodsList, parameters.toJson());
}

Call<Void> remove(SeamClient &client, AccessMethodId id)
{
    return requestNothing(client, endpoints::accessMethodsDelete,
                          Members().required("access_method_id"_L1, id).object());
}

Call<Void> removeOfGrant(SeamClient &client, AccessGrantId id)
{
    return requestNothing(client, endpoints::accessMethodsDelete,
                          Members().required("access_grant_id"_L1, id).object());
}

Call<Void> removeOfReservation(SeamClient &client, const QString &reservationKey)
{
    return requestNothing(client, endpoints::accessMethodsDelete,
                          Members().required("reservation_key"_L1, reservationKey).object());
}

Call<ActionAttempt> encode(SeamClient &client, const Encode &parameters)
{
    return requestOne<ActionAttempt>(client, endpoints::accessMethodsEncode, parameters.toJson());
}

Call<ActionAttempt> assignCard(SeamClient &client, const AssignCard &parameters)
{
    return requestOne<ActionAttempt>(client, endpoints::accessMethodsAssignCard, parameters.toJson());
}

Call<ActionAttempt> unlockDoor(SeamClient &client, const UnlockDoor &parameters)
{
    return requestOne<ActionAttempt>(client, endpoints::accessMethodsUnlockDoor, parameters.toJson());
}

Call<RelatedBatch> getRelated(SeamClient &client, const GetRelated &parameters)
{
    return requestOne<RelatedBatch>(client, endpoints::accessMethodsGetRelated, parameters.toJson());
}

} // namespace latchkey::api::accessmethods
