// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/noticestrip.h"

#include <functional>

class QDate;
class QTableView;
class QWidget;

namespace latchkey {

/// Asks where a CSV file is to be written, in a dialog "exportDialog" of \a window, and calls \a then with its path;
/// not at all if nobody chose one. \a name and \a today make the name that is offered: "people-2026-11-27.csv".
void askForCsvFile(QWidget &window, const QString &name, const QDate &today,
                   const std::function<void(const QString &path)> &then);

/// How writing a CSV file to \a path ended: what of went there, as "3 rows exported."; or why it is not there.
NoticeStrip::Notice csvWritten(const QString &path, const QString &fact);
NoticeStrip::Notice csvNotWritten(const QString &path, const QString &reason);

/// Asks where to, then writes what \a table shows into a CSV file (see CsvWriter): its rows as filtered and sorted, and
/// the columns from left to right, also those that are folded for lack of room, but none that somebody hid. \a tell is
/// told how it ended.
void exportTable(QTableView &table, const QString &name, const QDate &today,
                 const std::function<void(const NoticeStrip::Notice &notice)> &tell);

} // namespace latchkey
