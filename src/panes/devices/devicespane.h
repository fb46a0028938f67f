// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panes/tablepane.h"

namespace latchkey {

class DeviceDetail;

/// The managed devices: smart locks in most cases.
class DevicesPane final : public TablePane {
    Q_OBJECT

  public:
    explicit DevicesPane(const PaneContext &context, QWidget *parent = nullptr);
    Selection selection() const override;
    void showOpeners() override;

  private:
    DeviceDetail *m_detail;
};

} // namespace latchkey
