// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/acs.h"
#include "core/choice.h"
#include "core/id.h"

namespace latchkey {

class WorkspaceStore;

/// Sorts by text in the user's language, numbers by value: Room 9 before Room 10.
void sortByText(QList<Choice> &choices);

/// The rows of choice lists, sorted by name in the user's language.
QList<Choice> personChoices(const WorkspaceStore &store);
QList<Choice> deviceChoices(const WorkspaceStore &store);
QList<Choice> entranceChoices(const WorkspaceStore &store);
QList<Choice> doorChoices(const WorkspaceStore &store);
QList<Choice> systemChoices(const WorkspaceStore &store);
/// The ACS users of \a system, or of all systems if it is null. Those of \a first come first.
QList<Choice> acsUserChoices(const WorkspaceStore &store, AcsSystemId system = {}, UserIdentityId first = {});
/// The encoders of \a systems, or all of them if there are none; those that report a fault last.
QList<Choice> encoderChoices(const WorkspaceStore &store, const QList<AcsSystemId> &systems);

template <typename Resource> QList<Id<Resource>> idsOf(const QList<QUuid> &uuids)
{
    QList<Id<Resource>> ids;
    ids.reserve(uuids.size());
    for (const QUuid &uuid : uuids) {
        ids.append(Id<Resource>(uuid));
    }
    return ids;
}

} // namespace latchkey
