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
#include <numeric>
#include <vector>

namespace latchkey {
namespace {

constexpr int widest = 300;
constexpr int narrowest = 56;
constexpr int narrowestName = 150; ///< of the first column, which says what a row is
constexpr int sampledRows = 60;
constexpr int readable = 150; ///< of a longer text; a column of shorter words stays whole

/// Columns that move more often while rows come in cannot be read.
constexpr std::chrono::milliseconds pause(500);

int sumOf(const std::vector<int> &widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

std::vector<int> widthsWithin(const std::vector<ColumnFit::Need> &needs, int limit)
{
    std::vector<int> widths;
    for (const ColumnFit::Need &need : needs) {
        widths.push_back(std::clamp(need.wanted, need.least, std::max(need.least, limit)));
    }
    return widths;
}

/// \a widths, of which some give to those that have less than they want; all of them together have enough.
std::vector<int> grown(std::vector<int> widths, const std::vector<int> &wanted)
{
    for (std::size_t column = 0; column < widths.size(); ++column) {
        const auto takeFrom = [&](std::size_t other) {
            const int missing = std::max(0, wanted.at(column) - widths.at(column));
            const int taken = std::clamp(widths.at(other) - wanted.at(other), 0, missing);
            widths.at(column) += taken;
            widths.at(other) -= taken;
        };
        for (std::size_t other = column + 1; other < widths.size(); ++other) {
            takeFrom(other);
        }
        for (std::size_t other = column; other-- > 0;) {
            takeFrom(other);
        }
    }
    return widths;
}

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
    connect(header, &QHeaderView::sectionResized, this, [this](int, int before, int after) {
        if (m_isFitting) {
            return;
        }
        m_isOver = m_isOver || m_isHeaderPressed; // a drag is the user's own choice
        // A column that is shown or hidden changes the room of the others. The header itself widens the last one: to
        // fit because of that would never end.
        if (before == 0 || after == 0) {
            fitNext();
        }
    });
    followModel();
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
    }
    return QObject::eventFilter(watched, event);
}

void ColumnFit::fitSoon()
{
    if (m_isOver) {
        return;
    }
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
    if (!m_isOver && !std::exchange(m_isFitPosted, true)) {
        QMetaObject::invokeMethod(this, [this] { m_isFitPosted ? fit() : void(); }, Qt::QueuedConnection);
    }
}

void ColumnFit::growSoon(int firstRow, int lastRow)
{
    if (m_due.isActive() || m_isOver || firstRow >= sampledRows) {
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
        const Need need = needOf(column, changed->first, changed->second);
        const Need &most = m_most.at(std::size_t(column));
        if (need.wanted > most.wanted || need.words > most.words) {
            fit();
            return;
        }
    }
}

ColumnFit::Need ColumnFit::needOf(int column, int firstRow, int lastRow) const
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
    const int wanted = std::clamp(most.whole, narrowest, widest);
    // Words can be cut, a row of signs cannot.
    const int least = m_table->horizontalHeader()->visualIndex(column) == 0 ? narrowestName : narrowest;
    return {wanted, isUncut ? wanted : std::min(wanted, least), std::clamp(most.words, narrowest, widest)};
}

void ColumnFit::fit()
{
    m_isFitPosted = false;
    m_due.stop();
    m_sinceFitted.start();
    m_changedRows.reset();
    QHeaderView *header = m_table->horizontalHeader();
    if (m_isOver || header->count() == 0) {
        return;
    }
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
    m_most.resize(std::size_t(header->count()));
    for (int column = 0; column < header->count(); ++column) {
        // Narrower words leave it as it is: columns that move with every letter of a search cannot be read.
        const Need need = needOf(column, 0, sampledRows - 1);
        Need &most = m_most.at(std::size_t(column));
        most = {std::max(most.wanted, need.wanted), need.least, std::max(most.words, need.words)};
    }
    m_isFitting = true;
    m_table->layOut();
    QCoreApplication::sendPostedEvents(m_table, QEvent::MetaCall); // by which it shows its scroll bar, in this room
    const int room = m_table->viewport()->width();
    foldInto(room);
    std::vector<int> columns;
    std::vector<Need> needs;
    for (int column = 0; column < header->count(); ++column) {
        if (!header->isSectionHidden(column)) {
            columns.push_back(column);
            needs.push_back(m_most.at(std::size_t(column)));
        }
    }
    const bool isAlike = m_shared.columns == columns && m_shared.room == room;
    std::vector<int> widths = share(needs, room, isAlike ? m_shared.widths : std::vector<int>());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        header->resizeSection(columns.at(i), widths.at(i));
    }
    m_table->viewport()->update(); // all of it, where some rows alone would be painted before it hears of the columns
    m_shared = {std::move(columns), room, std::move(widths)};
    m_isFitting = false;
}

void ColumnFit::foldInto(int room)
{
    if (ColumnFold *fold = ColumnFold::of(m_table->horizontalHeader())) {
        fold->fitInto(room, [this](int column) {
            const Need &need = m_most.at(std::size_t(column));
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

std::vector<int> ColumnFit::share(std::vector<Need> needs, int room, std::vector<int> before)
{
    const int words = std::accumulate(needs.begin(), needs.end(), 0,
                                      [](int sum, const Need &need) { return sum + std::max(need.least, need.words); });
    for (Need &need : needs) {
        // Second texts give before words do.
        (words <= room ? need.least : need.wanted) = std::max(need.least, need.words);
    }
    int limit = widest;
    // What is missing is taken from the widest columns, down to one common width: short words and numbers stay whole.
    while (limit > narrowest && sumOf(widthsWithin(needs, limit)) > room) {
        --limit;
    }
    std::vector<int> widths = widthsWithin(needs, limit);
    const int wanted = sumOf(widths);
    if (!before.empty() && wanted <= sumOf(before)) {
        return grown(std::move(before), widths);
    }
    // What is left goes to the columns by their width, so that they stay where one looks for them.
    for (int &width : widths) {
        width += wanted < room ? (room - wanted) * width / wanted : 0;
    }
    return widths;
}

} // namespace latchkey
