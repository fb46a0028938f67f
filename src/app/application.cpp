// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"

#include "app/finishingdialog.h"
#include "app/firstpaint.h"
#include "app/mainwindow.h"
#include "app/openworkspace.h"
#include "app/profilemenu.h"
#include "app/screenshots.h"
#include "widgets/prompt.h"
#include "wizards/connect/connectdialog.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace latchkey {

Application::Application(const Surroundings &surroundings, const CommandLine &line, QObject *parent)
    : QObject(parent)
    , m_surroundings(surroundings)
    , m_line(line)
    , m_settings(surroundings.settings)
    , m_profiles(surroundings.settings)
    , m_keys(surroundings.secrets, m_profiles)
    , m_opener(m_profiles, m_keys, takesPictures() ? QString() : surroundings.dataFolder)
    , m_scheme(*qApp)
    , m_watch(surroundings.clock)
{
    // Whoever logs out or closes the lid wants it done.
    connect(qApp, &QGuiApplication::commitDataRequest, this, &Application::sendHeld, Qt::DirectConnection);
    connect(&m_sleep, &SleepWatch::goingToSleep, this, &Application::sendHeld);
    connect(&m_opener, &SessionOpener::opened, this, &Application::take);
    connect(&m_opener, &SessionOpener::keyNeeded, this, [this](const ConnectStart &start) {
        if (m_window) {
            m_window->tell({.kind = NoticeStrip::Kind::Warn, .icon = {}, .fact = start.notice, .consequence = {}});
        }
        askForKey(start);
    });
    connect(&m_opener, &SessionOpener::waiting, this, &Application::sayWaiting);
    connect(&m_opener, &SessionOpener::refused, this,
            [this](const QString &sentence) { Q_EMIT finished(2, sentence); });
}

Application::~Application()
{
    // Neither has a window to belong to while none is open.
    delete m_connect;
    delete m_waiting;
    delete m_finishing;
    closeWindow();
}

ConnectDialog *Application::connectDialog() const { return m_connect; }

void Application::start()
{
    m_scheme.choose(m_settings.colorScheme());
    if (m_line.demo) {
        openDemo();
    } else {
        m_opener.openAtStart(m_line, m_surroundings.environmentKey);
    }
}

void Application::open(const Session &session)
{
    endWaiting();
    // The new window is there before the old one goes: there is never a moment without any.
    auto workspace = std::make_unique<OpenWorkspace>(session, m_surroundings.clock);
    keepOnDisk(*workspace);
    const bool leavesTrace = !session.isDemo && !takesPictures();
    AppSettings &kept = leavesTrace ? m_settings : m_ownSettings.emplace(m_settings.forThisRun());
    const WindowServices services{m_surroundings.clock, m_clipboard,  kept,
                                  m_profiles,           !m_line.demo, m_surroundings.tray};
    auto window = std::make_unique<MainWindow>(*workspace, services, paneRegistry());
    window->show();
    closeWindow();
    m_workspace = std::move(workspace);
    m_window = std::move(window);
    m_scheme.choose(kept.colorScheme());
    if (leavesTrace) {
        m_ownSettings.reset();
    }
    if (!session.isDemo) {
        m_demo.reset();
        if (!m_profiles.find(session.profile.id)) {
            m_unsaved = session;
        }
    }
    remember(session.profile);
    connectWindow();
    connectProfileMenu();
    startWorkspace();
    if (takesPictures()) {
        takePictures();
    }
}

/// A workspace that is open already goes on as \a session; another one gets a window of its own.
void Application::take(const Session &session)
{
    if (m_workspace && m_workspace->resume(session)) {
        remember(session.profile);
        keepOnDisk(*m_workspace);
        m_workspace->windowIsThere();
    } else if (mayLeave()) { // once more: since it was wanted, the keychain may have taken its time
        leaveUndone(tr("Open %1").arg(session.profile.name), [this, session] { open(session); });
    }
}

void Application::remember(const Profile &profile)
{
    // Not for a key that serves for this run only, nor for pictures: they leave no trace.
    if (m_profiles.find(profile.id) && !takesPictures()) {
        m_profiles.setLastUsed(profile.id);
    }
}

void Application::startWorkspace()
{
    m_workspace->follow(m_watch);
    afterFirstPaint(*m_window, m_window.get(), [this] {
        m_workspace->windowIsThere();
        m_window->startNotices();
        m_watch.followNetwork();
    });
    m_workspace->start();
}

void Application::openDemo()
{
    m_opener.cancel();
    auto demo = std::make_unique<DemoServer>();
    const auto session = demo->start();
    if (!session) {
        Q_EMIT finished(1, session.error());
        return;
    }
    closeWindow();
    m_demo = std::move(demo);
    open(*session);
}

