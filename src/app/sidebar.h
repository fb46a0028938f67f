// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/paneregistry.h"
#include "core/clock.h"

#include <QWidget>

class QListView;
class QMenu;

namespace latchkey {

class OpenWorkspace;
class SidebarModel;
class WorkspaceButton;

/// The workspace, the panes, what is running, and how things stand.
class Sidebar final : public QWidget {
    Q_OBJECT

  public:
    /// \a workspace and \a clock outlive this.
    Sidebar(const QList<PaneEntry> &panes, OpenWorkspace &workspace, const Clock &clock, QWidget *parent = nullptr);

    /// The menu of profiles; it stays the caller's.
    void setProfileMenu(QMenu *menu);
    void setCurrentPane(PaneId pane);
    /// Puts the keyboard on the list of panes.
    void focusPanes();

  Q_SIGNALS:
    void paneChosen(latchkey::PaneId pane);
    /// Enter or a double click: the keyboard goes on into the pane.
    void paneEntered(latchkey::PaneId pane);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void makeList();
    void refreshWorkspace();

    const OpenWorkspace &m_workspace;
    SidebarModel *m_model;
    WorkspaceButton *m_button;
    QListView *m_list;
};

} // namespace latchkey
