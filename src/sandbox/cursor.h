// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

#include <QByteArray>

#include <cstdint>
#include <optional>

namespace latchkey::sandbox {

/// Where a page ended, bound to the request it belongs to. Opaque to callers.
struct Cursor {
    QByteArray signature;
    Instant createdAt;
    std::uint64_t serial = 0;

    QByteArray text() const;
    static std::optional<Cursor> read(const QByteArray &text);
};

} // namespace latchkey::sandbox
