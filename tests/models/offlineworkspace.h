// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/seamclient.h"
#include "store/personaccess.h"
#include "store/workspacesync.h"
#include "support/fixedclock.h"

namespace latchkey::test {

/// A store that tests fill by hand, with the readers around it that models ask; nothing answers them.
struct OfflineWorkspace {
    FixedClock clock{"2026-11-20T10:42:07Z"};
    WorkspaceStore store;
    SeamClient client{Connection{.endpoint = QUrl(QStringLiteral("http://127.0.0.1:1")), .credential = {}}};
    WorkspaceSync sync{client, store, clock};
    PersonAccess access{client, store, sync};

    Instant inHours(int hours) const { return clock.now() + std::chrono::hours(hours); }
};

} // namespace latchkey::test
