// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/door.h"
#include "core/passingerror.h"
#include "operations/operation.h"
#include "operations/unknownoutcome.h"

#include <algorithm>

namespace latchkey {

/// Access that is given directly shows only in all that can be opened: it is seen by what that was before.

/// What could be opened before the write; none where that is not known.
template <typename T> using ReachBefore = std::optional<QList<Id<T>>>;

/// Whether a grant of \a person opens \a door, or may, as long as its places are not known.
bool mayBeOpenByGrant(const WorkspaceStore &store, UserIdentityId person, const DoorId &door);

/// Keeps the ids of the answer in \a before. Where the service does not tell, the write goes on without.
template <typename T> typename Call<QList<T>>::Handler reachInto(ReachBefore<T> &before, const Operation::Done &done)
{
    return [&before, done](const Result<QList<T>> &answer) {
        if (!answer && isPassing(answer.error().kind)) {
            done(std::unexpected(answer.error()));
            return;
        }
        if (answer) {
            before.emplace();
            std::ranges::transform(*answer, std::back_inserter(*before), &T::id);
        }
        done({});
    };
}

/// What the answer says of giving access to \a door. \a mayBeOtherwise: a grant may open it as well, so that its being
/// open shows nothing.
template <typename T> typename Call<QList<T>>::Handler
traceOf(Id<T> door, const ReachBefore<T> &before, bool mayBeOtherwise, const std::function<void(Result<Trace>)> &then)
{
    return [door, before, mayBeOtherwise, then](const Result<QList<T>> &answer) {
        if (!answer) {
            then(std::unexpected(answer.error()));
            return;
        }
        const bool isOpen = std::ranges::find(*answer, door, &T::id) != answer->end();
        const bool wasOpen = before && before->contains(door);
        if (isOpen) {
            then(wasOpen || mayBeOtherwise ? Trace::None : Trace::Done);
        } else {
            then(before && !wasOpen ? Trace::AsBefore : Trace::None);
        }
    };
}

} // namespace latchkey
