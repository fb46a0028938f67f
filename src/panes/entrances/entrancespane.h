// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panes/tablepane.h"

namespace latchkey {

class EntranceDetail;

/// The entrances of access systems.
class EntrancesPane final : public TablePane {
    Q_OBJECT

  public:
    explicit EntrancesPane(const PaneContext &context, QWidget *parent = nullptr);
    Selection selection() const override;
    void showOpeners() override;

  private:
    EntranceDetail *m_detail;
};

} // namespace latchkey
