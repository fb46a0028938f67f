// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tableexport.h"

#include "widgets/columnfold.h"
#include "widgets/csvwriter.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QStandardPaths>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::TableExport)
};

/// Those that nobody hid: what a file says must not depend on the room that a window has.
QList<int> columnsOf(const QHeaderView &header)
{
    const ColumnFold *fold = ColumnFold::of(&header);
    QList<int> columns;
    for (int at = 0; at < header.count(); ++at) {
        const int column = header.logicalIndex(at);
        if (fold ? fold->isSeenUnfolded(column) : !header.isSectionHidden(column)) {
            columns.append(column);
        }
    }
    return columns;
}

NoticeStrip::Notice noticeOf(const QString &path, int rows, const QString &reason)
{
    const QString name = QFileInfo(path).fileName();
    if (!reason.isEmpty()) {
        return {.kind = NoticeStrip::Kind::Bad,
                .icon = {},
                .fact = Text::tr("%1 was not written.").arg(name),
                .consequence = reason};
    }
    return {.kind = NoticeStrip::Kind::Good,
            .icon = {},
            .fact = Text::tr("%n row(s) exported.", nullptr, rows),
            .consequence = Text::tr("Saved as %1.").arg(QDir::toNativeSeparators(path))};
}

} // namespace

void exportTable(QTableView &table, const QString &name, const QDate &today,
                 const std::function<void(const NoticeStrip::Notice &notice)> &tell)
{
    auto *dialog = new QFileDialog(&table, Text::tr("Export as CSV"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(Text::tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(u"%1-%2.csv"_s.arg(name, today.toString(Qt::ISODate)));
    QObject::connect(dialog, &QFileDialog::fileSelected, &table, [&table, tell](const QString &path) {
        auto *writer = new CsvWriter(*table.model(), columnsOf(*table.horizontalHeader()), path, &table);
        QObject::connect(
            writer, &CsvWriter::finished, &table,
            [tell](const QString &written, int rows, const QString &reason) { tell(noticeOf(written, rows, reason)); });
        writer->start();
    });
    dialog->open();
}

} // namespace latchkey
