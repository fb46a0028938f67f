// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace latchkey {

/// What a CSV file starts with: without it Excel takes UTF-8 for the letters of the computer's own language.
inline constexpr char csvStart[] = "\xEF\xBB\xBF";

/// One line of a CSV file with its end, as RFC 4180 has it. What a spreadsheet would take for a formula and carry out
/// gets an apostrophe before it, also within a text: where the list separator is ";", as in much of Europe, a cell may
/// start there. The one exception is a plain phone number as "+15551234567", which can be nothing but a number: with an
/// apostrophe no program but a spreadsheet could dial it.
QByteArray csvLine(const QStringList &fields);

} // namespace latchkey
