// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/grantwhere.h"

#include "core/shownname.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

/// The doors of \a places that are not in one of \a spaces, those of a stay first.
QStringList doorsOutside(const WorkspaceStore &store, const GrantPlaces::Places &places, const QSet<SpaceId> &spaces)
{
    QStringList rooms;
    QStringList common;
    const auto add = [&](const DoorId &id) {
        const std::optional<Door> door = store.door(id);
        const auto isInside = [&spaces](SpaceId space) { return spaces.contains(space); };
        if (door && std::ranges::none_of(door->spaceIds, isInside)) {
            (door->canBelongToReservation ? rooms : common).append(door->name);
        }
    };
    for (const AcsEntranceId entrance : places.acsEntranceIds) {
        add(entrance);
    }
    for (const DeviceId device : places.deviceIds) {
        add(device);
    }
    return rooms + common;
}

} // namespace

QStringList placeNames(const WorkspaceStore &store, std::span<const SpaceId> spaces, const GrantPlaces::Places &places)
{
    QStringList names;
    const QList<SpaceId> outer = spaces.size() > 1 ? store.outermost(spaces) : QList<SpaceId>();
    const std::span<const SpaceId> outermost = spaces.size() > 1 ? outer : spaces;
    for (const SpaceId id : outermost) {
        if (const Space *space = store.spaces.find(id)) {
            names.append(shownName(*space));
        }
    }
    if (places.deviceIds.isEmpty() && places.acsEntranceIds.isEmpty()) {
        return names;
    }
    QSet<SpaceId> inside;
    for (const SpaceId id : outermost) {
        const QList<SpaceId> all = store.spacesBelow(id);
        inside.unite(QSet<SpaceId>(all.begin(), all.end()));
    }
    return names + doorsOutside(store, places, inside);
}

GrantWhere grantWhere(const WorkspaceStore &store, const AccessGrant &grant)
{
    const bool isGone = !store.grants.find(grant.id);
    const std::optional<GrantPlaces::Places> places =
        isGone ? store.places.recall(grant.id) : store.places.find(grant.id);
    GrantWhere where;
    where.names = placeNames(store, grant.spaceIds, places.value_or(GrantPlaces::Places()));
    where.isUntold = where.names.isEmpty() && !places && store.places.isUntold(grant.id);
    where.text = where.names.value(0, places ? QString() : where.isUntold ? u"\u2013"_s : u"\u2026"_s);
    if (where.names.size() > 1) {
        where.sub = u"+%1"_s.arg(where.names.size() - 1);
    } else if (!grant.spaceIds.isEmpty() && places) {
        const qsizetype doors = places->deviceIds.size() + places->acsEntranceIds.size();
        where.sub = doors > 1 ? QCoreApplication::translate("latchkey::GrantWhere", "%n door(s)", nullptr, int(doors))
                              : QString();
    }
    return where;
}

} // namespace latchkey
