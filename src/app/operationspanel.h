// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace latchkey {

class OperationRunner;

/// The operations that are running, above the foot of the sidebar: what, how far. Takes no room when there are none.
class OperationsPanel final : public QWidget {
    Q_OBJECT

  public:
    /// \a runner outlives this.
    explicit OperationsPanel(OperationRunner &runner, QWidget *parent = nullptr);

  private:
    void refresh();
    QWidget *makeRow(const OperationStatus &status);
    QToolButton *makeCancel(const OperationStatus &status, QWidget *row);

    OperationRunner &m_runner;
    QVBoxLayout *m_rows;
};

} // namespace latchkey
