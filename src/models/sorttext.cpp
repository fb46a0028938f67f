// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sorttext.h"

namespace latchkey {

namespace {

constexpr qsizetype digitCount = 10; ///< numbers are filled up with zeros to this length
constexpr QChar last(0xFFFF);

void appendNumber(QString &key, QStringView digits)
{
    key.append(QString(std::max(qsizetype(0), digitCount - digits.size()), u'0'));
    key.append(digits);
}

} // namespace

QString sortText(const QString &text)
{
    const QString folded = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString key;
    key.reserve(folded.size() + digitCount);
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QChar letter = folded.at(i);
        if (letter.isDigit()) {
            qsizetype end = i + 1;
            while (end < folded.size() && folded.at(end).isDigit()) {
                ++end;
            }
            appendNumber(key, QStringView(folded).sliced(i, end - i));
            i = end - 1;
        } else if (!letter.isMark()) {
            key.append(letter);
        }
    }
    return key.isEmpty() ? QString(last) : key;
}

} // namespace latchkey
