// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/listing.h"

#include "sandbox/cursor.h"
#include "sandbox/wiretime.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

QByteArray shapedRows(const std::vector<Row *> &rows, Shape shape)
{
    if (shape == nullptr) {
        return arrayOf(rows);
    }
    QJsonArray shaped;
    for (const Row *row : rows) {
        shaped.append(shape(*row));
    }
    return QJsonDocument(shaped).toJson(QJsonDocument::Compact);
}

Payload written(const Call &call, Kind kind, const Page &page, Shape shape)
{
    QJsonObject pagination{
        {u"has_next_page"_s, page.hasNext}, {u"next_page_cursor"_s, QJsonValue()}, {u"next_page_url"_s, QJsonValue()}};
    if (page.hasNext) {
        const Row &last = *page.rows.back();
        const Cursor next{call.signature, last.createdAt(), last.serial()};
        QUrlQuery query;
        query.addQueryItem(u"next_page_cursor"_s, QString::fromLatin1(next.text()));
        QUrl url(call.origin);
        url.setQuery(query);
        pagination.insert("next_page_cursor"_L1, QString::fromLatin1(next.text()));
        pagination.insert("next_page_url"_L1, QString::fromLatin1(url.toEncoded()));
    }
    const QLatin1StringView key = wordsOf(kind).plural;
    return Payload{"{\"" + QByteArray(key.data(), key.size()) + "\":" + shapedRows(page.rows, shape) +
                   ",\"pagination\":" + QJsonDocument(pagination).toJson(QJsonDocument::Compact) + ",\"ok\":true}"};
}

bool contains(const QJsonValue &value, const QString &needle)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::ranges::any_of(object, [&](const QJsonValue &each) { return contains(each, needle); });
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::ranges::any_of(array, [&](const QJsonValue &each) { return contains(each, needle); });
    }
    return value.toString().contains(needle, Qt::CaseInsensitive);
}

QJsonValue memberAt(const QJsonObject &json, const QString &path)
{
    QJsonValue value = json;
    for (const QString &name : path.split(u'.')) {
        value = value.toObject().value(name);
    }
    return value;
}

} // namespace

Result<Page> pageOf(const Call &call, Kind kind, int defaultLimit, const Filter &filter)
{
    const Table &table = call.workspace.table(kind);
    std::size_t at = 0;
    if (call["page_cursor"_L1].isString()) {
        const auto cursor = Cursor::read(call.text("page_cursor"_L1).toLatin1());
        if (!cursor) {
            return std::unexpected(invalidField(u"page_cursor"_s, u"Invalid base64"_s));
        }
        if (cursor->signature != call.signature) {
            return std::unexpected(
                Failure{400, u"mismatched_page_parameters"_s,
                        u"When using next_page_cursor, the request must send parameters identical to "
                        "the initial request."_s});
        }
        at = table.indexAfter(cursor->createdAt, cursor->serial);
    }
    const auto limit = static_cast<std::size_t>(call["limit"_L1].toInt(defaultLimit));
    Page page;
    for (; at < table.rows().size() && !page.hasNext; ++at) {
        Row *row = table.rows()[at];
        if (!filter || filter(*row)) {
            page.hasNext = page.rows.size() == limit;
            if (!page.hasNext) {
                page.rows.push_back(row);
            }
        }
    }
    return page;
}

Result<Payload> page(const Call &call, Kind kind, int defaultLimit, const Filter &filter, Shape shape)
{
    const auto rows = pageOf(call, kind, defaultLimit, filter);
    return rows ? Result<Payload>(written(call, kind, *rows, shape)) : std::unexpected(rows.error());
}

std::vector<Row *> filtered(const Workspace &workspace, Kind kind, const Filter &filter)
{
    std::vector<Row *> rows;
    std::ranges::copy_if(workspace.rows(kind), std::back_inserter(rows), [&](const Row *row) { return filter(*row); });
    return rows;
}

Filter all(std::vector<Filter> filters)
{
    std::erase_if(filters, [](const Filter &filter) { return !filter; });
    if (filters.empty()) {
        return {};
    }
    return [filters](const Row &row) {
        return std::ranges::all_of(filters, [&](const Filter &filter) { return filter(row); });
    };
}

Filter equals(const Call &call, QLatin1StringView name, QLatin1StringView key)
{
    if (!call.has(name)) {
        return {};
    }
    return [wanted = call[name], key](const Row &row) {
        const QJsonValue value = row.value(key);
        return wanted.isNull() ? value.isNull() || value.isUndefined() : value == wanted;
    };
}

Filter oneOf(const Call &call, QLatin1StringView name, QLatin1StringView key)
{
    if (!call.has(name)) {
        return {};
    }
    return [wanted = call[name].toArray(), key](const Row &row) { return wanted.contains(row.value(key)); };
}

Filter holds(const Call &call, QLatin1StringView name, QLatin1StringView key)
{
    if (!call.has(name)) {
        return {};
    }
    return [wanted = call[name], key](const Row &row) {
        const QJsonArray values = row.array(key);
        return wanted.isNull() ? values.isEmpty() : values.contains(wanted);
    };
}

Filter createdBefore(const Call &call)
{
    const auto before = parseWireTime(call.text("created_before"_L1));
    return before ? Filter([before](const Row &row) { return row.createdAt() < *before; }) : Filter();
}

Filter search(const Call &call, const QStringList &members)
{
    const QString needle = call.text("search"_L1);
    if (needle.isEmpty()) {
        return {};
    }
    return [needle, members](const Row &row) {
        const QJsonObject json = row.json();
        return std::ranges::any_of(members,
                                   [&](const QString &path) { return contains(memberAt(json, path), needle); });
    };
}

Filter hasMetadata(const Call &call)
{
    if (!call.has("custom_metadata_has"_L1)) {
        return {};
    }
    return [wanted = call["custom_metadata_has"_L1].toObject()](const Row &row) {
        const QJsonObject metadata = row.value("custom_metadata"_L1).toObject();
        return std::ranges::all_of(wanted.keys(),
                                   [&](const QString &key) { return metadata.value(key) == wanted.value(key); });
    };
}

std::vector<Parameter> paged(std::vector<Parameter> parameters)
{
    parameters.push_back(integer("limit").positive());
    parameters.push_back(text("page_cursor").nullable());
    return parameters;
}

} // namespace latchkey::sandbox
