// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/columnfit.h"

#include "core/rowroles.h"
#include "widgets/columnfold.h"
#include "widgets/rowdelegate.h"
#include "widgets/rowtable.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <vector>

namespace latchkey {
namespace {

constexpr int narrowestName = 150; ///< of the first column, which says what a row is
constexpr int sampledRows = 60;
constexpr int readable = 150; ///< of a longer text; a column of shorter words stays whole

/// Columns that move more often while rows come in cannot be read.
constexpr std::chrono::milliseconds pause(500);

} // namespace

ColumnFit::ColumnFit(RowTable *table)
    : QObject(table)
    , m_table(table)
    , m_viewport(table->viewport())
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &ColumnFit::fit);
    table->viewport()->installEventFilter(this);
    const QHeaderView *header = table->horizontalHeader();
    header->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionCountChanged, this, &ColumnFit::fitNext);
    connect(header, &QHeaderView::sectionResized, this, &ColumnFit::resized);
    connect(header, &QHeaderView::sectionHandleDoubleClicked, this, [this](int column) {
        ChosenWidths chosen = m_chosen;
        if (column < chosen.widths.size()) {
            chosen.widths[column] = 0;
        }
        setChosenWidths(chosen);
    });
    followModel();
}

ColumnFit *ColumnFit::of(const QHeaderView *header)
{
    return header->parent()->findChild<ColumnFit *>(QString(), Qt::FindDirectChildrenOnly);
}

void ColumnFit::resized(int column, int before, int after)
{
    if (m_isFitting) {
        return;
    }
    // A column that is shown or hidden changes the room of the others. The header itself widens the last one: to fit
    // because of that would never end.
    if (before == 0 || after == 0) {
        fitNext();
    } else if (m_isHeaderPressed && m_dragged < 0) {
        m_dragged = column;
    }
}

/// The columns up to the border stay as they are, or it would not be where it was dragged to.
void ColumnFit::keepDragged()
{
    const QHeaderView *header = m_table->horizontalHeader();
    const int last = header->visualIndex(std::exchange(m_dragged, -1));
    ChosenWidths chosen{m_chosen.widths, m_table->viewport()->width()};
    chosen.widths.resize(header->count());
    for (int at = 0; at <= last; ++at) {
        const int column = header->logicalIndex(at);
        if (!header->isSectionHidden(column)) {
            chosen.widths[column] = header->sectionSize(column);
        }
    }
    setChosenWidths(chosen);
}

void ColumnFit::setChosenWidths(const ChosenWidths &chosen)
{
    m_chosen = std::ranges::any_of(chosen.widths, [](int width) { return width > 0; }) ? chosen : ChosenWidths();
    m_shared = {};
    fitNext();
    Q_EMIT chosenWidthsChanged();
}

void ColumnFit::followModel()
{
    const QAbstractItemModel *model = m_table->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &ColumnFit::fitSoon);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ColumnFit::fitSoon);
    connect(model, &QAbstractItemModel::modelReset, this, &ColumnFit::fitSoon);
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] { growSoon(0, sampledRows - 1); });
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) { growSoon(first.row(), last.row()); });
    fitSoon();
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_viewport) {
        if (event->type() == QEvent::FontChange) {
            forgetMost();
        }
        if ((event->type() == QEvent::Resize && !m_isFitting) || event->type() == QEvent::FontChange) {
            fitNext();
        }
    } else if (event->type() == QEvent::MouseButtonPress) {
        m_isHeaderPressed = true;
    } else if (event->type() == QEvent::MouseButtonRelease) {
        m_isHeaderPressed = false;
        if (m_dragged >= 0) {
            keepDragged();
        }
    }
    return QObject::eventFilter(watched, event);
}

void ColumnFit::fitSoon()
{
    if (m_isWhole && !m_isWhole()) {
        m_due.start(pause); // with every letter anew: what was found is looked at when somebody stops typing
    } else if (!m_due.isActive()) {
        // Rows arrive in batches: once for all of them.
        const qint64 rested = m_sinceFitted.isValid() ? m_sinceFitted.elapsed() : pause.count();
        if (rested < pause.count()) {
            m_due.start(int(pause.count() - rested));
        } else {
            fitNext();
        }
    }
}

/// Before the next picture, which a timer would come after; not at once, as areas are laid out in turns.
void ColumnFit::fitNext()
{
    if (!std::exchange(m_isFitPosted, true)) {
        QMetaObject::invokeMethod(this, [this] { m_isFitPosted ? fit() : void(); }, Qt::QueuedConnection);
    }
}

void ColumnFit::growSoon(int firstRow, int lastRow)
{
    if (m_due.isActive() || firstRow >= sampledRows) {
        return;
    }
    if (m_changedRows) {
        m_changedRows = {std::min(m_changedRows->first, firstRow), std::max(m_changedRows->second, lastRow)};
        return;
    }
    m_changedRows = {firstRow, lastRow};
    QMetaObject::invokeMethod(this, &ColumnFit::grow, Qt::QueuedConnection);
}

