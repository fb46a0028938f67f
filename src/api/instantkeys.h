// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/instantkey.h"

#include <QJsonObject>

/// /instant_keys/…
namespace latchkey::api::instantkeys {

struct List {
    std::optional<UserIdentityId> userIdentityId;
    QJsonObject toJson() const;
};

/// What remove() sends.
struct Remove {
    InstantKeyId instantKeyId;
    QJsonObject toJson() const;
};

/// /instant_keys/get
Call<InstantKey> get(SeamClient &client, InstantKeyId id);
/// /instant_keys/get
Call<InstantKey> getByUrl(SeamClient &client, const QString &instantKeyUrl);
/// /instant_keys/list
Call<QList<InstantKey>> list(SeamClient &client, const List &parameters);
/// /instant_keys/delete
Call<Void> remove(SeamClient &client, InstantKeyId id);

} // namespace latchkey::api::instantkeys
