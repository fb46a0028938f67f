// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>

namespace latchkey::api {

/// The kinds of resource that get_related endpoints can leave out or restrict themselves to. None of them knows all.
enum class Related {
    Spaces,
    Devices,
    AcsEntrances,
    ConnectedAccounts,
    AcsSystems,
    UserIdentities,
    AcsAccessGroups,
    AccessGrants,
    AccessMethods,
    InstantKeys,
    ClientSessions,
    AcsCredentials
};

/// The API's word for \a kind; found by the encoder of lists through the namespace.
QJsonValue value(Related kind);

} // namespace latchkey::api
