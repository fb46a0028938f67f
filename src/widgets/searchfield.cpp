// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/searchfield.h"

#include "widgets/iconset.h"

#include <QAction>
#include <QKeyEvent>
#include <QStyleOptionFrame>

namespace latchkey {
namespace {

constexpr int airAround = 20; ///< that QLineEdit leaves around icons and at the ends

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("searchField"));
    setAccessibleName(tr("Search"));
    setClearButtonEnabled(true);
    if (auto *clear = findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction"))) {
        clear->setText(tr("Clear the search")); // Qt gives it no words, and a screen reader then says "button"
    }
    QAction *look = addAction(icons::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    look->setText(tr("Search"));
}

void SearchField::setHint(const QString &hint)
{
    m_hint = hint;
    fitHint();
}

void SearchField::fitHint()
{
    if (!m_hint.isEmpty()) {
        setPlaceholderText(fontMetrics().horizontalAdvance(m_hint) <= roomForHint() ? m_hint : tr("Search"));
    }
}

int SearchField::roomForHint() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    const int icon = style()->pixelMetric(QStyle::PM_LineEditIconSize, &option, this) +
                     style()->pixelMetric(QStyle::PM_LineEditIconMargin, &option, this);
    // The button that clears has its place also while it is not seen.
    const int icons = isClearButtonEnabled() ? 2 * icon : icon;
    return style()->subElementRect(QStyle::SE_LineEditContents, &option, this).width() - icons - airAround;
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitHint();
    }
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    fitHint();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            event->accept();
            return;
        }
        break;
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        Q_EMIT listRequested();
        event->accept();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace latchkey
