// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/mainwindow.h"

#include "app/about.h"
#include "app/appsettings.h"
#include "app/desknotices.h"
#include "app/mainmenu.h"
#include "app/noticetray.h"
#include "app/openworkspace.h"
#include "app/palette.h"
#include "app/profilemenu.h"
#include "app/shortcutsdialog.h"
#include "app/sidebar.h"
#include "app/undostrips.h"
#include "app/windownotices.h"
#include "core/oneline.h"
#include "widgets/arealine.h"
#include "widgets/noticestrip.h"
#include "widgets/pane.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStyle>
#include <QWindow>

namespace latchkey {
namespace {

constexpr QSize firstSize(1280, 800);

} // namespace

MainWindow::MainWindow(OpenWorkspace &workspace, const WindowServices &services, const QList<PaneEntry> &panes)
    : m_workspace(workspace)
    , m_services(services)
    , m_tasks(new DeskTasks({workspace.store, workspace.runner, workspace.journal, workspace.client,
                             workspace.personAccess, services.clipboard, services.clock},
                            this))
    , m_commands(*m_tasks)
    , m_models(workspace.store, workspace.personAccess, services.clock)
    , m_context{workspace.store,   m_models,          workspace.sync,
                workspace.runner,  workspace.journal, workspace.personAccess,
                workspace.client,  services.clock,    services.clipboard,
                services.settings, *m_tasks,          *this,
                m_commands}
    , m_registry(panes)
    , m_profileMenu(new ProfileMenu(services.profiles, workspace.session().profile.id, services.offersDemo, this))
{
    setObjectName("mainWindow");
    build();
    m_menu = new MainMenu(*menuBar(), m_registry, m_commands, *m_profileMenu, services.settings.colorScheme(), this);
    m_menu->addUndo(*m_undo->undoAction());
    connectMenu(*m_menu);
    makeNotices();
    takeDesk();
    connect(m_tasks, &DeskTasks::made, this, &MainWindow::openPane);
    connect(m_tasks, &DeskTasks::openersWanted, this, [this](const DoorId &door) {
        showOpeners(std::holds_alternative<DeviceId>(door) ? PaneId::Devices : PaneId::Entrances, doorUuid(door));
    });
    connect(&workspace.runner, &OperationRunner::readOnlyChanged, this, &MainWindow::followReadOnly);
    followReadOnly();
    connect(&workspace.store, &WorkspaceStore::workspaceChanged, this, &MainWindow::refreshTitle);
    connect(&workspace, &OpenWorkspace::sessionChanged, this, [this] {
        m_profileMenu->setCurrent(m_workspace.session().profile.id);
        refreshTitle();
    });
    refreshTitle();
    resize(firstSize);
    restoreGeometry(services.settings.windowGeometry());
    fitScreen();
    if (!m_registry.isEmpty()) {
        openPane(m_registry.constFirst().id);
    }
}

MainWindow::~MainWindow()
{
    if (QWindow *const handle = windowHandle()) {
        disconnect(handle, &QWindow::activeChanged, this, nullptr); // it may still lose the keyboard below
    }
    if (m_services.tray) {
        m_services.tray->setShown(false); // nobody would be behind it
    }
    // The palette and the panes refer to members of this window, which go before the widgets below it do.
    delete m_palette;
    qDeleteAll(std::exchange(m_panes, {}));
}

void MainWindow::startNotices()
{
    takeTrayNotices(m_services.settings.hasTrayNotices());
    // A tray may come or go while somebody is elsewhere, and nothing tells of it.
    connect(windowHandle(), &QWindow::activeChanged, this, &MainWindow::refreshTrayNotices);
}

void MainWindow::openPane(PaneId pane, const QUuid &id)
{
    showPane(pane);
    Pane *const shown = currentPane();
    if (!id.isNull()) {
        shown->showResource(id);
    }
    shown->focusContent();
}

void MainWindow::tell(const NoticeStrip::Notice &notice) { m_notices->tell(notice); }

Pane *MainWindow::currentPane() const { return qobject_cast<Pane *>(m_stack->currentWidget()); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.settings.setWindowGeometry(saveGeometry());
    if (m_workspace.waitingChanges().isEmpty()) {
        event->accept();
        Q_EMIT closed();
    } else {
        event->ignore();
        Q_EMIT closingHeld();
    }
}

/// What was kept may be of a larger screen.
void MainWindow::fitScreen()
{
    if (!isMaximized() && !isFullScreen()) {
        // With its title bar, which is not there yet.
        const QSize room = screen()->availableSize() - QSize(0, style()->pixelMetric(QStyle::PM_TitleBarHeight));
        resize(size().boundedTo(room));
    }
}

void MainWindow::build()
{
    auto *content = new QWidget(this);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins({});
    columns->setSpacing(0);
    m_sidebar = new Sidebar(m_registry, m_workspace, m_services.clock, content);
    m_sidebar->setProfileMenu(m_profileMenu);
    columns->addWidget(m_sidebar);
    auto *line = new AreaLine(content);
    line->setOrientation(Qt::Vertical);
    columns->addWidget(line);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    m_connectionStrip = new NoticeStrip(content);
    m_connectionStrip->setObjectName("connectionStrip");
    m_strip = new NoticeStrip(content);
    m_strip->setObjectName("windowStrip");
    m_stack = new QStackedWidget(content);
    rows->addWidget(m_connectionStrip);
    rows->addWidget(m_strip);
    rows->addWidget(m_stack, 1);
    m_undo = new UndoStrips(m_workspace.runner, content);
    rows->addWidget(m_undo);
    columns->addLayout(rows, 1);
    setCentralWidget(content);
    connect(m_sidebar, &Sidebar::paneChosen, this, &MainWindow::showPane);
    connect(m_sidebar, &Sidebar::paneEntered, this, [this](PaneId pane) { openPane(pane); });
}

void MainWindow::connectMenu(const MainMenu &menu)
{
    connect(&menu, &MainMenu::quitRequested, this, &QWidget::close);
    connect(&menu, &MainMenu::settingsRequested, this, &MainWindow::askForSettings);
    connect(&menu, &MainMenu::recordExportRequested, this, &MainWindow::exportRecordOfDesk);
    connect(&menu, &MainMenu::findRequested, this, [this] {
        if (Pane *pane = currentPane()) {
            pane->focusSearch();
        }
    });
    connect(&menu, &MainMenu::findAnythingRequested, this, &MainWindow::findAnything);
    connect(&menu, &MainMenu::refreshRequested, this, [this] {
        SeamClient &client = m_workspace.client;
        if (client.isRefused()) { // perhaps only for a moment
            client.setCredential(Credential(client.credential()));
        }
        m_workspace.sync.refresh();
        m_workspace.poller.hurry();
    });
    connect(&menu, &MainMenu::paneChosen, this, [this](PaneId pane) { openPane(pane); });
    connect(&menu, &MainMenu::nextAreaRequested, this, &MainWindow::focusNextArea);
    connect(&menu, &MainMenu::schemeChosen, this, &MainWindow::schemeChosen);
    connect(&menu, &MainMenu::viewOpened, this, &MainWindow::refreshTrayNotices);
    connect(&menu, &MainMenu::trayNoticesToggled, this, [this](bool isOn) {
        m_services.settings.setTrayNotices(isOn);
        takeTrayNotices(isOn);
    });
    connect(&menu, &MainMenu::shortcutsRequested, this, [this] {
        auto *list = new ShortcutsDialog(m_menu->entries(), this);
        list->open();
    });
    connect(&menu, &MainMenu::aboutRequested, this, [this] { showAbout(this); });
    connect(&menu, &MainMenu::licencesRequested, this, [this] { showLicences(this); });
}

void MainWindow::refreshTrayNotices()
{
    const bool isAvailable = m_services.tray && m_services.tray->isAvailable();
    m_menu->setTrayNotices(m_services.settings.hasTrayNotices(), isAvailable);
}

void MainWindow::takeTrayNotices(bool isOn)
{
    m_deskNotices.reset();
    if (m_services.tray) {
        m_services.tray->setShown(isOn);
    }
    if (isOn && m_services.tray) {
        m_deskNotices = std::make_unique<DeskNotices>(m_workspace, *m_services.tray, m_services.clock);
        connect(m_deskNotices.get(), &DeskNotices::wanted, this, &MainWindow::comeToFront);
    }
    refreshTrayNotices();
}

void MainWindow::comeToFront(std::optional<PaneId> pane, const QUuid &row)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (pane) {
        openPane(*pane, row);
    }
}

