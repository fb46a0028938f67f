// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/phone.h"

#include <QJsonObject>

/// /phones/…
namespace latchkey::api::phones {

struct List {
    std::optional<AcsCredentialId> acsCredentialId;
    std::optional<UserIdentityId> ownerUserIdentityId;
    QJsonObject toJson() const;
};

/// What deactivate() sends.
struct Deactivate {
    DeviceId deviceId;
    QJsonObject toJson() const;
};

/// /phones/list
Call<QList<Phone>> list(SeamClient &client, const List &parameters);
/// /phones/get
Call<Phone> get(SeamClient &client, DeviceId id);
/// /phones/deactivate: for a phone that is lost.
Call<Void> deactivate(SeamClient &client, DeviceId id);

} // namespace latchkey::api::phones
