// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panes/tablepane.h"

namespace latchkey {

class GrantDetail;

/// The access grants, one state for each method, and what can be done with them, also with several at once.
class GrantsPane final : public TablePane {
    Q_OBJECT

  public:
    explicit GrantsPane(const PaneContext &context, QWidget *parent = nullptr);
    Selection selection() const override;
    PaneActions paneActions() const override;

  private:
    void addActionBar();

    GrantDetail *m_detail;
};

} // namespace latchkey
