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

/// By id or by link.
struct Get {
    std::optional<InstantKeyId> instantKeyId;
    std::optional<QString> instantKeyUrl; ///< a secret
    QJsonObject toJson() const;
};

/// What remove() sends.
struct Remove {
    InstantKeyId instantKeyId;
    QJsonObject toJson() const;
};

/// /instant_keys/get
Call<InstantKey> get(SeamClient &client, const Get &parameters);
/// /instant_keys/list
Call<QList<InstantKey>> list(SeamClient &client, const List &parameters);
/// /instant_keys/delete
Call<Void> remove(SeamClient &client, InstantKeyId id);

} // namespace latchkey::api::instantkeys
