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

} // namespace

NoticeStrip::Notice csvNotWritten(const QString &path, const QString &reason)
{
    return {.kind = NoticeStrip::Kind::Bad,
            .icon = {},
            .fact = Text::tr("%1 was not written.").arg(QFileInfo(path).fileName()),
            .consequence = reason};
}

NoticeStrip::Notice csvWritten(const QString &path, const QString &fact)
{
    return {.kind = NoticeStrip::Kind::Good,
            .icon = {},
            .fact = fact,
            .consequence = Text::tr("Saved as %1.").arg(QDir::toNativeSeparators(path))};
}

void askForCsvFile(QWidget &window, const QString &name, const QDate &today,
                   const std::function<void(const QString &path)> &then)
{
    auto *dialog = new QFileDialog(&window, Text::tr("Export as CSV"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(Text::tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(u"%1-%2.csv"_s.arg(name, today.toString(Qt::ISODate)));
    QObject::connect(dialog, &QFileDialog::fileSelected, &window, then);
    dialog->open();
}

void exportTable(QTableView &table, const QString &name, const QDate &today,
                 const std::function<void(const NoticeStrip::Notice &notice)> &tell)
{
    askForCsvFile(table, name, today, [&table, tell](const QString &path) {
        auto *writer = new CsvWriter(*table.model(), columnsOf(*table.horizontalHeader()), path, &table);
        QObject::connect(writer, &CsvWriter::finished, &table,
                         [tell](const QString &written, int rows, const QString &reason) {
                             tell(reason.isEmpty() ? csvWritten(written, Text::tr("%n row(s) exported.", nullptr, rows))
                                                   : csvNotWritten(written, reason));
                         });
        writer->start();
    });
}

} // namespace latchkey
