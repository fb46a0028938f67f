// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/objections.h"

#include "operations/operation.h"

#include "operations/names.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

#include <algorithm>

namespace latchkey {
namespace {

template <typename T> QString unlessThere(const T *row)
{
    bool isThere = row;
    if constexpr (requires { row->warnings; }) {
        isThere = row && !hasProblem(row->warnings, u"being_deleted");
    }
    return isThere ? QString() : goneObjection();
}

} // namespace

QString goneObjection()
{
    return QCoreApplication::translate("Operation", "Latchkey ended before it was sent, and what it is about is gone.");
}

QString changedObjection()
{
    return QCoreApplication::translate(
        "Operation", "Latchkey ended before it was sent, and somebody else has made changes meanwhile.");
}

QString endedObjection()
{
    return QCoreApplication::translate("Operation",
                                       "Latchkey ended before it was sent, and the access would be over by now.");
}

QString startedObjection()
{
    return QCoreApplication::translate("Operation",
                                       "Latchkey ended before it was sent, and it was to begin before now.");
}

QString overlapObjection(const WorkspaceStore &store, const GrantDraft &draft, Instant now)
{
    const TimeWindow window{draft.startsAt.value_or(now), draft.endsAt};
    for (const DoorId &door : draft.doorIds) {
        for (const AccessGrantId id :
             std::visit([&store](auto typed) { return store.places.grantsWith(typed); }, door)) {
            const AccessGrant *const other = store.grants.find(id);
            const bool isLater = other && other->createdAt > now - longestUnasked && !other->isBeingDeleted();
            if (isLater && other->window.overlaps(window) && other->userIdentityId != draft.userIdentityId) {
                return QCoreApplication::translate("Operation",
                                                   "Latchkey ended before it was sent, and %1 was given %2 "
                                                   "for the same time meanwhile.")
                    .arg(grantName(store, id), doorName(store, door));
            }
        }
    }
    return {};
}

QString objectionTo(const WorkspaceStore &store, UserIdentityId person)
{
    return unlessThere(store.identities.find(person));
}

QString objectionTo(const WorkspaceStore &store, AccessGrantId grant) { return unlessThere(store.grants.find(grant)); }

QString objectionTo(const WorkspaceStore &store, AcsUserId acsUser)
{
    return unlessThere(store.acsUsers.find(acsUser));
}

QString objectionTo(const WorkspaceStore &store, const DoorId &door)
{
    const auto *const device = std::get_if<DeviceId>(&door);
    return device ? unlessThere(store.devices.find(*device))
                  : unlessThere(store.entrances.find(std::get<AcsEntranceId>(door)));
}

QString objectionTo(const WorkspaceStore &store, SpaceId space) { return unlessThere(store.spaces.find(space)); }

QString firstOf(std::initializer_list<QString> objections)
{
    const auto *const found = std::ranges::find_if(objections, [](const QString &one) { return !one.isEmpty(); });
    return found == objections.end() ? QString() : *found;
}

} // namespace latchkey
