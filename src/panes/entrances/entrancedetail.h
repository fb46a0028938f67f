// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/acs.h"
#include "panes/doordetail.h"
#include "widgets/selection.h"

namespace latchkey {

/// One entrance: who can open it, what happened at it, what it is.
class EntranceDetail final : public DoorDetail {
    Q_OBJECT

  public:
    explicit EntranceDetail(const PaneContext &context, QWidget *parent = nullptr);

    /// A null id shows nothing.
    void setEntrance(AcsEntranceId entrance);
    /// Who is current in the list of those who can open it.
    Selection selection() const;

  private:
    void addActions();
    void addFacts();
    void refresh();

    AcsEntranceId m_entrance;
};

} // namespace latchkey