void Application::askForKey(const ConnectStart &start)
{
    // An answer that is still to come would take the dialog away.
    m_opener.cancel();
    endWaiting();
    if (takesPictures() && !m_window) {
        const QString advice = tr("There is no workspace to take pictures of: use --demo, --profile or SEAM_API_KEY.");
        Q_EMIT finished(1, start.notice.isEmpty() ? advice : u"%1 %2"_s.arg(start.notice, start.cause).trimmed());
        return;
    }
    delete m_connect;
    m_connect = new ConnectDialog(m_profiles, m_keys, m_surroundings.clock, start, m_window.get());
    m_connect->setAttribute(Qt::WA_DeleteOnClose);
    // Queued: opening a workspace destroys the window that the dialog belongs to.
    connect(m_connect, &ConnectDialog::connected, this, &Application::take, Qt::QueuedConnection);
    connect(m_connect, &ConnectDialog::demoRequested, this, &Application::leaveForDemo, Qt::QueuedConnection);
    connect(m_connect, &ConnectDialog::profileChosen, this, &Application::switchTo, Qt::QueuedConnection);
    if (start.profile) {
        const auto retry = [this, profile = *start.profile] { m_opener.openProfile(profile); };
        connect(m_connect, &ConnectDialog::retryRequested, this, retry, Qt::QueuedConnection);
    }
    connect(m_connect, &QDialog::rejected, this, [this] {
        if (!m_window) {
            Q_EMIT finished(0, {});
        }
    });
    // Also above a sheet of the window, whose operation may be what waits for the key.
    m_connect->setWindowModality(Qt::ApplicationModal);
    m_connect->show();
}

/// A keychain may wait for a password in a window of its own, which may be behind others.
void Application::sayWaiting(const ConnectStart &insteadAsk, const QString &notice)
{
    if (m_window) {
        m_window->tell({.kind = NoticeStrip::Kind::Neutral, .icon = u"clock"_s, .fact = notice, .consequence = {}});
        return;
    }
    if (takesPictures()) {
        return;
    }
    m_waiting = confirm(nullptr,
                        {.title = tr("Latchkey"),
                         .question = notice,
                         .consequence = tr("Latchkey opens as soon as there is an answer."),
                         .verb = tr("Paste a key instead"),
                         .keep = tr("Quit"),
                         .destructive = false},
                        [this, insteadAsk] { askForKey(insteadAsk); });
    connect(m_waiting, &QDialog::rejected, this, [this] { Q_EMIT finished(0, {}); });
}

void Application::endWaiting()
{
    if (m_waiting) {
        // Later, because a button of it may be what calls this.
        m_waiting->disconnect(this);
        m_waiting->hide();
        m_waiting->deleteLater();
        m_waiting.clear();
    }
}

void Application::connectWindow()
{
    MainWindow *const window = m_window.get();
    connect(window, &MainWindow::closed, this, &Application::finishWhenIdle);
    connect(window, &MainWindow::closingHeld, this,
            [this] { leaveUndone(tr("Quit"), [this] { Q_EMIT finished(0, {}); }); });
    connect(window, &MainWindow::schemeChosen, this, &Application::chooseScheme);
    // Queued: it may come out of an answer of the service.
    connect(window, &MainWindow::keyRequested, this, &Application::askForNewKey, Qt::QueuedConnection);
}

void Application::connectProfileMenu()
{
    ProfileMenu &menu = m_window->profileMenu();
    if (m_unsaved) {
        menu.setUnsaved(m_unsaved->profile);
    }
    // Queued: what they do destroys the menu that sends them.
    connect(&menu, &ProfileMenu::profileChosen, this, &Application::switchTo, Qt::QueuedConnection);
    connect(
        &menu, &ProfileMenu::connectRequested, this,
        [this] {
            if (mayLeave()) {
                askForKey(newConnection(m_line.endpoint));
            }
        },
        Qt::QueuedConnection);
    connect(&menu, &ProfileMenu::demoRequested, this, &Application::leaveForDemo, Qt::QueuedConnection);
    connect(&menu, &ProfileMenu::forgetRequested, this, &Application::askToForget, Qt::QueuedConnection);
}

/// The service does not accept the key of the open workspace any more.
void Application::askForNewKey()
{
    if ((m_connect && m_connect->isVisible()) || !m_workspace || !m_workspace->client.isRefused()) {
        return;
    }
    ConnectStart start = newConnection();
    start.profile = m_workspace->session().profile;
    const int waiting = static_cast<int>(m_workspace->waitingChanges().size());
    start.notice = waiting == 0 ? tr("Seam refused the key.")
                                : tr("Seam refused the key, and %n change(s) wait for a new one.", nullptr, waiting);
    start.advice = tr("Paste a new key to go on.");
    askForKey(start);
}

void Application::switchTo(const Profile &profile)
{
    if (!mayLeave()) {
        return;
    }
    if (m_unsaved && m_unsaved->profile.id == profile.id && !m_profiles.find(profile.id)) {
        take(*m_unsaved);
    } else {
        m_opener.openProfile(profile);
    }
}

void Application::closeWindow()
{
    m_window.reset();
    m_workspace.reset();
}

AppSettings &Application::settings() { return m_ownSettings ? *m_ownSettings : m_settings; }

void Application::chooseScheme(ColorScheme scheme)
{
    settings().setColorScheme(scheme);
    m_scheme.choose(scheme);
}

void Application::takePictures()
{
    auto *pictures = new Screenshots(*m_window, *m_workspace, m_line.screenshots, this);
    connect(pictures, &Screenshots::finished, this, &Application::finished);
    pictures->start();
}

} // namespace latchkey
