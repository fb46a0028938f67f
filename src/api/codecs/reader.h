// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec.h"
#include "api/json.h"

#include "core/problem.h"

namespace latchkey::api::codec {

/// One resource from its object; specialised in the resource's file.
template <typename T> T read(const json::Object &object);

QList<Problem> readProblems(const json::Object &object, std::string_view key);
QList<PendingMutation> readPendingMutations(const json::Object &object);
/// Of an ACS user or access group; none: always.
std::optional<TimeWindow> readAccessSchedule(const json::Object &object);

/// Parses \a body and lets \a readRoot read its outermost object.
Result<Void> decode(const QByteArray &body, const std::function<void(const json::Object &root)> &readRoot);
/// has_next_page and the cursor.
void readPagination(const json::Object &root, QString &nextCursor, bool &hasNextPage);

template <typename T> QList<T> readList(const json::Object &object, std::string_view key)
{
    QList<T> rows;
    rows.reserve(object.roomFor(key));
    object.optionalObjects(key, [&rows](const json::Object &row) { rows.append(read<T>(row)); });
    return rows;
}

inline std::string_view view(QLatin1StringView key) { return {key.data(), std::size_t(key.size())}; }

template <typename T> Result<T> one(const QByteArray &body, QLatin1StringView key)
{
    T value{};
    const auto decoded = decode(body, [&](const json::Object &root) {
        root.object(view(key), [&value](const json::Object &object) { value = read<T>(object); });
    });
    return decoded ? Result<T>(std::move(value)) : std::unexpected(decoded.error());
}

template <typename T> Result<Page<T>> page(const QByteArray &body, QLatin1StringView key)
{
    Page<T> result;
    const auto decoded = decode(body, [&](const json::Object &root) {
        readPagination(root, result.nextCursor, result.hasNextPage);
        result.rows.reserve(root.roomFor(view(key)));
        root.objects(view(key), [&result](const json::Object &row) { result.rows.append(read<T>(row)); });
    });
    return decoded ? Result<Page<T>>(std::move(result)) : std::unexpected(decoded.error());
}

template <typename T> Result<QList<T>> list(const QByteArray &body, QLatin1StringView key)
{
    auto all = page<T>(body, key);
    return all ? Result<QList<T>>(std::move(all->rows)) : std::unexpected(all.error());
}

} // namespace latchkey::api::codec

/// Makes the three decoders of a resource.
// NOLINTBEGIN(bugprone-macro-parentheses): a type cannot stand in parentheses.
#define LATCHKEY_CODEC(T)                                                                                              \
    template latchkey::Result<T> latchkey::api::codec::one<T>(const QByteArray &, QLatin1StringView);                  \
    template latchkey::Result<QList<T>> latchkey::api::codec::list<T>(const QByteArray &, QLatin1StringView);          \
    template latchkey::Result<latchkey::Page<T>> latchkey::api::codec::page<T>(const QByteArray &, QLatin1StringView);
// NOLINTEND(bugprone-macro-parentheses)
