// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/mainmenu.h"

#include "app/commandactions.h"
#include "app/profilemenu.h"
#include "widgets/buttons.h"

#include <QActionGroup>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

/// With those of its submenus.
QList<QAction *> entriesOf(const QMenu &menu)
{
    QList<QAction *> found;
    for (QAction *action : menu.actions()) {
        if (const QMenu *below = action->menu()) {
            found += entriesOf(*below);
        } else if (!action->isSeparator()) {
            found.append(action);
        }
    }
    return found;
}

} // namespace

MainMenu::MainMenu(QMenuBar &bar, const QList<PaneEntry> &panes, const CommandActions &commands, ProfileMenu &profiles,
                   ColorScheme scheme, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
{
    fillFile(profiles);
    fillEdit();
    fillView(scheme);
    fillGo(panes);
    commands.fill(bar.addMenu(tr("&Person")), CommandActions::Menu::Person);
    commands.fill(bar.addMenu(tr("G&rant")), CommandActions::Menu::Grant);
    commands.fill(bar.addMenu(tr("&Door")), CommandActions::Menu::Door);
    fillHelp();
}

void MainMenu::setPaneActions(const PaneActions &actions)
{
    const auto replace = [](QMenu *menu, const QList<QAction *> &before, const QList<QAction *> &now) {
        for (QAction *action : before) {
            menu->removeAction(action);
        }
        menu->addActions(now);
    };
    replace(m_edit, m_paneActions.edit, actions.edit);
    replace(m_view, m_paneActions.view, actions.view);
    replace(m_go, m_paneActions.go, actions.go);
    m_paneActions = actions;
}

QList<MenuEntry> MainMenu::entries() const
{
    QList<MenuEntry> found;
    for (const QAction *top : m_bar.actions()) {
        for (QAction *action : entriesOf(*top->menu())) {
            found.append({.menu = plainText(top->text()), .action = action});
        }
    }
    return found;
}

QList<QAction *> MainMenu::commands() const
{
    QList<QAction *> found;
    for (const MenuEntry &entry : entries()) {
        if (entry.action->isVisible() && entry.action->objectName() != "findAnythingAction"_L1) {
            found.append(entry.action);
        }
    }
    return found;
}

QAction *MainMenu::add(QMenu *menu, const QString &text, const QKeySequence &shortcut, const QString &name)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(shortcut);
    action->setObjectName(name);
    return action;
}

void MainMenu::fillFile(ProfileMenu &profiles)
{
    QMenu *menu = m_bar.addMenu(tr("&File"));
    menu->addMenu(&profiles);
    menu->addSeparator();
    connect(add(menu, tr("Expor&t the record of this desk…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E),
                u"recordExportAction"_s),
            &QAction::triggered, this, &MainMenu::recordExportRequested);
    QAction *settings =
        add(menu, tr("&Settings of this desk…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), u"settingsAction"_s);
    settings->setMenuRole(QAction::PreferencesRole);
    connect(settings, &QAction::triggered, this, &MainMenu::settingsRequested);
    menu->addSeparator();
    QAction *quit = add(menu, tr("&Quit"), QKeySequence(u"Ctrl+Q"_s), u"quitAction"_s);
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &MainMenu::quitRequested);
}

void MainMenu::fillEdit()
{
    m_edit = m_bar.addMenu(tr("&Edit"));
    connect(add(m_edit, tr("&Find"), QKeySequence::Find, u"findAction"_s), &QAction::triggered, this,
            &MainMenu::findRequested);
    connect(add(m_edit, tr("Find an&ything…"), QKeySequence(Qt::CTRL | Qt::Key_K), u"findAnythingAction"_s),
            &QAction::triggered, this, &MainMenu::findAnythingRequested);
    m_edit->addSeparator();
}

void MainMenu::addUndo(QAction &undo)
{
    QAction *const first = m_edit->actions().constFirst();
    m_edit->insertAction(first, &undo);
    m_edit->insertSeparator(first);
}

void MainMenu::fillView(ColorScheme scheme)
{
    m_view = m_bar.addMenu(tr("&View"));
    connect(add(m_view, tr("&Refresh"), QKeySequence(Qt::Key_F5), u"refreshAction"_s), &QAction::triggered, this,
            &MainMenu::refreshRequested);
    m_view->addSeparator();
    auto *group = new QActionGroup(this);
    const auto addScheme = [&](const QString &text, Qt::Key key, ColorScheme value, const QString &name) {
        QAction *action = add(m_view, text, QKeySequence(Qt::CTRL | Qt::SHIFT | key), name);
        action->setCheckable(true);
        action->setChecked(value == scheme);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, value] { Q_EMIT schemeChosen(value); });
    };
    addScheme(tr("Colours of the &system"), Qt::Key_F7, ColorScheme::System, u"systemColoursAction"_s);
    addScheme(tr("&Light colours"), Qt::Key_F8, ColorScheme::Light, u"lightColoursAction"_s);
    addScheme(tr("&Dark colours"), Qt::Key_F9, ColorScheme::Dark, u"darkColoursAction"_s);
    m_view->addSeparator();
    addTrayNotices();
    m_view->addSeparator();
}

