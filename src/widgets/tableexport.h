// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/noticestrip.h"

#include <functional>

class QDate;
class QTableView;

namespace latchkey {

/// Asks where to, then writes what \a table shows into a CSV file (see CsvWriter): its rows as filtered and sorted, and
/// the columns from left to right, also those that are folded for lack of room, but none that somebody hid. \a name and
/// \a today make the name that is offered: "people-2026-11-27.csv". \a tell is told how it ended.
void exportTable(QTableView &table, const QString &name, const QDate &today,
                 const std::function<void(const NoticeStrip::Notice &notice)> &tell);

} // namespace latchkey
