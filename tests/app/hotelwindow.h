// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rowroles.h"
#include "store/workspacestore.h"
#include "widgets/detailpanel.h"
#include "widgets/pane.h"
#include "widgets/paneframe.h"
#include "widgets/rowtable.h"
#include "windowfixture.h"

namespace latchkey::test {

/// The window with all its panes on the hotel.
struct HotelWindow : WindowFixture {
    HotelWindow()
        : WindowFixture(paneRegistry())
    {
    }
    bool open() const
    {
        load();
        return isRunning && workspace->sync.asOf();
    }
    const WorkspaceStore &store() const { return workspace->store; }
    PaneFrame *frame() const { return window->currentPane()->findChild<PaneFrame *>(); }
    DetailPanel *detail() const { return window->currentPane()->findChild<DetailPanel *>(); }
    RowTable *table() const { return frame()->table(); }
    /// Opens the pane on its first row.
    void openFirst(PaneId pane) const
    {
        window->openPane(pane);
        frame()->selectId(table()->model()->index(0, 0).data(RowRole::Id).toUuid());
    }
};

} // namespace latchkey::test
