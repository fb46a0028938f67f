// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/journalline.h"

namespace latchkey {

/// Writes \a lines to a CSV file: a row for each, times in UTC. Or the reason why it is not there, as a sentence.
std::expected<void, QString> writeCsv(const QList<JournalLine> &lines, const QString &path);

/// Words for people: "Done", "Not done".
QString outcomeText(OperationStatus::State state);

} // namespace latchkey
