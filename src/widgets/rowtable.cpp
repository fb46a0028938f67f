// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/rowtable.h"

#include "core/rowroles.h"
#include "widgets/emptytext.h"
#include "widgets/firstchoice.h"
#include "widgets/inks.h"
#include "widgets/loadingrows.h"
#include "widgets/placekeeper.h"
#include "widgets/rowdelegate.h"
#include "widgets/strokes.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace latchkey {
namespace {

using namespace std::chrono_literals;

const Clock &computerClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace

RowTable::RowTable(QWidget *parent)
    : RowTable(computerClock(), parent)
{
}

RowTable::RowTable(const Clock &clock, QWidget *parent)
    : QTableView(parent)
    , m_delegate(new RowDelegate(clock, this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setTextElideMode(Qt::ElideRight);
    // Queued: the rows are sorted by then.
    connect(header, &QHeaderView::sortIndicatorChanged, this, &RowTable::showAfterSorting, Qt::QueuedConnection);
    applyMeasures();
    m_ageTimer.setInterval(1s);
    connect(&m_ageTimer, &QTimer::timeout, this, &RowTable::repaintAges);
    m_ageTimer.start();
}

void RowTable::setModel(QAbstractItemModel *model)
{
    delete m_placeKeeper;
    m_placeKeeper = nullptr;
    QTableView::setModel(model);
    if (model) {
        m_placeKeeper = new PlaceKeeper(this);
    }
    applyMeasures();
}

void RowTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    PlaceKeeper::stepAside(this, parent, start, end);
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void RowTable::setClock(const Clock &clock)
{
    m_delegate->setClock(clock);
    viewport()->update();
}

void RowTable::setCompact(bool compact)
{
    m_compact = compact;
    m_delegate->setCompact(compact);
    applyMeasures();
}

void RowTable::setLoading(bool loading)
{
    m_loading = loading;
    viewport()->update();
}

void RowTable::setEmptyText(const QString &text)
{
    m_emptyText = text;
    describeWhileEmpty(this, text);
    viewport()->update();
}

QStyleOptionViewItem RowTable::sampleOption() const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    return option;
}

QList<QUuid> RowTable::selectedIds() const
{
    QList<QUuid> ids;
    if (!selectionModel()) {
        return ids;
    }
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &row : std::as_const(rows)) {
        ids.append(row.data(RowRole::Id).toUuid());
    }
    return ids;
}

QUuid RowTable::currentId() const
{
    return currentIndex().isValid() ? currentIndex().siblingAtColumn(0).data(RowRole::Id).toUuid() : QUuid();
}

bool RowTable::selectId(const QUuid &id)
{
    const QModelIndex index = PlaceKeeper::indexOf(model(), id);
    if (!index.isValid()) {
        return false;
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

/// What is chosen, wherever it is now; else what comes first in the new order.
void RowTable::showAfterSorting()
{
    if (selectionModel() && selectionModel()->hasSelection()) {
        scrollTo(currentIndex());
    } else {
        scrollToTop();
    }
}

QRect RowTable::rowRect(int row) const
{
    const int width = qMin(viewport()->width(), horizontalHeader()->length() - horizontalHeader()->offset());
    return {0, rowViewportPosition(row), width, rowHeight(row)};
}

void RowTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_loading && model() && model()->rowCount() == 0) {
        paintEmptyText(viewport(), m_emptyText);
    }
    QPainter painter(viewport());
    paintHairlines(painter);
    if (m_loading) {
        const int rows = model() ? model()->rowCount() : 0;
        const int top = rows > 0 ? rowViewportPosition(rows - 1) + rowHeight(rows - 1) : 0;
        paintLoadingRows(&painter, viewport()->rect().adjusted(0, top, 0, 0), loadingColumns(*this),
                         verticalHeader()->defaultSectionSize(), palette());
    }
    const QModelIndex row = keyboardRow(*this);
    if (hasFocus() && (row.isValid() || !m_loading)) {
        const QRect ring = row.isValid() ? rowRect(row.row()) : viewport()->rect();
        strokes::focusRing(&painter, ring, palette(), 0);
    }
}

/// Below each row; at once, as cell by cell took longer than their words.
void RowTable::paintHairlines(QPainter &painter) const
{
    const QColor hair = Ink::of(palette(), InkRole::Hair);
    const int rows = model() ? model()->rowCount() : 0;
    for (int row = std::max(0, rowAt(0)); row < rows; ++row) {
        const QRect place = rowRect(row);
        if (place.top() > viewport()->height()) {
            break;
        }
        painter.fillRect(QRect(place.bottomLeft(), place.bottomRight()), hair);
    }
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        const bool hasSelection = selectionModel() && selectionModel()->hasSelection();
        if (hasSelection) {
            clearSelection();
        }
        // The base class would take it as a letter to search for.
        event->setAccepted(hasSelection);
        return;
    }
    if (!chooseFirst(*this, *event)) {
        QTableView::keyPressEvent(event);
    }
}

QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // Rows are chosen, not cells: there is no first and last one within a row.
    const bool isToAnEnd = action == MoveHome || action == MoveEnd;
    return QTableView::moveCursor(action, isToAnEnd ? modifiers | Qt::ControlModifier : modifiers);
}

void RowTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // A list entered by the keyboard shows where the keys will go; nothing is chosen by that.
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0) {
        const int column = horizontalHeader()->logicalIndexAt(0);
        selectionModel()->setCurrentIndex(model()->index(0, qMax(0, column)), QItemSelectionModel::NoUpdate);
    }
    viewport()->update();
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    // A strip that appears above must not push the row out of sight that one has just come to.
    const int row = currentIndex().row();
    const int top = rowViewportPosition(row);
    const bool wasSeen = row >= 0 && top >= 0 && top + rowHeight(row) <= event->oldSize().height();
    QTableView::resizeEvent(event);
    if (wasSeen && event->size().height() < event->oldSize().height()) {
        scrollTo(currentIndex());
    }
}

void RowTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The ring goes around the row, the base class repaints the cell only.
    for (const QModelIndex &index : {current, previous}) {
        if (index.isValid()) {
            viewport()->update(rowRect(index.row()));
        }
    }
}

void RowTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        applyMeasures();
    }
}

void RowTable::applyMeasures()
{
    const int height = theme::rowHeight(font(), m_compact);
    // Otherwise the style's least section size wins over a compact row.
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setFont(theme::scaled(font(), theme::headerSize, QFont::Medium));
}

void RowTable::repaintAges()
{
    if (!isVisible() || !model()) {
        return;
    }
    const int first = rowAt(0);
    if (first < 0) {
        return;
    }
    const int below = rowAt(viewport()->height() - 1);
    const int last = below < 0 ? model()->rowCount() - 1 : below;
    for (int row = first; row <= last; ++row) {
        for (int column = 0; column < model()->columnCount(); ++column) {
            const QModelIndex index = model()->index(row, column);
            if (index.data(RowRole::Since).isValid()) {
                update(index);
            }
        }
    }
}

} // namespace latchkey
