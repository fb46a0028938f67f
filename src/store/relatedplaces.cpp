// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/relatedplaces.h"

namespace latchkey {

namespace {

class Attribution {
  public:
    Attribution(const QList<AccessGrant> &grants, const GrantPlaces &known)
        : m_known(known)
    {
        for (const AccessGrant &grant : grants) {
            m_places.insert(grant.id, {});
            for (const SpaceId space : grant.spaceIds) {
                m_grantsBySpace[space].append(grant.id);
            }
        }
    }

    /// Gives \a door to those whose spaces it is in; false if it can be of none.
    template <typename Door> bool add(const Door &door, QList<Id<Door>> GrantPlaces::Places::*list)
    {
        QSet<AccessGrantId> grants;
        for (const SpaceId space : door.spaceIds) {
            for (const AccessGrantId grant : m_grantsBySpace.value(space)) {
                grants.insert(grant);
            }
        }
        bool isOfSomebody = !grants.isEmpty();
        for (const AccessGrantId grant : m_known.grantsWith(door.id)) {
            if (m_places.contains(grant) && !grants.contains(grant)) {
                m_doubtful.insert(grant);
                isOfSomebody = true;
            }
        }
        for (const AccessGrantId grant : std::as_const(grants)) {
            (m_places[grant].*list).append(door.id);
        }
        return isOfSomebody;
    }
    PlacesBySpaces told() const
    {
        PlacesBySpaces told{m_places, m_doubtful};
        for (const AccessGrantId grant : m_doubtful) {
            told.places.remove(grant);
        }
        return told;
    }

  private:
    const GrantPlaces &m_known;
    QHash<SpaceId, QList<AccessGrantId>> m_grantsBySpace;
    QHash<AccessGrantId, GrantPlaces::Places> m_places;
    QSet<AccessGrantId> m_doubtful;
};

} // namespace

GrantPlaces::Places placesIn(const RelatedBatch &batch)
{
    GrantPlaces::Places places;
    for (const Device &device : batch.devices) {
        places.deviceIds.append(device.id);
    }
    for (const AcsEntrance &entrance : batch.acsEntrances) {
        places.acsEntranceIds.append(entrance.id);
    }
    return places;
}

std::optional<PlacesBySpaces> placesBySpaces(const QList<AccessGrant> &grants, const RelatedBatch &batch,
                                             const GrantPlaces &known)
{
    using Places = GrantPlaces::Places;
    Attribution attribution(grants, known);
    const bool isTold =
        std::ranges::all_of(batch.devices,
                            [&](const Device &door) { return attribution.add(door, &Places::deviceIds); }) &&
        std::ranges::all_of(batch.acsEntrances,
                            [&](const AcsEntrance &door) { return attribution.add(door, &Places::acsEntranceIds); });
    return isTold ? std::optional(attribution.told()) : std::nullopt;
}

} // namespace latchkey
