// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/noticestrip.h"

#include <QUuid>

namespace latchkey {

/// The panes of the main window, in the order of the sidebar.
enum class PaneId { People, Grants, Devices, Entrances, Spaces, Activity };

/// How panes open one another: by id, through the registry.
class Navigator {
  public:
    virtual ~Navigator() = default;
    /// Brings \a pane to the front and shows the resource \a id in it, if there is one.
    virtual void openPane(PaneId pane, const QUuid &id = {}) = 0;
    /// Shows \a notice above the panes.
    virtual void tell(const NoticeStrip::Notice &notice) = 0;
};

} // namespace latchkey
