// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of TablePane: what it shows in place of its table, and above it.
#include "core/apierrortext.h"
#include "core/oneline.h"
#include "models/panemodel.h"
#include "panes/tablepane.h"
#include "store/asoftext.h"
#include "store/workspacesync.h"
#include "widgets/chiprow.h"
#include "widgets/paneframe.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {

void TablePane::showState()
{
    showChipCounts();
    switch (m_collection.loadState().phase) {
    case LoadState::Phase::NotOffered:
        m_frame->notice()->hide();
        m_frame->showState(StateView::notOffered(m_texts.notOffered));
        return;
    case LoadState::Phase::Failed:
        showFailure();
        return;
    case LoadState::Phase::Unloaded:
    case LoadState::Phase::Loading:
        if (!m_collection.isWhole()) {
            m_frame->showLoading();
            return;
        }
        break; // all that was known stays until it is known better
    case LoadState::Phase::Loaded:
        break;
    }
    m_isGoneSaid = isWantedGone();
    if (m_isGoneSaid) {
        m_frame->notice()->showNotice({.kind = NoticeStrip::Kind::Neutral,
                                       .icon = {},
                                       .fact = tr("What was to be shown is not in the workspace any more."),
                                       .consequence = tr("It may have been deleted meanwhile, perhaps by somebody "
                                                         "else. Refresh (F5) to look once more.")},
                                      {m_dismiss});
    } else {
        m_frame->notice()->hide();
    }
    if (m_model.rowCount() == 0) {
        m_frame->showState(m_texts.empty,
                           m_primary && m_texts.isFilledHere ? QList<QAction *>{m_primary} : QList<QAction *>());
    } else if (m_filter->rowCount() == 0) {
        showNoMatch();
    } else {
        m_frame->showTable();
    }
}

void TablePane::showNoMatch()
{
    const QString query = isolatedStart(m_filter->query());
    if (query.isEmpty()) {
        m_frame->showState(StateView::noMatch(tr("Nothing here now"), tr("Choose “All” to see every row.")));
    } else if (m_frame->chips()->isAll()) {
        m_frame->showState(StateView::noMatch(m_texts.noMatch.arg(query), m_texts.noMatchReason), {m_clearSearch});
    } else { // what is searched for may be there, and the chip leave it out
        m_frame->showState(StateView::noMatch(tr("Nothing under “%1” matches “%2”").arg(chipTitle(), query),
                                              tr("“Show all” searches the other rows as well.")),
                           {m_showAll, m_clearSearch});
    }
}

QString TablePane::chipTitle() const
{
    const QList<ChipInfo> chips = m_model.chips();
    const auto current = std::ranges::find(chips, m_frame->chips()->current(), &ChipInfo::id);
    return current == chips.end() ? QString() : current->title;
}

void TablePane::showFailure()
{
    const ApiError &error = m_collection.loadState().error;
    const ErrorText text = explain(error);
    if (m_model.rowCount() > 0) {
        m_frame->showTable();
        if (!m_context.sync.connection().isGood()) {
            m_frame->notice()->hide(); // the window says so for all panes
            return;
        }
        const bool isWhole = m_collection.isWhole();
        const QString known = isWhole ? asOfText(m_context.store, m_context.sync) : QString();
        m_frame->notice()->showNotice(
            {.kind = NoticeStrip::Kind::Warn,
             .icon = {},
             .fact = isWhole ? tr("What you see may be old.") : tr("Not everything could be read."),
             .consequence = u"%1 %2"_s.arg(known, text.sentence).trimmed()},
            {m_retry});
        return;
    }
    m_frame->notice()->hide();
    const QString details = QStringList{m_texts.failedTitle, text.title, text.sentence, error.endpoint, error.requestId}
                                .join(u'\n')
                                .trimmed();
    m_frame->showState(StateView::failed(m_texts.failedTitle, text.sentence, error.requestId, details));
}

} // namespace latchkey
