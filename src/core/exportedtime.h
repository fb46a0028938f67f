// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/instant.h"

#include <QString>

#include <optional>

namespace latchkey {

class PropertyZone;

/// A time as the tables give it to other programs: as spreadsheets read it, and what it is a time of beside it.
struct ExportedTime {
    QString time;   ///< "2026-11-30 11:00"
    QString offset; ///< "+01:00"
    QString zone;   ///< "Europe/Vienna"

    static ExportedTime at(const PropertyZone &zone, Instant when);
    /// What toText() made a text of; none for any other.
    static std::optional<ExportedTime> of(const QString &text);
    /// For RowRole::Exported.
    QString toText() const;
    /// "2026-11-30 11:00 +01:00", for where nothing else names the zone.
    QString withOffset() const;
};

} // namespace latchkey
