// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/noticestrip.h"

#include <functional>

class QDate;

namespace latchkey {

class Journal;

/// Asks where to, then writes the whole record of \a journal as CSV there. \a tell is told how it ended; nothing if
/// nobody chose a file. \a window is what the dialog belongs to.
void exportRecord(Journal &journal, const QDate &today, QWidget *window,
                  const std::function<void(const NoticeStrip::Notice &notice, bool isWritten)> &tell);

} // namespace latchkey
