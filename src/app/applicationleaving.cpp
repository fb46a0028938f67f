// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// Another part of Application: how a workspace is left, for another one or at the end.
#include "app/application.h"
#include "app/finishingdialog.h"
#include "app/mainwindow.h"
#include "app/openworkspace.h"
#include "core/namelist.h"
#include "widgets/prompt.h"

namespace latchkey {

/// What was asked for is still carried out after the window is closed; every call has its own time limit. Unless it has
/// to wait, for another key or for longer than anybody expects of a window that is closed: then that comes back.
void Application::finishWhenIdle()
{
    OperationRunner &runner = m_workspace->runner;
    const SeamClient &client = m_workspace->client;
    runner.endHolds();
    disconnect(&runner, &OperationRunner::changed, this, &Application::finishWhenIdle);
    disconnect(&client, &SeamClient::unauthorized, this, &Application::finishWhenIdle);
    disconnect(&client, &SeamClient::pauseChanged, this, &Application::finishWhenIdle);
    const bool isLong =
        client.isRefused() || client.pausedFor() > std::chrono::seconds(5) || runner.readOnly() == ReadOnly::Offline;
    if (isLong && !m_workspace->waitingChanges().isEmpty()) {
        delete m_finishing;
        m_window->show();
    } else if (changesThatWillBeSent() == 0) {
        delete m_finishing;
        Q_EMIT finished(0, {});
    } else {
        if (!m_finishing) {
            m_finishing = new FinishingDialog(runner);
        }
        connect(&runner, &OperationRunner::changed, this, &Application::finishWhenIdle);
        connect(&client, &SeamClient::unauthorized, this, &Application::finishWhenIdle);
        connect(&client, &SeamClient::pauseChanged, this, &Application::finishWhenIdle);
    }
}

/// What can still be undone is sent at once. Before sleep the computer waits for it, though not for long.
void Application::sendHeld()
{
    if (m_workspace) {
        m_workspace->runner.endHolds();
        connect(&m_workspace->runner, &OperationRunner::changed, this, &Application::letSleep, Qt::UniqueConnection);
    }
    letSleep();
}

void Application::letSleep()
{
    if (changesUnderWay() == 0) {
        m_sleep.letSleep();
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
    if (m_workspace && !m_workspace->client.isHeld()) {
        m_workspace->runner.endHolds();
    }
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
    const QString later = m_workspace->journal.state() == Journal::State::Kept
                              ? tr(" Otherwise it is taken up when Latchkey opens this workspace again.")
                              : QString();
    const QString why = m_workspace->client.isRefused()
                            ? tr("Seam refused the key before this was done: %1. Stay and paste a new key to have it "
                                 "done.")
                        : m_workspace->client.isHeld()
                            ? tr("Seam asks for a pause, and this is not done yet: %1. Stay to have it done by itself.")
                            : tr("Seam does not answer, and this is not done yet: %1. Stay to have it done once it "
                                 "does.");
    confirm(m_window.get(),
            {.title = tr("Latchkey"),
             .question = tr("Leave %n change(s) undone?", nullptr, static_cast<int>(waiting.size())),
             .consequence = why.arg(nameList(waiting)) + later,
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

} // namespace latchkey
