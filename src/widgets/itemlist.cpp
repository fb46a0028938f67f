// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/itemlist.h"

#include "core/rowroles.h"
#include "widgets/choicemodel.h"
#include "widgets/emptytext.h"
#include "widgets/firstchoice.h"
#include "widgets/placekeeper.h"
#include "widgets/rowdelegate.h"
#include "widgets/strokes.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace latchkey {

ItemList::ItemList(QWidget *parent)
    : QListView(parent)
    , m_model(new ChoiceModel(this))
{
    auto *delegate = new RowDelegate(m_clock, this);
    delegate->setCutsToFit(true);
    setModel(m_model);
    new PlaceKeeper(this);
    setItemDelegate(delegate);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(this, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT itemActivated(index.data(RowRole::Id).toUuid()); });
}

void ItemList::setItems(const QList<Choice> &items)
{
    const QUuid chosen = chosenId();
    m_model->setChoices(items);
    const auto stillThere = std::ranges::find(items, chosen, &Choice::id);
    if (chosenId() != chosen && stillThere != items.end()) { // it has moved
        setCurrentIndex(m_model->index(int(std::distance(items.begin(), stillThere))));
    }
    viewport()->update();
    updateGeometry();
}

void ItemList::setVisibleRows(int rows)
{
    m_visibleRows = rows;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    updateGeometry();
}

QSize ItemList::sizeHint() const
{
    if (m_visibleRows == 0) {
        return QListView::sizeHint();
    }
    const int rows = std::clamp(m_model->rowCount(), 1, m_visibleRows);
    return {QListView::sizeHint().width(), rows * std::max(sizeHintForRow(0), fontMetrics().height() + 8)};
}

void ItemList::setEmptyText(const QString &text)
{
    m_emptyText = text;
    describeWhileEmpty(this, text);
    viewport()->update();
}

QUuid ItemList::chosenId() const { return selectionModel()->selectedIndexes().value(0).data(RowRole::Id).toUuid(); }

void ItemList::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    PlaceKeeper::stepAside(this, parent, start, end);
    QListView::rowsAboutToBeRemoved(parent, start, end);
}

void ItemList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model->rowCount() == 0) {
        paintEmptyText(viewport(), m_emptyText);
    }
    if (hasFocus()) {
        QPainter painter(viewport());
        const QModelIndex row = keyboardRow(*this);
        const QRect ring = row.isValid() ? visualRect(row) : viewport()->rect();
        strokes::focusRing(&painter, ring, palette(), 0);
    }
}

void ItemList::keyPressEvent(QKeyEvent *event)
{
    // The base class would take it as a letter to search for.
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    if (!chooseFirst(*this, *event)) {
        QListView::keyPressEvent(event);
    }
}

void ItemList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (!selected.isEmpty() || !deselected.isEmpty()) { // neither when rows come above the chosen one
        Q_EMIT chosenItemChanged(chosenId());
    }
}

} // namespace latchkey
