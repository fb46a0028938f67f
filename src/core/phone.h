// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "core/problem.h"

namespace latchkey {

/// A phone that holds mobile keys. To the service it is a device, with a device's id.
struct Phone {
    DeviceId id;
    WorkspaceId workspaceId;
    QString deviceType; ///< "ios_phone" or "android_phone"; open set
    QString displayName;
    QString nickname;                             ///< empty if none
    std::optional<bool> hasActiveEndpoint;        ///< of ASSA ABLOY credential services; none: not said
    std::optional<bool> hasActiveSaltoSpacePhone; ///< of Salto Space; none: not said
    Instant createdAt{};
    QList<Problem> errors;
    QList<Problem> warnings;

    bool operator==(const Phone &) const = default;
};

} // namespace latchkey
