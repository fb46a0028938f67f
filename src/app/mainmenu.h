// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/paneregistry.h"
#include "widgets/pane.h"
#include "widgets/theme.h"

#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace latchkey {

class CommandActions;
class ProfileMenu;

/// An action of the menu bar, and the title of the menu that it is in.
struct MenuEntry {
    QString menu;
    QAction *action = nullptr;
};

/// The menu bar: every action of the window is in it, with its shortcut.
class MainMenu final : public QObject {
    Q_OBJECT

  public:
    MainMenu(QMenuBar &bar, const QList<PaneEntry> &panes, const CommandActions &commands, ProfileMenu &profiles,
             ColorScheme scheme, QObject *parent = nullptr);

    /// Every entry, in the order of the menus, also those that are not seen because nothing is chosen for them.
    QList<MenuEntry> entries() const;
    /// Those that are seen, but for the one that finds them.
    QList<QAction *> commands() const;
    /// The own actions of the pane that is shown now.
    void setPaneActions(const PaneActions &actions);
    /// At the top of Edit.
    void addUndo(QAction &undo);
    /// Whether notices are shown in the system tray, and whether there is one.
    void setTrayNotices(bool isOn, bool isAvailable);

  Q_SIGNALS:
    void recordExportRequested();
    void settingsRequested();
    void quitRequested();
    void findRequested();
    void findAnythingRequested();
    void refreshRequested();
    void schemeChosen(latchkey::ColorScheme scheme);
    void viewOpened();
    void trayNoticesToggled(bool isOn);
    void paneChosen(latchkey::PaneId pane);
    void nextAreaRequested(bool forward);
    void shortcutsRequested();
    void aboutRequested();
    void licencesRequested();

  private:
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &shortcut, const QString &name);
    void fillFile(ProfileMenu &profiles);
    void fillEdit();
    void fillView(ColorScheme scheme);
    void addTrayNotices();
    void fillGo(const QList<PaneEntry> &panes);
    void fillHelp();

    QMenuBar &m_bar;
    QMenu *m_edit = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_go = nullptr;
    QAction *m_trayNotices = nullptr;
    PaneActions m_paneActions;
};

} // namespace latchkey
