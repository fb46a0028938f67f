// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/commonestzone.h"

#include "store/workspacestore.h"

#include <map>

namespace latchkey {

std::optional<PropertyZone> commonestZone(const WorkspaceStore &store)
{
    std::map<QString, int> counts; // in order, so that of two equal ones it is always the same
    for (const Space &space : store.spaces.rows()) {
        ++counts[space.timeZone];
    }
    for (const Door &door : store.doors()) {
        ++counts[door.timeZone];
    }
    std::optional<PropertyZone> commonest;
    int most = 0;
    for (const auto &[id, count] : counts) {
        if (count > most) {
            if (const auto zone = PropertyZone::fromId(id)) {
                commonest = zone;
                most = count;
            }
        }
    }
    return commonest;
}

} // namespace latchkey
