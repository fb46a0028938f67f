// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/asoftext.h"

#include "store/workspacestore.h"
#include "store/workspacesync.h"

#include <QCoreApplication>

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::AsOf)
};

} // namespace

QString asOfText(const WorkspaceStore &store, const WorkspaceSync &sync)
{
    return sync.asOf() ? Text::tr("You see what was known at %1.").arg(asOfTime(store, sync)) : QString();
}

QString asOfTime(const WorkspaceStore &store, const WorkspaceSync &sync)
{
    const auto asOf = sync.asOf();
    if (!asOf) {
        return {};
    }
    const PropertyZone &zone = store.defaultZone();
    const Instant now = sync.clock().now();
    const bool isToday = zone.toLocal(*asOf).date() == zone.toLocal(now).date();
    return isToday ? zone.timeText(*asOf) : zone.mediumText(*asOf, now);
}

} // namespace latchkey
