// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of DoorOpenersView: what it says of the reading.
#include "core/apierrortext.h"
#include "panes/dooropenersview.h"
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
    m_table->setLoading(openers.state.phase == LoadState::Phase::Loading);
    m_table->setEmptyText(count() >= 0 ? tr("Nobody can open this door, as far as Seam tells.") : QString());
    showNotice(openers);
    Q_EMIT changed();
}

void DoorOpenersView::showNotice(const DoorOpeners &openers)
{
    switch (openers.state.phase) {
    case LoadState::Phase::Unloaded:
    case LoadState::Phase::Loading:
        m_notice->hide();
        break;
    case LoadState::Phase::Failed:
        if (m_context.sync.connection().isGood()) {
            m_notice->showNotice(NoticeStrip::failure(explain(openers.state.error)), {m_retry});
        } else { // why is told above, for the whole window
            m_notice->showNotice(
                neutral(tr("Who can open this door is not known."), tr("It is read as soon as Seam answers again.")));
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

/// Which sources are missing, and why the first of them is.
void DoorOpenersView::showNotRead(const DoorOpeners &openers)
{
    QStringList names;
    for (const auto &[source, error] : openers.failures) {
        names.append(sourceName(source));
    }
    const bool canBeRead = openers.canMoreBeRead() && m_context.sync.connection().isGood();
    NoticeStrip::Notice notice = neutral(tr("There may be more."), tr("Not read: %1. %2 %3"));
    notice.kind = canBeRead ? NoticeStrip::Kind::Warn : NoticeStrip::Kind::Neutral;
    notice.consequence =
        notice.consequence.arg(names.join(u", "_s), explain(openers.failures.first().second).sentence, noWholeList());
    m_notice->showNotice(notice, canBeRead ? QList<QAction *>{m_retry} : QList<QAction *>());
}

} // namespace latchkey
