// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/oneline.h"

#include <QList>

#include <algorithm>

namespace latchkey {
namespace {

constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popIsolate(0x2069);

bool isIsolate(QChar c) { return c >= QChar(0x2066) && c < popIsolate; }

bool isBreak(QChar c)
{
    return (c >= QChar(u'\t') && c <= QChar(u'\r')) || c == QChar(0x85) || c == QChar(0x2028) || c == QChar(0x2029);
}

/// Joiners are not: whole scripts are misspelt without.
bool isHidden(QChar c)
{
    const bool isMark =
        c == QChar(0x061c) || c == QChar(0x200b) || c == QChar(0x200e) || c == QChar(0x200f) || c == QChar(0xfeff);
    return c.category() == QChar::Other_Control || isMark || (c >= QChar(0x202a) && c <= QChar(0x202e));
}

bool isTrouble(QChar c) { return isBreak(c) || isHidden(c) || isIsolate(c) || c == popIsolate; }

bool isRightToLeft(QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; }

/// Isolates that are not closed, and ends of none.
QList<qsizetype> strayIsolates(const QString &text)
{
    QList<qsizetype> open;
    QList<qsizetype> stray;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isIsolate(text.at(at))) {
            open.append(at);
        } else if (text.at(at) == popIsolate) {
            if (open.isEmpty()) {
                stray.append(at);
            } else {
                open.removeLast();
            }
        }
    }
    return stray + open;
}

} // namespace

QString oneLine(const QString &text)
{
    if (std::ranges::none_of(text, isTrouble)) {
        return text;
    }
    const QList<qsizetype> stray = strayIsolates(text);
    QString line;
    line.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c == QChar(u'\r') && text.mid(at + 1, 1) == QChar(u'\n')) {
            continue; // a break of two characters
        }
        if (isBreak(c)) {
            line.append(QChar(u' '));
        } else if (!isHidden(c) && !stray.contains(at)) {
            line.append(c);
        }
    }
    return line.trimmed();
}

QString isolated(const QString &name)
{
    const QString line = oneLine(name);
    return std::ranges::any_of(line, isRightToLeft) ? QString(firstStrongIsolate + line + popIsolate) : line;
}

QString isolatedStart(const QString &text)
{
    constexpr qsizetype most = 80;
    if (text.size() <= most) {
        return isolated(text);
    }
    const qsizetype end = text.at(most - 1).isHighSurrogate() ? most - 1 : most;
    return isolated(text.first(end) + QChar(0x2026));
}

} // namespace latchkey
