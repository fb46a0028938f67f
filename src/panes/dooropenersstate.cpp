// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of DoorOpenersView: what it says of the reading.
#include "core/apierrortext.h"
#include "core/clock.h"
#include "models/dooropenersmodel.h"
#include "panes/dooropenersview.h"
#include "store/asoftext.h"
#include "store/workspacesync.h"
#include "widgets/noticestrip.h"
#include "widgets/rowtable.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

using Source = DoorOpeners::Source;

QString sourceName(Source source)
{
    switch (source) {
    case Source::Grants:
        return DoorOpenersView::tr("grants on this door");
    case Source::SpaceGrants:
        return DoorOpenersView::tr("grants on its spaces");
    case Source::Credentials:
        return DoorOpenersView::tr("credentials of the access system");
    case Source::Codes:
        return DoorOpenersView::tr("PINs on the lock");
    case Source::UnmanagedCodes:
        return DoorOpenersView::tr("PINs set at the lock itself");
    }
    return {};
}

QString noWholeList()
{
    return DoorOpenersView::tr(
        "Seam has no list of who was given a door directly. You see those of the people looked at "
        "so far.");
}

NoticeStrip::Notice neutral(const QString &fact, const QString &consequence)
{
    return {.kind = NoticeStrip::Kind::Neutral, .icon = {}, .fact = fact, .consequence = consequence};
}

} // namespace

void DoorOpenersView::showState()
{
    const DoorOpeners &openers = m_reader.openers();
    const LoadState::Phase phase = openers.state.phase;
    const bool isUnknown = phase == LoadState::Phase::Loading || phase == LoadState::Phase::Failed;
    if (isUnknown && !openers.isByGrants && !m_context.sync.connection().isGood()) {
        m_reader.answerByGrants(); // which shows it
        return;
    }
    m_table->setLoading(phase == LoadState::Phase::Loading && !openers.isByGrants);
    m_table->setEmptyText(count() >= 0 ? tr("Nobody can open this door, as far as Seam tells.") : QString());
    showNotice(openers);
    Q_EMIT changed();
}

void DoorOpenersView::showNotice(const DoorOpeners &openers)
{
    switch (openers.state.phase) {
    case LoadState::Phase::Unloaded:
        m_notice->hide();
        break;
    case LoadState::Phase::Loading:
        if (openers.isByGrants) {
            showByGrants(openers);
        } else {
            m_notice->hide();
        }
        break;
    case LoadState::Phase::Failed:
        if (openers.isByGrants) {
            showByGrants(openers);
        } else {
            m_notice->showNotice(NoticeStrip::failure(explain(openers.state.error)), {m_retry});
        }
        break;
    case LoadState::Phase::NotOffered:
        m_notice->showNotice(neutral(tr("This server does not offer who can open a door."), {}));
        break;
    case LoadState::Phase::Loaded:
        if (openers.failures.isEmpty()) {
            m_notice->showNotice(neutral(tr("There may be more."), noWholeList()));
        } else {
            showNotRead(openers);
        }
        break;
    }
}

/// Why is told above, for the whole window; where it is only here that Seam does not answer, here.
void DoorOpenersView::showByGrants(const DoorOpeners &openers)
{
    NoticeStrip::Notice notice =
        neutral(tr("Who can open this door is not known."), tr("It is read as soon as Seam answers again."));
    if (m_model->rowCount() > 0) {
        const auto isDirect = [](const DoorOpener &opener) { return opener.kind == DoorOpener::Kind::Direct; };
        const QList<DoorOpener> shown = openers.notEnded(m_context.clock.now());
        notice.fact =
            std::ranges::any_of(shown, isDirect) ? tr("By grants and direct access only.") : tr("By grants only.");
        notice.consequence =
            u"%1 %2"_s.arg(asOfText(m_context.store, m_context.sync), tr("All is read as soon as Seam answers again."))
                .trimmed();
    }
    if (openers.state.phase == LoadState::Phase::Failed && m_context.sync.connection().isGood()) {
        notice.kind = NoticeStrip::Kind::Warn;
        notice.consequence = explain(openers.state.error).sentence;
        m_notice->showNotice(notice, {m_retry});
    } else {
        m_notice->showNotice(notice);
    }
}

/// Which sources are missing, and why the first of them is.
void DoorOpenersView::showNotRead(const DoorOpeners &openers)
{
    QStringList names;
    for (const auto &[source, error] : openers.failures) {
        names.append(sourceName(source));
    }
    const bool canBeRead = openers.canMoreBeRead() && m_context.sync.connection().isGood();
    NoticeStrip::Notice notice = neutral(tr("There may be more."), tr("Not read: %1. %3 %2"));
    notice.kind = canBeRead ? NoticeStrip::Kind::Warn : NoticeStrip::Kind::Neutral;
    notice.consequence =
        notice.consequence.arg(names.join(u", "_s), explain(openers.failures.first().second).sentence, noWholeList());
    m_notice->showNotice(notice, canBeRead ? QList<QAction *>{m_retry} : QList<QAction *>());
}

} // namespace latchkey
