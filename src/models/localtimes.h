// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/propertyzone.h"

#include <QDate>
#include <QHash>

#include <list>

namespace latchkey {

/// Instants in the zones of properties, as tables need them for every row. A hotel's stays begin and end at the same
/// hours: most instants are asked for again and again, and working one out takes longer than all the rest of a row.
class LocalTimes {
  public:
    struct Told {
        QDate date;
        QString text; ///< see PropertyZone::shortText()
    };

    /// Tables make their rows on several threads.
    static LocalTimes &ofThisThread();

    /// Valid until the next call.
    const Told &at(const PropertyZone &zone, Instant when, Instant now);
    QDate today(const PropertyZone &zone, Instant now) { return inZone(zone, now).today; }

  private:
    struct InZone {
        PropertyZone zone;
        QDate today;
        std::chrono::minutes minute{}; ///< in which that was looked up
        QHash<qint64, Told> told;
    };

    InZone &inZone(const PropertyZone &zone, Instant now);

    std::list<InZone> m_zones; ///< a workspace has a few
};

} // namespace latchkey
