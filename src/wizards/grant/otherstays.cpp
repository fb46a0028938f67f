// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/otherstays.h"

#include "core/namelist.h"
#include "core/oneline.h"
#include "core/shownname.h"
#include "store/workspacestore.h"

#include <QCoreApplication>
#include <QSet>

namespace latchkey {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::OtherStays)
};

QList<AccessGrantId> grantsOn(const WorkspaceStore &store, const Door &door)
{
    return std::visit([&store](auto id) { return store.places.grantsWith(id); }, door.id);
}

TimeWindow windowOf(const StayContext &context)
{
    return {context.draft.startsAt.value_or(context.now), context.draft.endsAt};
}

bool isInForce(const AccessGrant &grant, const TimeWindow &window)
{
    return grant.window.overlaps(window) && !grant.isBeingDeleted();
}

QString overlapText(const StayContext &context, const AccessGrant &other, const Door &door)
{
    const UserIdentity *person = context.store.identities.find(other.userIdentityId);
    const QString name = isolated(person ? shownName(*person) : visibleName(other.displayName));
    if (!other.window.endsAt) {
        return Text::tr("%1 has %2 with no end. Without a common reservation key, a new card used there ends that "
                        "stay’s card.")
            .arg(name, door.name);
    }
    return Text::tr("%1 has %2 until %3. Without a common reservation key, a new card used there ends that stay’s "
                    "card.")
        .arg(name, door.name, context.zone.mediumText(*other.window.endsAt, context.now));
}

} // namespace

QStringList overlappingStays(const StayContext &context)
{
    QStringList sentences;
    if (!context.draft.method(AccessMode::Card)) {
        return sentences; // only a card takes another one's place in the lock
    }
    QSet<AccessGrantId> seen;
    for (const Door &door : context.doors) {
        // A common door is everybody's; only a room that takes part in reservations has one stay at a time.
        if (!door.canBelongToReservation) {
            continue;
        }
        for (const AccessGrantId id : grantsOn(context.store, door)) {
            const AccessGrant *other = context.store.grants.find(id);
            if (other && !seen.contains(id) && isInForce(*other, windowOf(context)) &&
                other->userIdentityId != context.draft.userIdentityId) {
                seen.insert(id);
                sentences.append(overlapText(context, *other, door));
            }
        }
    }
    return sentences;
}

QStringList ownAccess(const StayContext &context)
{
    QStringList sentences;
    if (context.draft.userIdentityId.isNull()) {
        return sentences;
    }
    for (const AccessGrant &grant : context.store.grantsOf(context.draft.userIdentityId)) {
        QStringList names;
        for (const Door &door : context.doors) {
            if (isInForce(grant, {context.now, {}}) && grantsOn(context.store, door).contains(grant.id)) {
                names.append(door.name);
            }
        }
        if (!names.isEmpty()) {
            sentences.append(grant.window.endsAt
                                 ? Text::tr("%1 until %2.")
                                       .arg(nameList(names), context.zone.mediumText(*grant.window.endsAt, context.now))
                                 : Text::tr("%1 with no end.").arg(nameList(names)));
        }
    }
    return sentences;
}

} // namespace latchkey
