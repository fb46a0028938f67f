// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/page.h"
#include "core/event.h"

#include <QJsonObject>

/// /action_attempts/…
namespace latchkey::api::actionattempts {

/// By ids, by device, or both.
struct List {
    QList<ActionAttemptId> actionAttemptIds;
    std::optional<DeviceId> deviceId;
    std::optional<int> limit;
    std::optional<QString> pageCursor;
    QJsonObject toJson() const;
};

/// /action_attempts/get
Call<ActionAttempt> get(SeamClient &client, ActionAttemptId id);
/// /action_attempts/list
Call<Page<ActionAttempt>> list(SeamClient &client, const List &parameters);

} // namespace latchkey::api::actionattempts
