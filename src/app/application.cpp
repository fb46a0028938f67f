// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"

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
    , m_opener(m_profiles, m_keys)
    , m_scheme(*qApp)
{
    connect(&m_opener, &SessionOpener::opened, this, &Application::open);
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

Application::~Application() { closeWindow(); }

ConnectDialog *Application::connectDialog() const { return m_connect; }

void Application::start()
{
    chooseScheme(m_settings.colorScheme());
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
    const WindowServices services{m_surroundings.clock, m_clipboard, m_settings, m_profiles, !m_line.demo};
    auto window = std::make_unique<MainWindow>(*workspace, services, paneRegistry());
    window->show();
    closeWindow();
    m_workspace = std::move(workspace);
    m_window = std::move(window);
    if (!session.isDemo) {
        m_demo.reset();
    }
    // Not for a key that serves for this run only: it leaves no trace.
    if (m_profiles.find(session.profile.id)) {
        m_profiles.setLastUsed(session.profile.id);
    }
    connectWindow();
    connectProfileMenu();
    m_workspace->start();
    if (!m_line.screenshots.isEmpty()) {
        takePictures();
    }
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
    if (!m_line.screenshots.isEmpty() && !m_window) {
        const QString advice = tr("There is no workspace to take pictures of: use --demo, --profile or SEAM_API_KEY.");
        Q_EMIT finished(1, start.notice.isEmpty() ? advice : start.notice);
        return;
    }
    delete m_connect;
    m_connect = new ConnectDialog(m_profiles, m_keys, m_surroundings.clock, start, m_window.get());
    m_connect->setAttribute(Qt::WA_DeleteOnClose);
    // Queued: opening a workspace destroys the window that the dialog belongs to.
    connect(m_connect, &ConnectDialog::connected, this, &Application::open, Qt::QueuedConnection);
    connect(m_connect, &ConnectDialog::demoRequested, this, &Application::openDemo, Qt::QueuedConnection);
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
    m_connect->open();
}

/// A keychain may wait for a password in a window of its own, which may be behind others.
void Application::sayWaiting(const ConnectStart &insteadAsk, const QString &notice)
{
    if (m_window) {
        m_window->tell({.kind = NoticeStrip::Kind::Neutral, .icon = u"clock"_s, .fact = notice, .consequence = {}});
        return;
    }
    if (!m_line.screenshots.isEmpty()) {
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
    connect(window, &MainWindow::schemeChosen, this, &Application::chooseScheme);
    connect(window, &MainWindow::keyRequested, this, &Application::askForNewKey);
}

void Application::connectProfileMenu()
{
    ProfileMenu &menu = m_window->profileMenu();
    // Queued: what they do destroys the menu that sends them.
    connect(&menu, &ProfileMenu::profileChosen, this, &Application::switchTo, Qt::QueuedConnection);
    connect(
        &menu, &ProfileMenu::connectRequested, this,
        [this] {
            if (mayLeave()) {
                askForKey(newConnection());
            }
        },
        Qt::QueuedConnection);
    connect(
        &menu, &ProfileMenu::demoRequested, this,
        [this] {
            if (mayLeave()) {
                openDemo();
            }
        },
        Qt::QueuedConnection);
    connect(&menu, &ProfileMenu::forgetRequested, this, &Application::askToForget, Qt::QueuedConnection);
}

/// The service does not accept the key of the open workspace any more.
void Application::askForNewKey()
{
    if (!mayLeave()) {
        return;
    }
    ConnectStart start = newConnection();
    if (!m_workspace->session().isDemo) {
        start.profile = m_workspace->session().profile;
    }
    start.notice = tr("Seam refused the key.");
    askForKey(start);
}

void Application::switchTo(const Profile &profile)
{
    if (mayLeave()) {
        m_opener.openProfile(profile);
    }
}

void Application::askToForget(const Profile &profile)
{
    if (!mayLeave()) {
        return;
    }
    confirm(m_window.get(),
            {.title = tr("Forget workspace"),
             .question = tr("Forget %1?").arg(profile.name),
             .consequence = tr("Its key leaves the keychain of this computer. Nothing changes in the workspace."),
             .verb = tr("Forget %1").arg(profile.name),
             .keep = tr("Keep"),
             .destructive = true},
            [this, profile] { forget(profile); });
}

void Application::forget(const Profile &profile)
{
    m_keys.forget(profile, this,
                  [this, profile](const std::expected<void, SecretFailure> &outcome) { forgotten(profile, outcome); });
}

void Application::forgotten(const Profile &profile, const std::expected<void, SecretFailure> &outcome)
{
    // The keychain took its time, and another workspace may have been opened meanwhile, or none be open any more.
    if (!m_window) {
        return;
    }
    if (!outcome) {
        m_window->tell({.kind = NoticeStrip::Kind::Bad,
                        .icon = {},
                        .fact = tr("%1 is not forgotten.").arg(profile.name),
                        .consequence = describe(outcome.error())});
        return;
    }
    if (m_workspace->session().profile.id != profile.id) {
        return;
    }
    closeWindow();
    if (const auto next = m_profiles.lastUsed()) {
        m_opener.openProfile(*next);
    } else {
        askForKey(newConnection());
    }
}

void Application::closeWindow()
{
    m_window.reset();
    m_workspace.reset();
}

/// What was asked for is still carried out after the window is closed; every call has its own time limit.
void Application::finishWhenIdle()
{
    if (m_workspace->runner.runningCount() == 0) {
        Q_EMIT finished(0, {});
    } else {
        connect(&m_workspace->runner, &OperationRunner::changed, this, &Application::finishWhenIdle,
                Qt::UniqueConnection);
    }
}

/// Whether another workspace may be opened; says so when writes are still under way.
bool Application::mayLeave()
{
    const int running = m_workspace ? m_workspace->runner.runningCount() : 0;
    if (running > 0) {
        m_window->tell({.kind = NoticeStrip::Kind::Warn,
                        .icon = {},
                        .fact = tr("%n change(s) still being sent.", nullptr, running),
                        .consequence = tr("Wait until they are done, then open another workspace.")});
    }
    return running == 0;
}

void Application::chooseScheme(ColorScheme scheme)
{
    m_settings.setColorScheme(scheme);
    m_scheme.choose(scheme);
}

void Application::takePictures()
{
    auto *pictures = new Screenshots(*m_window, *m_workspace, m_line.screenshots, this);
    connect(pictures, &Screenshots::finished, this, &Application::finished);
    pictures->start();
}

} // namespace latchkey
