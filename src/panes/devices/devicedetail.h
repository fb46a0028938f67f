// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/device.h"
#include "panes/doordetail.h"
#include "widgets/selection.h"

namespace latchkey {

/// One device: who can open it, what happened at it, what it is.
class DeviceDetail final : public DoorDetail {
    Q_OBJECT

  public:
    explicit DeviceDetail(const PaneContext &context, QWidget *parent = nullptr);

    /// A null id shows nothing.
    void setDevice(DeviceId device);
    /// Who is current in the list of those who can open it.
    Selection selection() const;

  private:
    void addActions();
    void addFacts();
    void refresh();
    void refreshFacts(const Device &device);

    DeviceId m_device;
};

} // namespace latchkey
