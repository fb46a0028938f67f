// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/recordexport.h"

#include "operations/journal.h"
#include "widgets/tableexport.h"

#include <QCoreApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace latchkey {

void exportRecord(Journal &journal, const QDate &today, QWidget *window,
                  const std::function<void(const NoticeStrip::Notice &notice, bool isWritten)> &tell)
{
    askForCsvFile(*window, u"record"_s, today, [&journal, window, tell](const QString &path) {
        journal.exportTo(path, window, [path, tell](const Journal::Kept &outcome) {
            if (outcome) {
                tell(csvWritten(path, QCoreApplication::translate("latchkey::RecordExport", "The record is exported.")),
                     true);
            } else {
                tell(csvNotWritten(path, outcome.error()), false);
            }
        });
    });
}

} // namespace latchkey
