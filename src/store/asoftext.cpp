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
    const auto asOf = sync.asOf();
    return asOf ? Text::tr("You see what was known at %1.").arg(store.defaultZone().timeText(*asOf)) : QString();
}

} // namespace latchkey
