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

    /// What is known of one zone.
    class InZone {
      public:
        explicit InZone(const PropertyZone &zone)
            : m_zone(zone)
        {
        }
        const PropertyZone &zone() const { return m_zone; }
        QDate today() const { return m_today; }
        Told at(Instant when);

      private:
        friend class LocalTimes;
        void setNow(Instant now);

        PropertyZone m_zone;
        Instant m_now{};
        QDate m_today;
        std::chrono::minutes m_minute{}; ///< in which that was looked up
        QHash<qint64, Told> m_told;
    };

    /// Tables make their rows on several threads.
    static LocalTimes &ofThisThread();

    /// Valid on this thread, as of \a now until the next call.
    InZone &in(const PropertyZone &zone, Instant now);

  private:
    std::list<InZone> m_zones; ///< a workspace has a few
};

} // namespace latchkey
