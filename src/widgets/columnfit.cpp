// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/columnfit.h"

#include "widgets/rowtable.h"

#include <QAbstractItemDelegate>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>
#include <numeric>
#include <vector>

namespace latchkey {
namespace {

constexpr int widest = 300;
constexpr int narrowest = 56;
constexpr int modest = 96; ///< what every column may keep when there is too little room
constexpr int sampledRows = 60;

} // namespace

ColumnFit::ColumnFit(RowTable *table)
    : QObject(table)
    , m_table(table)
{
    table->viewport()->installEventFilter(this);
    const QHeaderView *header = table->horizontalHeader();
    connect(header, &QHeaderView::sectionCountChanged, this, &ColumnFit::fitSoon);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        // A column that is shown or hidden changes the room of the others; a drag is the user's own choice.
        if (!m_isFitting) {
            m_isOver = m_isOver || QGuiApplication::mouseButtons() != Qt::NoButton;
            fitSoon();
        }
    });
    followModel();
}

void ColumnFit::followModel()
{
    const QAbstractItemModel *model = m_table->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &ColumnFit::fitSoon);
    connect(model, &QAbstractItemModel::modelReset, this, &ColumnFit::fitSoon);
    fitSoon();
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        fitSoon();
    }
    return QObject::eventFilter(watched, event);
}

void ColumnFit::fitSoon()
{
    // Rows arrive in batches and areas are laid out in turns: once for all of them.
    if (!m_isDue && !m_isOver) {
        m_isDue = true;
        QMetaObject::invokeMethod(this, &ColumnFit::fit, Qt::QueuedConnection);
    }
}

int ColumnFit::wantedWidth(int column) const
{
    const QAbstractItemModel *model = m_table->model();
    const QStyleOptionViewItem option = m_table->sampleOption();
    int width = m_table->horizontalHeader()->sectionSizeHint(column);
    // The first rows stand for the others: asking all of a long table would take longer than showing it.
    for (int row = 0; row < std::min(model->rowCount(), sampledRows); ++row) {
        const QModelIndex index = model->index(row, column);
        width = std::max(width, m_table->itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return std::clamp(width, narrowest, widest);
}

void ColumnFit::fit()
{
    m_isDue = false;
    QHeaderView *header = m_table->horizontalHeader();
    std::vector<int> columns;
    std::vector<int> widths;
    for (int column = 0; column < header->count(); ++column) {
        if (!header->isSectionHidden(column)) {
            columns.push_back(column);
            widths.push_back(wantedWidth(column));
        }
    }
    if (m_isOver || columns.empty()) {
        return;
    }
    share(widths, m_table->viewport()->width());
    m_isFitting = true;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        header->resizeSection(columns.at(i), widths.at(i));
    }
    m_isFitting = false;
}

void ColumnFit::share(std::vector<int> &widths, int room)
{
    const int wanted = std::accumulate(widths.begin(), widths.end(), 0);
    if (wanted <= room) {
        // What is left goes to the columns by their width, so that they stay where one looks for them.
        for (int &width : widths) {
            width += (room - wanted) * width / wanted;
        }
        return;
    }
    // What is missing is taken from the wide ones; signs and numbers keep what they need.
    int wide = 0;
    for (const int width : widths) {
        wide += width > modest ? width - modest : 0;
    }
    for (int &width : widths) {
        if (width > modest) {
            width -= std::min(width - modest, (wanted - room) * (width - modest) / wide);
        }
    }
}

} // namespace latchkey
