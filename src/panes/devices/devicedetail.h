// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/device.h"
#include "panes/panecontext.h"
#include "widgets/detailpanel.h"
#include "widgets/selection.h"

namespace latchkey {

class DoorOpenersView;
class FactList;
class ItemList;

/// One device: who can open it, what happened at it, what it is.
class DeviceDetail final : public DetailPanel {
    Q_OBJECT

  public:
    explicit DeviceDetail(const PaneContext &context, QWidget *parent = nullptr);

    /// A null id shows nothing.
    void setDevice(DeviceId device);
    /// Who is current in the list of those who can open it.
    Selection selection() const;

  Q_SIGNALS:
    void selectionChanged();

  private:
    void addActions();
    void addPages();
    void refresh();
    void refreshFacts(const Device &device);
    void refreshActivity();

    PaneContext m_context;
    DeviceId m_device;
    DoorOpenersView *m_openers;
    ItemList *m_activity;
    FactList *m_facts;
    int m_openersTab = 0;
};

} // namespace latchkey
