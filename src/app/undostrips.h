// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operationrunner.h"

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace latchkey {

class UndoStrip;

/// The strips below the panes for what can still be undone: one for each up to three, else one for all of them. Takes
/// no room while there is none.
class UndoStrips final : public QWidget {
    Q_OBJECT

  public:
    /// \a runner outlives this.
    explicit UndoStrips(OperationRunner &runner, QWidget *parent = nullptr);

    /// For the menu: undoes what was asked for last, of what is held or has been done.
    QAction *undoAction() const { return m_undo; }

  private:
    void follow(const OperationStatus &status);
    void refresh();
    void refreshAction();
    void undoLast();
    UndoStrip *addStrip();
    void show(const OperationStatus &held, UndoStrip &strip);
    void showAll(const QList<OperationStatus> &held);

    OperationRunner &m_runner;
    QList<OperationId> m_shown;
    QList<UndoStrip *> m_strips;
    QVBoxLayout *m_rows;
    QAction *m_undo;
};

} // namespace latchkey
