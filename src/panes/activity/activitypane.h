// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operationrunner.h"
#include "panes/tablepane.h"

namespace latchkey {

class ActivityDetail;
class ActivityModel;

/// What happened: the workspace's events and this desk's own operations.
class ActivityPane final : public TablePane {
    Q_OBJECT

  public:
    explicit ActivityPane(const PaneContext &context, QWidget *parent = nullptr);
    Selection selection() const override;
    PaneActions paneActions() const override;

  private:
    ActivityPane(const PaneContext &context, ActivityModel *model, QWidget *parent);
    void showOperation(const OperationStatus &status);
    void showCurrent();

    ActivityModel *m_model;
    ActivityDetail *m_detail;
};

} // namespace latchkey
