// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/csv.h"

#include <csv.h>

#include <algorithm>

namespace latchkey {

namespace {

/// Formulas also start with the full-width forms.
constexpr QStringView formulaStarts = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
/// What a spreadsheet of some language takes for the end of a cell where a comma is none: quotes count for nothing
/// then, unless they are the first of a cell.
constexpr QStringView cellEnds = u";|\t\r\n";

/// Not all programs pass over all of these before a formula. Quotes are doubled in the file: two of them are an empty
/// text to who starts to read there.
bool isBlank(QChar letter)
{
    return letter.isSpace() || letter == u'"' || letter.category() == QChar::Other_Format ||
           letter.category() == QChar::Other_Control;
}

/// "+" and the digits of a number in E.164.
bool isPhoneNumber(QStringView text)
{
    constexpr qsizetype fewest = 7;
    constexpr qsizetype most = 15;
    const QStringView digits = text.sliced(std::min(text.size(), qsizetype(1)));
    return text.startsWith(u'+') && digits.size() >= fewest && digits.size() <= most &&
           std::ranges::all_of(digits, [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
}

QString withoutFormulas(const QString &text)
{
    if (isPhoneNumber(text)) {
        return text;
    }
    QString safe;
    bool isAtStart = true; // of what may be a cell
    for (const QChar letter : text) {
        if (isAtStart && formulaStarts.contains(letter)) {
            safe += u'\'';
        }
        isAtStart = cellEnds.contains(letter) || (isAtStart && isBlank(letter));
        safe += letter;
    }
    return safe;
}

QByteArray quoted(const QByteArray &field)
{
    const auto source = size_t(field.size());
    QByteArray result(qsizetype(csv_write(nullptr, 0, field.constData(), source)), Qt::Uninitialized);
    csv_write(result.data(), size_t(result.size()), field.constData(), source);
    return result;
}

} // namespace

QByteArray csvLine(const QStringList &fields)
{
    QByteArray line;
    for (const QString &field : fields) {
        line += (line.isEmpty() ? "" : ",") + quoted(withoutFormulas(field).toUtf8());
    }
    return line + "\r\n";
}

} // namespace latchkey