void ColumnFit::grow()
{
    const auto changed = std::exchange(m_changedRows, {});
    const QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; changed && column < std::min(header->count(), int(m_most.size())); ++column) {
        const ColumnNeed need = needOf(column, changed->first, changed->second);
        const ColumnNeed &most = m_most.at(std::size_t(column));
        if (need.wanted > most.wanted || need.words > most.words) {
            fit();
            return;
        }
    }
}

ColumnNeed ColumnFit::needOf(int column, int firstRow, int lastRow) const
{
    const QAbstractItemModel *model = m_table->model();
    const QStyleOptionViewItem option = m_table->sampleOption();
    const int title = m_table->horizontalHeader()->sectionSizeHint(column);
    RowDelegate::Widths most{title, title};
    bool isUncut = column == m_kept;
    const auto ask = [&](int row) {
        const QModelIndex index = model->index(row, column);
        const RowDelegate::Widths widths = m_table->rowDelegate().widthsOf(option, index);
        most = {std::max(most.whole, widths.whole), std::max(most.words, widths.words)};
        isUncut = isUncut || index.data(RowRole::Icons).isValid();
    };
    // The first rows stand for the others: asking all of a long table would take longer than showing it.
    const int rows = model->rowCount();
    for (int row = firstRow; row <= std::min({lastRow, rows - 1, sampledRows - 1}); ++row) {
        ask(row);
    }
    // Where they are sorted by this column they are alike: the last times of today say nothing of those with a day.
    const QHeaderView *header = m_table->horizontalHeader();
    if (header->isSortIndicatorShown() && header->sortIndicatorSection() == column) {
        for (int row = rows - 1; row >= sampledRows; row -= std::max(1, rows / sampledRows)) {
            ask(row);
        }
    }
    const int wanted = std::clamp(most.whole, narrowestColumn, widestColumn);
    // Words can be cut, a row of signs cannot.
    const int least = m_table->horizontalHeader()->visualIndex(column) == 0 ? narrowestName : narrowestColumn;
    return {wanted, isUncut ? wanted : std::min(wanted, least), std::clamp(most.words, narrowestColumn, widestColumn)};
}

void ColumnFit::fit()
{
    m_isFitPosted = false;
    m_due.stop();
    m_sinceFitted.start();
    m_changedRows.reset();
    if (m_dragged >= 0 || m_table->horizontalHeader()->count() == 0) {
        return;
    }
    takeRowCount();
    askRows();
    m_isFitting = true;
    m_table->layOut();
    QCoreApplication::sendPostedEvents(m_table, QEvent::MetaCall); // by which it shows its scroll bar, in this room
    const int room = m_table->viewport()->width();
    foldInto(room);
    shareOut(room);
    m_table->viewport()->update(); // all of it, where some rows alone would be painted before it hears of the columns
    m_isFitting = false;
}

/// Rows that have gone let columns be narrower, and those that come first say how wide they are to be.
void ColumnFit::takeRowCount()
{
    const int rows = m_table->model()->rowCount();
    if (m_rows == 0) {
        m_shared = {}; // titles alone say little of how to share
    }
    m_mayShrink = m_mayShrink || rows < m_rows;
    m_rows = rows;
    if (m_mayShrink && (!m_isWhole || m_isWhole())) {
        m_mayShrink = false;
        forgetMost();
    }
}

void ColumnFit::askRows()
{
    const int columns = m_table->horizontalHeader()->count();
    m_most.resize(std::size_t(columns));
    for (int column = 0; column < columns; ++column) {
        // Narrower words leave it as it is: columns that move with every letter of a search cannot be read.
        const ColumnNeed need = needOf(column, 0, sampledRows - 1);
        ColumnNeed &most = m_most.at(std::size_t(column));
        most = {std::max(most.wanted, need.wanted), need.least, std::max(most.words, need.words)};
    }
}

void ColumnFit::shareOut(int room)
{
    QHeaderView *header = m_table->horizontalHeader();
    std::vector<int> columns;
    std::vector<ColumnNeed> needs;
    for (int column = 0; column < header->count(); ++column) {
        if (!header->isSectionHidden(column)) {
            columns.push_back(column);
            needs.push_back(m_most.at(std::size_t(column)));
            needs.back().chosen = m_chosen.widthOf(column, room, needs.back().words);
        }
    }
    const bool isAlike = m_shared.columns == columns && m_shared.room == room;
    std::vector<int> widths = sharedWidths(needs, room, isAlike ? m_shared.widths : std::vector<int>());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        header->resizeSection(columns.at(i), widths.at(i));
    }
    m_shared = {std::move(columns), room, std::move(widths)};
}

void ColumnFit::foldInto(int room)
{
    if (ColumnFold *fold = ColumnFold::of(m_table->horizontalHeader())) {
        fold->fitInto(room, [this](int column) {
            const ColumnNeed &need = m_most.at(std::size_t(column));
            return std::max(need.least, std::min(need.words, readable));
        });
    }
}

/// Of the words that the table had until now.
void ColumnFit::forgetMost()
{
    m_most.clear();
    m_shared = {};
}

} // namespace latchkey
