// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journalnotice.h"

#include "app/openworkspace.h"

#include <QAction>
#include <QDir>

#include <algorithm>
#include <array>

namespace latchkey {
namespace {

NoticeStrip::Notice warning(const QString &fact, const QString &consequence)
{
    return {.kind = NoticeStrip::Kind::Warn, .icon = {}, .fact = fact, .consequence = consequence};
}

} // namespace

JournalNotice::JournalNotice(OpenWorkspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_review(new QAction(tr("Review…"), this))
    , m_setAside(new QAction(tr("Set it aside"), this))
    , m_retry(new QAction(tr("Retry"), this))
    , m_dismiss(new QAction(tr("Dismiss"), this))
{
    connect(&workspace.keptJournal, &WorkspaceJournal::changed, this, &JournalNotice::changed);
    connect(&workspace.runner, &OperationRunner::changed, this, [this](const OperationStatus &status) {
        if (status.isResumed) {
            Q_EMIT changed();
        }
    });
    connect(m_review, &QAction::triggered, this, &JournalNotice::reviewRequested);
    connect(m_setAside, &QAction::triggered, &workspace.keptJournal, &WorkspaceJournal::setAside);
    connect(m_retry, &QAction::triggered, &workspace.keptJournal, &WorkspaceJournal::retry);
    connect(m_dismiss, &QAction::triggered, this, [this] {
        m_dismissed.insert(matter());
        Q_EMIT changed();
    });
}

std::optional<NoticeStrip::Notice> JournalNotice::trouble() const
{
    const Matter found = matter();
    return found == Matter::None ? std::nullopt : std::optional(noticeOf(found));
}

JournalNotice::Matter JournalNotice::matter() const
{
    using enum Matter;
    constexpr std::array byWeight{NotSent, SetAside, Changed, Unused, Unwritable, Unreadable};
    const auto *const found =
        std::ranges::find_if(byWeight, [this](Matter one) { return !m_dismissed.contains(one) && stands(one); });
    return found == byWeight.end() ? None : *found;
}

bool JournalNotice::stands(Matter matter) const
{
    const WorkspaceJournal &journal = m_workspace.keptJournal;
    const bool isUnwritable = journal.failure() && journal.failure()->kind == JournalFailure::Kind::Unwritable;
    switch (matter) {
    case Matter::None:
        break;
    case Matter::NotSent:
        return undecided() > 0;
    case Matter::Unused:
        return journal.failure() && !isUnwritable;
    case Matter::Unwritable:
        return isUnwritable;
    case Matter::SetAside:
        return !journal.asidePath().isEmpty();
    case Matter::Changed:
        return journal.firstBroken().has_value();
    case Matter::Unreadable:
        return journal.unreadable() + m_workspace.runner.foreignCount() > 0;
    }
    return false;
}

NoticeStrip::Notice JournalNotice::noticeOf(Matter matter) const
{
    const WorkspaceJournal &journal = m_workspace.keptJournal;
    switch (matter) {
    case Matter::None:
        break;
    case Matter::NotSent:
        return warning(tr("%n change(s) from before Latchkey last ended wait for your word.", nullptr, undecided()),
                       tr("Nobody has sent them since."));
    case Matter::Unused:
    case Matter::Unwritable:
        return warning(journal.failure()->reason, tr("What this desk changes is noted only until Latchkey ends."));
    case Matter::SetAside:
        return warning(tr("The journal of this desk could not be used and was set aside."),
                       tr("It is %1 now, and a new one was begun. Look whether what was changed last is as it should "
                          "be.")
                           .arg(QDir::toNativeSeparators(journal.asidePath())));
    case Matter::Changed:
        return {.kind = NoticeStrip::Kind::Bad,
                .icon = {},
                .fact = tr("The record of this desk was changed by something else than Latchkey."),
                .consequence = tr("From line %1 on it is not as it was written.").arg(*journal.firstBroken())};
    case Matter::Unreadable:
        return warning(tr("%n change(s) from before cannot be read.", nullptr,
                          journal.unreadable() + m_workspace.runner.foreignCount()),
                       tr("They stay in the journal, and nothing is sent. Look whether what was changed last is as it "
                          "should be."));
    }
    return {};
}

QList<QAction *> JournalNotice::troubleActions() const
{
    switch (matter()) {
    case Matter::NotSent:
        return {m_review, m_dismiss};
    case Matter::Unused:
        return {m_setAside, m_dismiss};
    case Matter::Unwritable:
        return {m_retry, m_dismiss};
    default:
        return {m_dismiss};
    }
}

int JournalNotice::undecided() const
{
    return static_cast<int>(std::ranges::count_if(m_workspace.runner.operations(), isLeftOver));
}

} // namespace latchkey
