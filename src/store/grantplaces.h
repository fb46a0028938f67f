// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "store/askedat.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace latchkey {

/// Which devices and entrances each grant opens: not part of the resource, read from
/// access_grants/get_related. A grant not read yet is unknown, and is shown as such.
class GrantPlaces : public QObject {
    Q_OBJECT

  public:
    struct Places {
        QList<DeviceId> deviceIds;
        QList<AcsEntranceId> acsEntranceIds;
        bool operator==(const Places &) const = default;
    };

    /// How the places of a grant came to be known.
    enum class Told {
        Exactly,  ///< by an answer about this grant alone
        BySpaces, ///< by one about several, and the spaces of the doors: a single door beside them may be missing
        ByDoors,  ///< by the lists of grants of all doors that were known
    };

    using QObject::QObject;
    /// The places of \a grant, or none while they are not known.
    std::optional<Places> find(AccessGrantId grant) const;
    /// The same, or what was known of one before it was removed.
    std::optional<Places> recall(AccessGrantId grant) const;
    /// Whether the places of \a grant were read since the start, and are not only what an earlier one knew.
    bool isCurrent(AccessGrantId grant) const { return m_newest.of(grant) > AskedAt(); }
    /// Whether they are current and were told exactly.
    bool isExact(AccessGrantId grant) const { return isCurrent(grant) && !m_inexact.contains(grant); }
    /// Whether they are current and were not told by spaces, by which they can be told again with little effort.
    bool isSettled(AccessGrantId grant) const
    {
        return isCurrent(grant) && m_inexact.value(grant, Told::Exactly) != Told::BySpaces;
    }
    /// Whether the service was last asked about \a grant alone in vain, or cannot be asked at all: what is not known of
    /// its places and methods will not be known soon.
    bool isUntold(AccessGrantId grant) const { return m_untold.contains(grant); }
    void setUntold(AccessGrantId grant, bool isUntold);
    /// Passed over where a question that left later than \a asked was answered before.
    void set(AccessGrantId grant, const Places &places, AskedAt asked = askedNow(), Told told = Told::Exactly);
    void remove(AccessGrantId grant);
    QList<AccessGrantId> grantsWith(DeviceId device) const;
    QList<AccessGrantId> grantsWith(AcsEntranceId entrance) const;

  Q_SIGNALS:
    void changed(latchkey::AccessGrantId grant);

  private:
    bool take(AccessGrantId grant);

    QHash<AccessGrantId, Places> m_places;
    QHash<AccessGrantId, Places> m_gone;
    QHash<AccessGrantId, Told> m_inexact; ///< how those came to be known that were not told exactly
    QSet<AccessGrantId> m_untold;
    NewestAnswers<AccessGrantId> m_newest;
    QHash<DeviceId, QList<AccessGrantId>> m_byDevice;
    QHash<AcsEntranceId, QList<AccessGrantId>> m_byEntrance;
};

} // namespace latchkey
