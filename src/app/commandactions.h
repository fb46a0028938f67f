// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panes/commands.h"
#include "widgets/selection.h"

#include <QHash>
#include <QObject>

class QMenu;

namespace latchkey {

class Tasks;

/// The shared actions of the menus Person, Grant and Door. They are enabled by what is chosen and act on it.
class CommandActions final : public QObject, public Commands {
    Q_OBJECT

  public:
    enum class Menu { Person, Grant, Door };

    /// \a tasks outlives this.
    explicit CommandActions(Tasks &tasks, QObject *parent = nullptr);

    QAction *action(Command command) const override;
    void setSelection(const Selection &selection);
    /// Off whatever is chosen, as long as \a why says something; it is told where the pointer rests.
    void setReadOnly(const QString &why);
    /// Puts the actions of \a which into \a menu.
    void fill(QMenu *menu, Menu which) const;

  private:
    Tasks &m_tasks;
    Selection m_selection;
    QString m_readOnly; ///< why nothing can be changed; empty: everything can
    QHash<Command, QAction *> m_actions;
};

} // namespace latchkey
