// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// What changes of an access grant; none: stays as it is.
struct GrantUpdate {
    std::optional<QString> name; ///< empty: clears it
    std::optional<Instant> startsAt;
    std::optional<std::optional<Instant>> endsAt; ///< none inside: open-ended from now on

    bool isEmpty() const { return !name && !startsAt && !endsAt; }
    bool operator==(const GrantUpdate &) const = default;
};

std::unique_ptr<Operation> updateGrant(AccessGrantId grant, const GrantUpdate &update);

} // namespace latchkey
