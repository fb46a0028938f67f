// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panes/tablepane.h"

namespace latchkey {

class SpaceDetail;

/// The spaces: rooms, floors and houses, and the doors in them.
class SpacesPane final : public TablePane {
    Q_OBJECT

  public:
    explicit SpacesPane(const PaneContext &context, QWidget *parent = nullptr);
    Selection selection() const override;

  private:
    SpaceDetail *m_detail;
};

} // namespace latchkey
