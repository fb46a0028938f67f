// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/listanddetail.h"

#include "widgets/detailpanel.h"

namespace latchkey {
namespace {

constexpr int detailWidth = 400;
constexpr int leastList = 440; ///< beside the detail: below, the columns that matter would be cut

} // namespace

ListAndDetail::ListAndDetail(QWidget *parent)
    : QSplitter(parent)
{
}

void ListAndDetail::setDetail(DetailPanel *detail)
{
    delete m_detail;
    m_detail = detail;
    detail->hide();
    addWidget(detail);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    connect(detail, &DetailPanel::backRequested, this, &ListAndDetail::showList);
    arrange();
}

void ListAndDetail::setHasSubject(bool hasSubject)
{
    m_hasSubject = hasSubject;
    m_isOpened = m_isOpened && hasSubject;
    arrange();
}

void ListAndDetail::openDetail()
{
    m_isOpened = m_isNarrow && m_hasSubject;
    arrange();
}

void ListAndDetail::showList()
{
    m_isOpened = false;
    arrange();
}

bool ListAndDetail::isDetailVisible() const { return m_detail && !m_detail->isHidden(); }

/// Of one of both: that they are side by side must not keep anybody from making the window narrower.
QSize ListAndDetail::minimumSizeHint() const
{
    QSize least = widget(0)->minimumSizeHint();
    return m_detail ? least.expandedTo(m_detail->minimumSizeHint()) : least;
}

void ListAndDetail::resizeEvent(QResizeEvent *event)
{
    const bool isNarrow = width() < leastList + handleWidth() + detailWidth;
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        m_isOpened = isNarrow && isDetailVisible();
        arrange();
    }
    QSplitter::resizeEvent(event);
}

void ListAndDetail::arrange()
{
    if (!m_detail) {
        return;
    }
    const bool isDetail = m_hasSubject && (!m_isNarrow || m_isOpened);
    const bool isList = !m_isNarrow || !isDetail;
    const bool wasDetail = isDetailVisible();
    const bool wasBeside = wasDetail && !widget(0)->isHidden();
    m_detail->setBackOffered(m_isNarrow);
    if (isList) {
        widget(0)->show();
    }
    if (isDetail) {
        m_detail->show();
    }
    refresh(); // what takes the keyboard must have its place already
    if (!isList) {
        hidePart(widget(0));
    }
    if (!isDetail) {
        hidePart(m_detail);
    }
    if (isDetail && isList && !wasBeside) {
        setSizes({qMax(0, width() - detailWidth - handleWidth()), detailWidth});
    }
    if (isDetail != wasDetail) {
        Q_EMIT detailVisibleChanged(isDetail);
    }
}

void ListAndDetail::hidePart(QWidget *part)
{
    if (!part->isHidden()) {
        Q_EMIT hiding(part);
        part->hide();
    }
}

} // namespace latchkey
