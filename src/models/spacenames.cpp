// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/spacenames.h"

#include "core/shownname.h"
#include "store/workspacestore.h"

using namespace Qt::StringLiterals;

namespace latchkey {

QString spaceNames(const WorkspaceStore &store, const QList<SpaceId> &spaces, const QString &door)
{
    QStringList names;
    for (const SpaceId id : spaces) {
        if (const Space *space = store.spaces.find(id)) {
            names.append(shownName(*space));
        }
    }
    if (names.isEmpty() && !spaces.isEmpty() && !store.spaces.isWhole()) {
        const LoadState::Phase phase = store.spaces.loadState().phase;
        const bool isToCome = phase == LoadState::Phase::Unloaded || phase == LoadState::Phase::Loading;
        return isToCome ? u"\u2026"_s : u"\u2013"_s;
    }
    if (names.size() > 1) {
        names.removeAll(door);
    }
    return names.join(", "_L1);
}

} // namespace latchkey
