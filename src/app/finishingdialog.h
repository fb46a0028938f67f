// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QTimer>

namespace latchkey {

class OperationRunner;

/// Says what is still being sent after the window was closed. Shows itself where that takes longer than a moment.
class FinishingDialog final : public QDialog {
    Q_OBJECT

  public:
    /// \a runner outlives this.
    explicit FinishingDialog(OperationRunner &runner);

    /// It goes by itself, and only then.
    void reject() override {}

  private:
    QTimer m_patience;
};

} // namespace latchkey