Pane *MainWindow::paneOf(PaneId id)
{
    if (Pane *made = m_panes.value(id)) {
        return made;
    }
    const auto entry = std::ranges::find(m_registry, id, &PaneEntry::id);
    Pane *const pane = entry->make(m_context, m_stack);
    m_panes.insert(id, pane);
    m_stack->addWidget(pane);
    connect(pane, &Pane::selectionChanged, this, [this, pane] {
        if (pane == currentPane()) {
            takeSelection();
        }
    });
    return pane;
}

void MainWindow::showPane(PaneId id)
{
    Pane *const pane = paneOf(id);
    if (pane != currentPane() || m_panes.size() == 1) {
        m_stack->setCurrentWidget(pane);
        m_sidebar->setCurrentPane(id);
        m_menu->setPaneActions(pane->paneActions());
        takeSelection();
    }
}

void MainWindow::takeSelection() { m_commands.setSelection(currentPane()->selection()); }

void MainWindow::followReadOnly() { m_commands.setReadOnly(readOnlyText(m_workspace.runner.readOnly())); }

void MainWindow::findAnything()
{
    if (m_palette) {
        return;
    }
    QList<PaneId> panes;
    std::ranges::transform(m_registry, std::back_inserter(panes), &PaneEntry::id);
    m_palette = new Palette(m_models, panes, m_menu->commands(), this);
    connect(m_palette, &Palette::thingChosen, this, &MainWindow::openPane);
    connect(m_palette, &Palette::openersChosen, this, &MainWindow::showOpeners);
    connect(m_palette, &Palette::moreChosen, this, [this](PaneId pane, const QString &text) {
        openPane(pane);
        currentPane()->search(text);
    });
    m_palette->showAtTop();
}

void MainWindow::showOpeners(PaneId pane, const QUuid &door)
{
    openPane(pane, door);
    currentPane()->showOpeners();
}

void MainWindow::refreshTitle() { setWindowTitle(tr("%1 – Latchkey").arg(isolated(m_workspace.shownName()))); }

} // namespace latchkey
