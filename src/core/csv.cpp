// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/csv.h"

#include <csv.h>

#include <algorithm>

namespace latchkey {

namespace {

/// Formulas also start with the full-width forms; a tab or line end before one is skipped.
constexpr QStringView formulaStarts = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

/// "+" and the digits of a number in E.164.
bool isPhoneNumber(QStringView text)
{
    constexpr qsizetype fewest = 7;
    constexpr qsizetype most = 15;
    const QStringView digits = text.sliced(1);
    return text.startsWith(u'+') && digits.size() >= fewest && digits.size() <= most &&
           std::ranges::all_of(digits, [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
}

QString withoutFormula(const QString &text)
{
    const bool isFormula = !text.isEmpty() && formulaStarts.contains(text.front()) && !isPhoneNumber(text);
    return isFormula ? QString(u'\'' + text) : text;
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
        line += (line.isEmpty() ? "" : ",") + quoted(withoutFormula(field).toUtf8());
    }
    return line + "\r\n";
}

} // namespace latchkey
