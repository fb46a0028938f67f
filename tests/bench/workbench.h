// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/appsettings.h"
#include "app/mainwindow.h"
#include "app/openworkspace.h"
#include "models/filtermodel.h"
#include "models/peoplemodel.h"
#include "session/profilestore.h"
#include "widgets/clipboard.h"
#include "widgets/paneframe.h"
#include "widgets/rowtable.h"
#include "widgets/searchfield.h"

namespace latchkey::bench {

/// Where a workspace is read from.
struct Service {
    QString endpoint;
    QString apiKey;
    QString workspaceId{}; ///< known of the server of the measurements only
};

/// The program as it is with the grants before it: its window on a workspace that is still to be read.
class Workbench {
  public:
    explicit Workbench(const Service &service);

    OpenWorkspace &workspace() { return *m_workspace; }
    RowTable &table() const { return *m_window->findChild<RowTable *>(QStringLiteral("grantsTable")); }
    SearchField &search() const { return *m_window->findChild<PaneFrame *>()->searchField(); }
    FilterModel &shown() const { return *qobject_cast<FilterModel *>(table().model()); }
    PaneModel &grants() const { return *qobject_cast<PaneModel *>(shown().sourceModel()); }
    PaneModel &people() { return *m_people; }

    /// Reads the workspace: until every collection is here, and where the grants that are near open and what opens
    /// them. The reason where that does not happen.
    std::expected<void, QString> load();
    qsizetype rowCount();

  private:
    bool hasLoaded();

    SystemClock m_clock;
    Clipboard m_clipboard;
    AppSettings m_settings{nullptr};
    ProfileStore m_profiles{nullptr};
    std::unique_ptr<OpenWorkspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<PeopleModel> m_people;
    QList<AccessGrantId> m_awaited; ///< grants that are near, of which something is not known yet
    bool m_hasLists = false;
};

} // namespace latchkey::bench
