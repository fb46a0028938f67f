// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/tablepane.h"

#include "models/panemodel.h"
#include "panes/exportaction.h"
#include "store/workspacestore.h"
#include "store/workspacesync.h"
#include "widgets/chiprow.h"
#include "widgets/paneframe.h"
#include "widgets/rowtable.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QHeaderView>
#include <QHideEvent>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace latchkey {

TablePane::TablePane(const PaneContext &context, const TablePaneTexts &texts, EntityCollection &collection,
                     PaneModel &model, QAction *primary, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_texts(texts)
    , m_collection(collection)
    , m_model(model)
    , m_filter(new FilterModel(model, this))
    , m_frame(new PaneFrame(texts.name, context.clock, context.columnMemory, this))
    , m_primary(primary)
    , m_clearSearch(new QAction(tr("Clear search"), this))
    , m_showAll(new QAction(tr("Show all"), this))
    , m_retry(new QAction(tr("Try again"), this))
    , m_dismiss(new QAction(tr("Dismiss"), this))
{
    setObjectName(QString(texts.name + "Pane"_L1));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_frame);
    m_frame->setTitle(texts.title);
    m_frame->setSearchPlaceholder(texts.searchPlaceholder);
    if (m_primary) {
        m_frame->setPrimaryAction(m_primary);
    }
    addChips();
    m_frame->table()->horizontalHeader()->setSortIndicator(0, texts.order);
    m_frame->setModel(m_filter);
    m_frame->table()->setSortingEnabled(true);
    addExport(*m_frame, m_context, texts.name);
    connectFrame();
    showChipCounts();
    showState();
}

void TablePane::addChips()
{
    QList<ChipSpec> chips;
    for (const ChipInfo &info : m_model.chips()) {
        if (!info.title.isEmpty()) {
            chips.append({.id = info.id, .text = info.title, .icon = info.icon, .ink = info.ink});
        }
    }
    m_frame->setChips(chips);
}

void TablePane::connectFrame()
{
    connect(m_frame, &PaneFrame::searchChanged, m_filter, &FilterModel::setQuery);
    connect(m_frame, &PaneFrame::searchChanged, this, &TablePane::showState);
    connect(m_frame, &PaneFrame::chipChanged, m_filter, &FilterModel::setChip);
    connect(m_frame, &PaneFrame::chipChanged, this, &TablePane::showState);
    connect(m_frame, &PaneFrame::selectionChanged, this, &TablePane::selected);
    connect(m_frame, &PaneFrame::retryRequested, this, [this] { m_context.sync.refresh(m_collection); });
    connect(m_filter, &FilterModel::chipCountsChanged, this, &TablePane::showChipCounts);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &TablePane::rowsChanged);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &TablePane::rowsChanged);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &TablePane::showState);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &TablePane::showState);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &TablePane::showState);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &TablePane::showWanted);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &TablePane::showWanted);
    connect(&m_collection, &EntityCollection::loadStateChanged, this, &TablePane::collectionRead);
    connect(&m_context.sync, &WorkspaceSync::connectionChanged, this, &TablePane::showState);
    connect(&m_context.sync, &WorkspaceSync::loadingChanged, this, &TablePane::showState);
    connect(m_retry, &QAction::triggered, m_frame, &PaneFrame::retryRequested);
    connect(m_dismiss, &QAction::triggered, this, &TablePane::forgetWanted);
    connect(m_clearSearch, &QAction::triggered, m_frame->searchField(), &QLineEdit::clear);
    connect(m_showAll, &QAction::triggered, this, [this] { m_frame->chips()->setCurrent(u"all"_s); });
}

void TablePane::showChipCounts()
{
    QHash<QString, int> counts = m_filter->chipCounts();
    const bool isSomeUnread = counts.take(QLatin1StringView(unreadChip)) > 0;
    for (auto chip = counts.begin(); chip != counts.end(); ++chip) {
        if (!isCounted() || !isChipKnown(chip.key(), isSomeUnread)) {
            chip.value() = -1;
        }
    }
    m_frame->setChipCounts(counts);
    m_frame->setCountText(countText());
}

/// What is known of a list that the server lacks was named elsewhere: it is neither shown nor counted. Of one that
/// was not read nobody knows that it is empty.
bool TablePane::isCounted() const
{
    const bool isKnown = m_collection.isWhole() || m_model.rowCount() > 0;
    return isKnown && m_collection.loadState().phase != LoadState::Phase::NotOffered;
}

bool TablePane::isChipKnown(const QString &chip, bool isSomeUnread) const
{
    const QList<const EntityCollection *> telling = m_telling.values(chip);
    return m_collection.isWhole() && !m_model.isFilling() && !(isSomeUnread && m_toldByParts.contains(chip)) &&
           std::ranges::all_of(telling, [](const EntityCollection *one) { return one->isWhole(); });
}

