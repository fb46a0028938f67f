// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/wraplabel.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QStyle>
#include <QTextCursor>
#include <QTextDocument>

namespace latchkey {
namespace {

constexpr int leastLetters = 24; ///< of a line
constexpr int mostLetters = 80;  ///< of a line, as a QLabel has by itself

} // namespace

WrapLabel::WrapLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
}

QSize WrapLabel::sizeHint() const
{
    const int widest = fontMetrics().averageCharWidth() * mostLetters;
    return hasLongerWord(widest) ? QSize(widest, heightForWidth(widest)) : QLabel::sizeHint();
}

QSize WrapLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return {qMin(hint.width(), fontMetrics().averageCharWidth() * leastLetters), hint.height()};
}

int WrapLabel::heightForWidth(int width) const
{
    if (!hasLongerWord(width)) {
        return QLabel::heightForWidth(width);
    }
    const QMargins edges = around();
    return qCeil(broken(width)->size().height()) + edges.top() + edges.bottom();
}

void WrapLabel::paintEvent(QPaintEvent *event)
{
    if (!hasLongerWord(width())) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    drawFrame(&painter);
    const auto document = broken(width());
    const QRect room = rect().marginsRemoved(around());
    const QSize used(room.width(), qCeil(document->size().height()));
    const QRect place = QStyle::alignedRect(layoutDirection(), alignment() & Qt::AlignVertical_Mask, used, room);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    context.palette.setColor(QPalette::Text, palette().color(foregroundRole()));
    if (hasSelectedText()) {
        QAbstractTextDocumentLayout::Selection selection;
        selection.cursor = QTextCursor(document.get());
        selection.cursor.setPosition(selectionStart());
        selection.cursor.setPosition(selectionStart() + static_cast<int>(selectedText().size()),
                                     QTextCursor::KeepAnchor);
        selection.format.setBackground(palette().highlight());
        selection.format.setForeground(palette().highlightedText());
        context.selections.append(selection);
    }
    painter.translate(place.topLeft());
    document->documentLayout()->draw(&painter, context);
}

bool WrapLabel::hasLongerWord(int width) const { return wordWrap() && QLabel::minimumSizeHint().width() > width; }

/// The text as it stands in a label of \a width.
std::unique_ptr<QTextDocument> WrapLabel::broken(int width) const
{
    auto document = std::make_unique<QTextDocument>();
    document->setDocumentMargin(0);
    document->setDefaultFont(font());
    QTextOption option(QStyle::visualAlignment(layoutDirection(), alignment()) & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(option);
    if (textFormat() == Qt::RichText || (textFormat() == Qt::AutoText && Qt::mightBeRichText(text()))) {
        document->setHtml(text());
    } else {
        document->setPlainText(text());
    }
    const QMargins edges = around();
    document->setTextWidth(qMax(1, width - edges.left() - edges.right()));
    return document;
}

QMargins WrapLabel::around() const
{
    const int frame = frameWidth() + margin();
    // Of a QLabel that is aligned to the left, as all of these are where they have one.
    const int indented = qMax(0, indent());
    return contentsMargins() + QMargins(frame + indented, frame, frame, frame);
}

} // namespace latchkey
