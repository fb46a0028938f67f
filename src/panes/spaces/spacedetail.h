// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/space.h"
#include "panes/panecontext.h"
#include "widgets/detailpanel.h"
#include "widgets/selection.h"

namespace latchkey {

class FactList;
class ItemList;

/// One space: the doors and spaces in it, and what it says about stays.
class SpaceDetail final : public DetailPanel {
    Q_OBJECT

  public:
    explicit SpaceDetail(const PaneContext &context, QWidget *parent = nullptr);

    /// A null id shows nothing.
    void setSpace(SpaceId space);
    /// The door that is current in the list.
    Selection selection() const;

  Q_SIGNALS:
    void selectionChanged();

  private:
    void addPages();
    void refresh();
    void refreshContents();
    void refreshFacts(const Space &space);
    void open(const QUuid &id);

    PaneContext m_context;
    SpaceId m_space;
    ItemList *m_contents;
    FactList *m_facts;
    int m_contentsTab = 0;
};

} // namespace latchkey
