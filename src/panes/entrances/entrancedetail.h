// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/acs.h"
#include "panes/panecontext.h"
#include "widgets/detailpanel.h"
#include "widgets/selection.h"

namespace latchkey {

class DoorOpenersView;
class FactList;
class ItemList;

/// One entrance: who can open it, what happened at it, what it is.
class EntranceDetail final : public DetailPanel {
    Q_OBJECT

  public:
    explicit EntranceDetail(const PaneContext &context, QWidget *parent = nullptr);

    /// A null id shows nothing.
    void setEntrance(AcsEntranceId entrance);
    /// Who is current in the list of those who can open it.
    Selection selection() const;

  Q_SIGNALS:
    void selectionChanged();

  private:
    void addActions();
    void addPages();
    void refresh();
    void refreshActivity();

    PaneContext m_context;
    AcsEntranceId m_entrance;
    DoorOpenersView *m_openers;
    ItemList *m_activity;
    FactList *m_facts;
    int m_openersTab = 0;
};

} // namespace latchkey
