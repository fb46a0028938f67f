// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/rowtree.h"

#include "widgets/emptytext.h"
#include "widgets/firstchoice.h"
#include "widgets/inks.h"
#include "widgets/placekeeper.h"
#include "widgets/rowdelegate.h"
#include "widgets/strokes.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace latchkey {
namespace {

constexpr int levelIndent = 20;

const Clock &computerClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace

RowTree::RowTree(QWidget *parent)
    : RowTree(computerClock(), parent)
{
}

RowTree::RowTree(const Clock &clock, QWidget *parent)
    : QTreeView(parent)
{
    setItemDelegate(new RowDelegate(clock, this));
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setUniformRowHeights(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setIndentation(levelIndent);
    header()->setHighlightSections(false);
    applyMeasures();
}

void RowTree::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (model() && model()->rowCount(rootIndex()) == 0) {
        paintEmptyText(viewport(), m_emptyText);
    }
    if (hasFocus()) {
        QRect ring = viewport()->rect();
        if (const QModelIndex at = keyboardRow(*this); at.isValid()) {
            const QRect row = visualRect(at);
            ring.setTop(row.top());
            ring.setHeight(row.height());
        }
        QPainter painter(viewport());
        strokes::focusRing(&painter, ring, palette(), 0);
    }
}

void RowTree::setEmptyText(const QString &text)
{
    m_emptyText = text;
    describeWhileEmpty(this, text);
    viewport()->update();
}

void RowTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = selectionModel() && selectionModel()->isRowSelected(index.row(), index.parent());
    const QColor fill = RowSurface::of(palette(), selected, isActiveWindow() && hasFocus()).fill;
    painter->fillRect(option.rect, fill);
    // The base class fills the indentation with Highlight; the delegate takes the palette from the view.
    QStyleOptionViewItem row = option;
    row.palette.setColor(QPalette::Highlight, fill);
    QTreeView::drawRow(painter, row, index);
}

void RowTree::keyPressEvent(QKeyEvent *event)
{
    // The base class would take it as a letter to search for.
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    if (!chooseFirst(*this, *event)) {
        QTreeView::keyPressEvent(event);
    }
}

void RowTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    viewport()->update();
}

void RowTree::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    PlaceKeeper::stepAside(this, parent, start, end);
    QTreeView::rowsAboutToBeRemoved(parent, start, end);
}

void RowTree::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        applyMeasures();
    }
}

void RowTree::applyMeasures() { header()->setFont(theme::scaled(font(), theme::headerSize, QFont::Medium)); }

} // namespace latchkey
