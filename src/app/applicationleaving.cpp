// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// Another part of Application: how a workspace is left, for another one, by being forgotten, or at the end.
#include "app/application.h"
#include "app/mainwindow.h"
#include "app/openworkspace.h"
#include "core/namelist.h"
#include "widgets/prompt.h"

namespace latchkey {

/// What was asked for is still carried out after the window is closed; every call has its own time limit. Unless it has
/// to wait, for another key or for longer than anybody expects of a window that is closed: then that comes back.
void Application::finishWhenIdle()
{
    const OperationRunner &runner = m_workspace->runner;
    const SeamClient &client = m_workspace->client;
    disconnect(&runner, &OperationRunner::changed, this, &Application::finishWhenIdle);
    disconnect(&client, &SeamClient::unauthorized, this, &Application::finishWhenIdle);
    disconnect(&client, &SeamClient::pauseChanged, this, &Application::finishWhenIdle);
    const bool isLong = client.isRefused() || client.pausedFor() > std::chrono::seconds(5);
    if (isLong && !m_workspace->waitingChanges().isEmpty()) {
        m_window->show();
    } else if (changesThatWillBeSent() == 0) {
        Q_EMIT finished(0, {});
    } else {
        connect(&runner, &OperationRunner::changed, this, &Application::finishWhenIdle);
        connect(&client, &SeamClient::unauthorized, this, &Application::finishWhenIdle);
        connect(&client, &SeamClient::pauseChanged, this, &Application::finishWhenIdle);
    }
}

/// Writes that are being sent, or will be when a pause is over. Those that wait for a key are not.
int Application::changesThatWillBeSent() const
{
    return m_workspace && !m_workspace->client.isRefused() ? m_workspace->runner.runningCount() : 0;
}

/// Writes that are being sent now. About those that wait, for a key or for the end of a pause, leaveUndone() asks.
int Application::changesUnderWay() const
{
    return m_workspace && !m_workspace->client.isHeld() ? changesThatWillBeSent() : 0;
}

/// Whether another workspace may be opened; says so when writes are still under way.
bool Application::mayLeave()
{
    const int running = changesUnderWay();
    if (running > 0) {
        m_window->tell({.kind = NoticeStrip::Kind::Warn,
                        .icon = {},
                        .fact = tr("%n change(s) still being sent.", nullptr, running),
                        .consequence = tr("Wait until they are done, then open another workspace.")});
    }
    return running == 0;
}

/// Asks before \a then, which \a verb names, when changes that wait would be lost by it.
void Application::leaveUndone(const QString &verb, const std::function<void()> &then)
{
    const QStringList waiting = m_workspace ? m_workspace->waitingChanges() : QStringList();
    if (waiting.isEmpty()) {
        then();
        return;
    }
    const QString why =
        m_workspace->client.isRefused()
            ? tr("Seam refused the key before this was done: %1. Stay and paste a new key to have it done.")
            : tr("Seam asks for a pause, and this is not done yet: %1. Stay to have it done by itself.");
    confirm(m_window.get(),
            {.title = tr("Latchkey"),
             .question = tr("Leave %n change(s) undone?", nullptr, static_cast<int>(waiting.size())),
             .consequence = why.arg(nameList(waiting)),
             .verb = verb,
             .keep = tr("Stay"),
             .destructive = true},
            then);
}

void Application::leaveForDemo()
{
    if (mayLeave()) {
        leaveUndone(tr("Open the Demo workspace"), [this] { openDemo(); });
    }
}

/// Whoever has it open would write again what is removed here.
bool Application::isOpenElsewhere(const Profile &profile) const
{
    if (m_workspace->session().profile.id == profile.id) {
        return m_workspace->vault() && m_workspace->vault()->isElsewhere();
    }
    return ProfileFolder(m_surroundings.dataFolder, profile.id).isInUse();
}

void Application::askToForget(const Profile &profile)
{
    if (isOpenElsewhere(profile)) {
        m_window->tell({.kind = NoticeStrip::Kind::Warn,
                        .icon = {},
                        .fact = tr("%1 is open elsewhere as well.").arg(profile.name),
                        .consequence = tr("Close it there, then forget it here.")});
    } else if (mayLeave()) {
        leaveUndone(tr("Forget %1…").arg(profile.name), [this, profile] { confirmForgetting(profile); });
    }
}

void Application::confirmForgetting(const Profile &profile)
{
    confirm(m_window.get(),
            {.title = tr("Forget workspace"),
             .question = tr("Forget %1?").arg(profile.name),
             .consequence = tr("Its key leaves the keychain of this computer, and the copy of the workspace its disk. "
                               "Nothing changes in the workspace."),
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
    const ProfileFolder folder(m_surroundings.dataFolder, profile.id);
    if (m_workspace->session().profile.id != profile.id) {
        folder.remove();
        return;
    }
    if (changesThatWillBeSent() > 0) {
        // What was asked for meanwhile is still carried out, unless its key is refused. Asked again later, as those who
        // tell it may go.
        const auto again = [this, profile] {
            QMetaObject::invokeMethod(this, [this, profile] { forgotten(profile, {}); }, Qt::QueuedConnection);
        };
        connect(&m_workspace->runner, &OperationRunner::changed, this, again, Qt::SingleShotConnection);
        connect(&m_workspace->client, &SeamClient::unauthorized, this, again, Qt::SingleShotConnection);
        return;
    }
    m_workspace->discardKept();
    closeWindow();
    if (const auto next = m_profiles.lastUsed()) {
        m_opener.openProfile(*next);
    } else {
        askForKey(newConnection(m_line.endpoint));
    }
}

} // namespace latchkey
