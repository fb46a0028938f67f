// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/faults/pathpattern.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {

bool isWritePath(const QString &path)
{
    const QString verb = path.section(u'/', -1);
    const bool isRead =
        verb == "health"_L1 || verb.startsWith("get"_L1) || verb.startsWith("list"_L1) || verb.startsWith("find"_L1);
    return !isRead || verb == "get_or_create"_L1;
}

bool isPathPattern(const QString &pattern) { return pattern == anyWrite || pattern.startsWith(u'/'); }

bool isMeant(const QString &pattern, const QString &path)
{
    return pattern == anyWrite ? isWritePath(path) : pattern == path;
}

} // namespace latchkey::sandbox
