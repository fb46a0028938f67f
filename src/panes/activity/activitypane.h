// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operationrecord.h"
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
    void showRecord();
    void showLast(qsizetype count);
    void showOperations(const QList<OperationId> &ids);
    void showCurrent();

    ActivityModel *m_model;
    ActivityDetail *m_detail;
    QHash<OperationId, OperationRecord> m_records;
};

} // namespace latchkey
