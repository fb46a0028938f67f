// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

#include <optional>

namespace latchkey::bench {

/// How large the workspace is, and where its grants open.
struct Scale {
    enum class Places { Spaces, Devices };

    int people = 5'000;
    int devices = 500;
    int grants = 50'000;
    Places places = Places::Spaces;

    /// Reads "5000,500,50000" or "5000,500,50000,devices".
    static std::optional<Scale> parse(const QString &text);
};

/// One of this many grants is active, or begins within 72 hours; of the others, one half has ended and one half is for
/// later.
constexpr int activeEvery = 25;

/// A grant and what get_related tells of it.
struct Stay {
    struct Part {
        sandbox::Kind kind;
        const sandbox::Row *row;
    };
    QUuid grant;
    std::vector<Part> parts;
};

/// Makes \a workspace, which has people and devices, the hotel of \a scale: rooms with one or two doors, and grants.
std::vector<Stay> plantStays(sandbox::Workspace &workspace, const Scale &scale);

} // namespace latchkey::bench
