// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/page.h"
#include "core/acs.h"

#include <QJsonObject>

/// /acs/encoders/…
namespace latchkey::api::acsencoders {

/// Exactly one of the first three.
struct List {
    std::optional<AcsSystemId> acsSystemId;
    QList<AcsSystemId> acsSystemIds;
    QList<AcsEncoderId> acsEncoderIds;
    std::optional<int> limit;
    std::optional<QString> pageCursor;
    QJsonObject toJson() const;
};

/// /acs/encoders/list
Call<Page<AcsEncoder>> list(SeamClient &client, const List &parameters);

} // namespace latchkey::api::acsencoders