void MainMenu::addTrayNotices()
{
    m_trayNotices = add(m_view, tr("&Notices in the system tray"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F10),
                        u"trayNoticesAction"_s);
    m_trayNotices->setCheckable(true);
    m_trayNotices->setEnabled(false); // until it is known whether there is a tray
    connect(m_view, &QMenu::aboutToShow, this, &MainMenu::viewOpened);
    connect(m_trayNotices, &QAction::triggered, this, &MainMenu::trayNoticesToggled);
}

void MainMenu::setTrayNotices(bool isOn, bool isAvailable)
{
    m_trayNotices->setText(isAvailable ? tr("&Notices in the system tray")
                                       : tr("&Notices: this desktop has no system tray"));
    m_trayNotices->setEnabled(isAvailable);
    m_trayNotices->setChecked(isOn && isAvailable);
}

void MainMenu::fillGo(const QList<PaneEntry> &panes)
{
    m_go = m_bar.addMenu(tr("&Go"));
    for (int index = 0; index < panes.size(); ++index) {
        const PaneEntry &pane = panes.at(index);
        QAction *action = m_go->addAction(pane.title);
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(index + 1)));
        connect(action, &QAction::triggered, this, [this, id = pane.id] { Q_EMIT paneChosen(id); });
    }
    m_go->addSeparator();
    connect(add(m_go, tr("&Next area"), QKeySequence(Qt::Key_F6), u"nextAreaAction"_s), &QAction::triggered, this,
            [this] { Q_EMIT nextAreaRequested(true); });
    connect(add(m_go, tr("Pre&vious area"), QKeySequence(Qt::SHIFT | Qt::Key_F6), u"previousAreaAction"_s),
            &QAction::triggered, this, [this] { Q_EMIT nextAreaRequested(false); });
    m_go->addSeparator();
}

void MainMenu::fillHelp()
{
    QMenu *menu = m_bar.addMenu(tr("&Help"));
    connect(add(menu, tr("&Keyboard shortcuts"), QKeySequence(Qt::Key_F1), u"shortcutsAction"_s), &QAction::triggered,
            this, &MainMenu::shortcutsRequested);
    QAction *about = add(menu, tr("&About Latchkey"), QKeySequence(Qt::CTRL | Qt::Key_F1), u"aboutAction"_s);
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &MainMenu::aboutRequested);
    connect(add(menu, tr("&Licences"), QKeySequence(Qt::SHIFT | Qt::Key_F1), u"licencesAction"_s), &QAction::triggered,
            this, &MainMenu::licencesRequested);
}

} // namespace latchkey
