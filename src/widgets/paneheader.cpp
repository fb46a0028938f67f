// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/paneheader.h"

#include "widgets/searchfield.h"

#include <QEvent>
#include <QGridLayout>

namespace latchkey {
namespace {

constexpr int searchColumn = 3; ///< in the form
constexpr int leastSearch = 160;
constexpr int usualSearch = 248;

} // namespace

QSize PaneHeader::minimumSizeHint() const { return {widthWithoutSearch(), QWidget::minimumSizeHint().height()}; }

bool PaneHeader::event(QEvent *event)
{
    // Also when the count has become longer, or the button has come.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return QWidget::event(event);
}

void PaneHeader::arrange()
{
    SearchField *const field = search();
    const bool isBelow = width() < widthWithoutSearch() + grid()->spacing() + leastSearch;
    if (!field || isBelow == m_isSearchBelow) {
        return;
    }
    m_isSearchBelow = isBelow;
    grid()->removeWidget(field);
    field->setMaximumWidth(isBelow ? QWIDGETSIZE_MAX : usualSearch);
    if (isBelow) {
        grid()->addWidget(field, 1, 0, 1, grid()->columnCount());
    } else {
        grid()->addWidget(field, 0, searchColumn);
    }
}

QGridLayout *PaneHeader::grid() const { return static_cast<QGridLayout *>(layout()); }

SearchField *PaneHeader::search() const { return findChild<SearchField *>(); }

int PaneHeader::widthWithoutSearch() const
{
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right() - grid()->spacing();
    for (int at = 0; at < grid()->count(); ++at) {
        const QLayoutItem *item = grid()->itemAt(at);
        const int least = item->widget() == search() ? 0 : item->minimumSize().width();
        width += least > 0 ? least + grid()->spacing() : 0;
    }
    return width;
}

} // namespace latchkey
