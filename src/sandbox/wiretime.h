// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

#include <QString>

#include <optional>

namespace latchkey::sandbox {

/// "2026-11-20T10:42:07.000Z", the only form in which the service writes times.
QString wireTime(Instant when);

/// Reads "2025-06-16T16:54:17.946606Z"; any number of fraction digits, UTC with "Z" only as the service asks.
std::optional<Instant> parseWireTime(QStringView text);

} // namespace latchkey::sandbox
