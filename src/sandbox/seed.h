// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/credentials.h"
#include "sandbox/random.h"

#include <QString>

#include <optional>

namespace latchkey::sandbox {

/// What a server starts with.
struct Seed {
    enum class Kind { Hotel, Residence, Empty, Scale };

    Kind kind = Kind::Hotel;
    int identities = 0; ///< of Scale, as the next two
    int devices = 0;
    int grants = 0;
    std::uint64_t random = 1;

    /// Reads "hotel", "residence", "empty" or "scale:5000,500,50000".
    static std::optional<Seed> parse(const QString &text);
};

/// The seed's workspaces; the first is a sandbox, the second a production workspace.
Workspaces plant(const Seed &seed, const Clock &clock, Random &random);

} // namespace latchkey::sandbox
