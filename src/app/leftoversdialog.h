// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "operations/operationrunner.h"

#include <QDialog>

class QVBoxLayout;

namespace latchkey {

class PropertyZone;

/// What was asked for before the program ended and is not done by itself: why, and the choice to send it, to look what
/// became of it, or to let it be. Closes when nothing is left.
class LeftoversDialog final : public QDialog {
    Q_OBJECT

  public:
    /// Everything named here outlives this.
    LeftoversDialog(OperationRunner &runner, const PropertyZone &zone, const Clock &clock, QWidget *window);

  private:
    void refresh();
    QWidget *makeRow(const OperationStatus &status);
    void addButton(class QHBoxLayout *buttons, const QString &text, const OperationStatus &status,
                   void (OperationRunner::*act)(OperationId));

    OperationRunner &m_runner;
    const PropertyZone &m_zone;
    const Clock &m_clock;
    QList<OperationId> m_shown;
    QVBoxLayout *m_rows;
};

} // namespace latchkey
