// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/instant.h"
#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// What of a grant can be changed; its places and methods cannot.
struct GrantTimes {
    TimeWindow window{};
    QString name{}; ///< empty: none

    bool operator==(const GrantTimes &) const = default;
};

/// Sends only what differs between \a before and \a after, and reads the grant and its methods again: cards have to be
/// encoded anew.
std::unique_ptr<Operation> changeGrantTimes(AccessGrantId grant, const GrantTimes &before, const GrantTimes &after);
extern const OperationKind changeGrantTimesKind;

} // namespace latchkey
