// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/cursorahead.h"

namespace latchkey::api {

namespace {

/// Where the service writes "pagination": cursor, address and flag have room in it several times.
constexpr qsizetype endSize = 4096;

QByteArray endOf(const QByteArrayList &parts)
{
    QByteArray end;
    for (auto part = parts.crbegin(); part != parts.crend() && end.size() < endSize; ++part) {
        end.prepend(part->last(std::min(part->size(), endSize - end.size())));
    }
    return end;
}

} // namespace

// Within a text a quote is escaped: names of members as they are looked for are none of it.
QString cursorAhead(const QByteArrayList &parts)
{
    const QByteArray name("\"next_page_cursor\":\"");
    const QByteArray end = endOf(parts);
    const qsizetype at = end.lastIndexOf(name);
    if (at < 0 || !end.contains("\"has_next_page\":true")) {
        return {};
    }
    const qsizetype begin = at + name.size();
    const qsizetype quote = end.indexOf('"', begin);
    const QByteArray cursor = end.sliced(begin, std::max(quote, begin) - begin);
    return cursor.contains('\\') ? QString() : QString::fromUtf8(cursor);
}

} // namespace latchkey::api
