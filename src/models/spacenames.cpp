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
    if (names.size() > 1) {
        names.removeAll(door);
    }
    return names.join(", "_L1);
}

} // namespace latchkey
