// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// Another part of Application: how a workspace is forgotten.
#include "app/application.h"
#include "app/mainwindow.h"
#include "app/openworkspace.h"
#include "app/recordexport.h"
#include "widgets/prompt.h"

#include <QDialog>

#include <algorithm>

namespace latchkey {

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
    const int undone = undoneIn(profile);
    if (undone > 0) {
        m_window->tell({.kind = NoticeStrip::Kind::Warn,
                        .icon = {},
                        .fact = tr("%n change(s) of %1 wait.", nullptr, undone).arg(profile.name),
                        .consequence = tr("Let them be done, or decide that they are not sent. Then forget it.")});
    } else if (isOpenElsewhere(profile)) {
        m_window->tell({.kind = NoticeStrip::Kind::Warn,
                        .icon = {},
                        .fact = tr("%1 is open elsewhere as well.").arg(profile.name),
                        .consequence = tr("Close it there, then forget it here.")});
    } else if (mayLeave()) {
        leaveUndone(tr("Forget %1…").arg(profile.name), [this, profile] { confirmForgetting(profile); });
    }
}

bool Application::hasRecord(const Profile &profile) const
{
    return ProfileFolder(m_surroundings.dataFolder, profile.id).hasJournal();
}

/// What would be lost with the journal.
int Application::undoneIn(const Profile &profile) const
{
    if (m_workspace->session().profile.id != profile.id) {
        return JournalFile::countUnfinished(ProfileFolder(m_surroundings.dataFolder, profile.id).journalPath());
    }
    const QList<OperationStatus> all = m_workspace->runner.operations();
    return static_cast<int>(std::ranges::count_if(all, [](const OperationStatus &status) {
        return isLeftOver(status) || status.state == OperationStatus::State::Held;
    }));
}

/// Of one that is not open the keychain is asked for what unseals it.
void Application::exportRecordOf(const Profile &profile, QDialog *question)
{
    const QDate today = m_workspace->store.defaultZone().toLocal(m_surroundings.clock.now()).date();
    const auto tell = [this](const NoticeStrip::Notice &notice, bool) {
        if (m_window) {
            m_window->tell(notice);
        }
    };
    if (m_workspace->session().profile.id == profile.id) {
        exportRecord(m_workspace->journal, today, question, tell);
        return;
    }
    m_keys.dataKeys().read(profile, true, question, [this, profile, question, today, tell](const auto &key) {
        if (!key) {
            tell({.kind = NoticeStrip::Kind::Bad,
                  .icon = {},
                  .fact = tr("The record of %1 cannot be read.").arg(profile.name),
                  .consequence = describe(key.error())},
                 false);
            return;
        }
        auto *journal = new Journal(question);
        journal->open(ProfileFolder(m_surroundings.dataFolder, profile.id).journalPath(), *key,
                      JournalFile::Access::Read);
        exportRecord(*journal, today, question, tell);
    });
}

void Application::confirmForgetting(const Profile &profile)
{
    confirm(m_window.get(),
            {.title = tr("Forget workspace"),
             .question = tr("Forget %1?").arg(profile.name),
             .consequence = tr("Its key leaves the keychain of this computer, and the copy of the workspace and the "
                               "record of what this desk did leave its disk. Nothing changes in the workspace."),
             .verb = tr("Forget %1").arg(profile.name),
             .keep = tr("Keep"),
             .destructive = true,
             .first = hasRecord(profile) ? tr("Export the record…") : QString(),
             .doFirst = [this, profile](QDialog *question) { exportRecordOf(profile, question); }},
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
