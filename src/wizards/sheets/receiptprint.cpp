// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/receiptprint.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr qreal margin = 20; ///< mm
constexpr qreal textSize = 11;
constexpr qreal smallSize = 9;
constexpr qreal headingSize = 13;
constexpr qreal titleSize = 18;
constexpr qreal nameShare = 34; ///< % of the width, of the column of names
constexpr QColor grey(96, 96, 96);

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::ReceiptPrint)
};

QTextCharFormat letters(qreal size, const QColor &ink = Qt::black, bool isBold = false)
{
    QTextCharFormat format;
    format.setFontPointSize(size);
    format.setForeground(ink);
    format.setFontWeight(isBold ? QFont::DemiBold : QFont::Normal);
    return format;
}

/// \a above, as all lengths of a document, in pixels of a screen; the document scales them to its device.
QTextBlockFormat block(qreal above)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    return format;
}

void write(QTextCursor &cursor, const ReceiptSection &section)
{
    cursor.insertBlock(block(20), letters(headingSize, Qt::black, true));
    cursor.insertText(section.title);
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(3);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, nameShare),
                                      QTextLength(QTextLength::PercentageLength, 100 - nameShare)});
    QTextTable *table = cursor.insertTable(static_cast<int>(section.lines.size()), 2, format);
    for (int row = 0; row < table->rows(); ++row) {
        const ReceiptSection::Line &line = section.lines.at(row);
        table->cellAt(row, 0).firstCursorPosition().insertText(line.name, letters(textSize, grey));
        table->cellAt(row, 1).firstCursorPosition().insertText(line.text, letters(textSize));
    }
    cursor.movePosition(QTextCursor::End);
}

void write(QTextDocument &document, const ReceiptPage &page)
{
    QTextCursor cursor(&document);
    cursor.insertText(page.title, letters(titleSize, Qt::black, true));
    cursor.insertBlock(block(4), letters(textSize));
    cursor.insertText(page.workspace);
    cursor.insertBlock(block(2), letters(textSize, grey));
    cursor.insertText(page.madeAt);
    for (const ReceiptSection &section : page.sections) {
        write(cursor, section);
    }
}

void drawPage(QPainter &painter, const QTextDocument &document, int page, const QString &foot)
{
    const QSizeF size = document.pageSize();
    const QRectF place(0, page * size.height(), size.width(), size.height());
    painter.save();
    painter.setClipRect(QRectF(QPointF(), size));
    painter.translate(0, -place.top());
    QAbstractTextDocumentLayout::PaintContext context;
    // Not those of the window, which may be light on dark.
    context.palette.setColor(QPalette::Text, Qt::black);
    context.clip = place;
    document.documentLayout()->draw(&painter, context);
    painter.restore();
    QFont font = document.defaultFont();
    font.setPointSizeF(smallSize);
    painter.setFont(font);
    painter.setPen(grey);
    painter.drawText(QRectF(painter.viewport()), Qt::AlignBottom | Qt::AlignRight, foot);
}

} // namespace

bool paintReceipt(QPagedPaintDevice &device, const ReceiptPage &page)
{
    device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter));
    QPainter painter;
    if (!painter.begin(&device)) {
        return false;
    }
    QTextDocument document;
    QFont font = document.defaultFont();
    font.setPointSizeF(textSize);
    document.setDefaultFont(font);
    document.documentLayout()->setPaintDevice(painter.device());
    document.setDocumentMargin(0);
    write(document, page);
    const qreal footHeight = 2 * smallSize / 72 * painter.device()->logicalDpiY();
    document.setPageSize(QSizeF(painter.viewport().width(), painter.viewport().height() - footHeight));
    for (int at = 0; at < document.pageCount(); ++at) {
        if (at > 0) {
            device.newPage();
        }
        drawPage(painter, document, at,
                 Text::tr("%1, page %2 of %3").arg(page.workspace).arg(at + 1).arg(document.pageCount()));
    }
    return painter.end();
}

std::expected<void, QString> writeReceiptPdf(const QString &path, const ReceiptPage &page)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return std::unexpected(file.errorString());
    }
    {
        QPdfWriter writer(&file);
        writer.setTitle(page.title);
        writer.setCreator(u"Latchkey"_s);
        if (!paintReceipt(writer, page)) {
            return std::unexpected(Text::tr("The page could not be drawn."));
        }
    }
    if (!file.commit()) {
        return std::unexpected(file.errorString());
    }
    return {};
}

} // namespace latchkey
