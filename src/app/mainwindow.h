// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/commandactions.h"
#include "app/desktasks.h"
#include "app/paneregistry.h"
#include "models/workspacemodels.h"
#include "panes/navigator.h"
#include "panes/panecontext.h"
#include "widgets/theme.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

#include <memory>

class QStackedWidget;

namespace latchkey {

class AppSettings;
class DeskNotices;
class MainMenu;
class NoticeTray;
class OpenWorkspace;
class Palette;
class Pane;
class ProfileMenu;
class ProfileStore;
class Sidebar;
class UndoStrips;
class WindowNotices;

/// What outlives every window.
struct WindowServices {
    const Clock &clock;
    Clipboard &clipboard;
    AppSettings &settings;
    ProfileStore &profiles;
    bool offersDemo = true;     ///< in the menu of workspaces
    NoticeTray *tray = nullptr; ///< none: notices cannot be shown
};

/// The window of one open workspace: menus, sidebar, strips, and the panes, which are made when they are first
/// opened. It goes with its workspace.
class MainWindow final : public QMainWindow, public Navigator {
    Q_OBJECT

  public:
    /// \a workspace outlives this.
    MainWindow(OpenWorkspace &workspace, const WindowServices &services, const QList<PaneEntry> &panes);
    ~MainWindow() override;

    /// To be called once it has been painted: looks for a tray, and begins to tell notices in it, if they are wanted.
    void startNotices();
    void openPane(PaneId pane, const QUuid &id = {}) override;
    void tell(const NoticeStrip::Notice &notice) override;
    const QList<PaneEntry> &panes() const { return m_registry; }
    /// The pane that is shown, or null before the first one was opened.
    Pane *currentPane() const;
    Tasks &tasks() { return *m_tasks; }
    const Commands &commands() const { return m_commands; }
    ProfileMenu &profileMenu() { return *m_profileMenu; }

  Q_SIGNALS:
    void schemeChosen(latchkey::ColorScheme scheme);
    void keyRequested();
    void closed();
    /// It stays open: closing it would lose changes that wait for a key.
    void closingHeld();

  protected:
    void closeEvent(QCloseEvent *event) override;

  private:
    void fitScreen();
    void build();
    void makeNotices();
    void connectMenu(const MainMenu &menu);
    void refreshTrayNotices();
    void takeTrayNotices(bool isOn);
    void comeToFront(std::optional<PaneId> pane, const QUuid &row);
    Pane *paneOf(PaneId id);
    void showPane(PaneId id);
    void takeSelection();
    void followReadOnly();
    void focusNextArea(bool forward);
    bool focusArea(QWidget &area, bool forward);
    void takeDesk();
    void cutRecord();
    void askForSettings();
    void exportRecordOfDesk();
    void reviewLeftovers();
    void findAnything();
    void showOpeners(PaneId pane, const QUuid &door);
    void refreshTitle();

    OpenWorkspace &m_workspace;
    WindowServices m_services;
    DeskTasks *m_tasks;
    CommandActions m_commands;
    WorkspaceModels m_models;
    PaneContext m_context;
    QList<PaneEntry> m_registry;
    ProfileMenu *m_profileMenu;
    MainMenu *m_menu = nullptr;
    Sidebar *m_sidebar = nullptr;
    NoticeStrip *m_connectionStrip = nullptr;
    NoticeStrip *m_strip = nullptr;
    QStackedWidget *m_stack = nullptr;
    UndoStrips *m_undo = nullptr;
    WindowNotices *m_notices = nullptr;
    std::unique_ptr<DeskNotices> m_deskNotices; ///< while they are wanted
    QHash<PaneId, Pane *> m_panes;
    QPointer<Palette> m_palette;
};

} // namespace latchkey