void TablePane::countOnceKnown(const QStringList &chips, const EntityCollection &telling)
{
    for (const QString &chip : chips) {
        m_telling.insert(chip, &telling);
    }
    connect(&telling, &EntityCollection::loadStateChanged, this, &TablePane::showChipCounts);
    showChipCounts();
}

void TablePane::countOnceRead(const QStringList &chips)
{
    m_toldByParts = chips;
    showChipCounts();
}

QString TablePane::countText() const
{
    if (!isCounted()) {
        return {};
    }
    const bool isLoading = m_collection.loadState().phase == LoadState::Phase::Loading && !m_collection.isWhole();
    const QString all = locale().toString(m_model.rowsInAll());
    const QString count =
        m_filter->isFiltered() ? tr("%1 of %2").arg(locale().toString(m_filter->rowCount()), all) : all;
    return isLoading ? tr("%1 so far").arg(count) : count;
}

void TablePane::showResource(const QUuid &id)
{
    if (id.isNull()) {
        return;
    }
    m_wanted = id;
    m_selectedBefore = selectedIds();
    if (!m_filter->indexOf(id).isValid() && m_model.rowOf(id) >= 0) {
        search({});
    }
    showWanted();
    showState();
}

void TablePane::search(const QString &text)
{
    m_frame->showList();
    m_frame->chips()->setCurrent(u"all"_s);
    m_frame->searchField()->setText(text);
}

void TablePane::showWanted()
{
    if (!m_wanted.isNull() && m_frame->selectId(m_wanted)) {
        m_wanted = {};
    }
}

void TablePane::forgetWanted()
{
    m_wanted = {};
    showState();
}

/// What was said to be gone has been looked for once more then.
void TablePane::collectionRead()
{
    m_filter->takeNew();
    if (m_isGoneSaid) {
        m_wanted = {};
    }
    showState();
}

void TablePane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    if (m_look) {
        lookAtRowsInView();
    }
}

/// Whoever goes elsewhere meanwhile no longer waits for it.
void TablePane::hideEvent(QHideEvent *event)
{
    if (m_isGoneSaid && !event->spontaneous()) {
        forgetWanted();
    }
    Pane::hideEvent(event);
}

/// Nor does who selects something else.
void TablePane::selected(const QList<QUuid> &ids)
{
    if (!m_wanted.isNull() && !ids.isEmpty() && ids != m_selectedBefore) {
        forgetWanted();
    }
    Q_EMIT selectionChanged();
}

/// What can be done with several that are chosen depends on each of them; one is followed by its panel.
void TablePane::rowsChanged()
{
    if (selectedIds().size() > 1) {
        Q_EMIT selectionChanged();
    }
}

bool TablePane::isWantedGone() const
{
    return !m_wanted.isNull() && m_model.rowOf(m_wanted) < 0 && !m_model.isFilling() &&
           m_collection.loadState().phase == LoadState::Phase::Loaded;
}

void TablePane::watchRowsInView(std::function<void(const QUuid &id)> look)
{
    m_look = std::move(look);
    m_lookDue.setSingleShot(true);
    m_lookDue.setInterval(0);
    connect(&m_lookDue, &QTimer::timeout, this, &TablePane::lookAtRowsInView);
    const auto lookSoon = [this] { m_lookDue.start(); };
    const QScrollBar *bar = m_frame->table()->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, lookSoon);
    connect(bar, &QScrollBar::rangeChanged, this, lookSoon);
    m_frame->table()->viewport()->installEventFilter(this);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, lookSoon);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, lookSoon);
    connect(m_filter, &QAbstractItemModel::modelReset, this, lookSoon);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, lookSoon);
    lookAtRowsInView();
}

/// The range of the bar stays when the window grows by less than a row.
bool TablePane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        m_lookDue.start();
    }
    return Pane::eventFilter(watched, event);
}

void TablePane::lookAtRowsInView()
{
    const RowTable *table = m_frame->table();
    if (!table->isVisible() || table->viewport()->height() <= 0) {
        return;
    }
    const int first = std::max(0, table->rowAt(0));
    const int last = table->rowAt(table->viewport()->height() - 1);
    const int end = last < 0 ? m_filter->rowCount() : last + 1;
    for (int row = first; row < end; ++row) {
        m_look(m_filter->index(row, 0).data(RowRole::Id).toUuid());
    }
}

void TablePane::wantRelated(const AccessGrant &grant) const
{
    if (!m_context.store.knowsRelated(grant)) {
        m_context.sync.loadRelated(grant.id, RelatedNeed::InView);
    }
}

void TablePane::focusSearch() { m_frame->focusSearch(); }

void TablePane::focusContent() { m_frame->focusContent(); }

bool TablePane::focusNextArea(bool forward) { return m_frame->focusNextArea(forward); }

PaneActions TablePane::paneActions() const { return {.view = m_frame->viewActions()}; }

QList<QUuid> TablePane::selectedIds() const { return m_frame->selectedIds(); }

} // namespace latchkey
