// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/acs.h"

#include <QJsonObject>

/// /acs/systems/…
namespace latchkey::api::acssystems {

struct List {
    std::optional<ConnectedAccountId> connectedAccountId;
    std::optional<QString> customerKey;
    std::optional<QString> search;
    QJsonObject toJson() const;
};

/// /acs/systems/list
Call<QList<AcsSystem>> list(SeamClient &client, const List &parameters);
/// /acs/systems/get
Call<AcsSystem> get(SeamClient &client, AcsSystemId id);
/// /acs/systems/list_compatible_credential_manager_acs_systems: those that can issue mobile keys for this one.
Call<QList<AcsSystem>> listCompatibleCredentialManagerAcsSystems(SeamClient &client, AcsSystemId id);

} // namespace latchkey::api::acssystems
