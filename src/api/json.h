// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/jsonreading.h"
#include "core/id.h"
#include "core/instant.h"
#include "core/shorttext.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <optional>
#include <string_view>

/// Reading JSON documents by the contract. What parses them is known to json.cpp only: its header is large.
namespace latchkey::json {

/// "2026-11-20T10:42:07.946606Z", with any number of fractional digits, "Z" or an offset.
std::optional<Instant> parseInstant(std::string_view text);

/// A value of the document, as the parser refers to it.
struct Value {
    const void *document = nullptr;
    std::size_t index = 0;
};

/// An object of the document. Members are required unless the name says otherwise; an optional one may be absent or
/// null, but not of another type. After a failure everything reads as empty.
class Object {
  public:
    using Read = std::function<void(const Object &)>;
    Object(Value value, Reading &reading)
        : m_value(value)
        , m_reading(&reading)
    {
    }

    bool isEmpty() const;
    QString text(std::string_view key) const;
    QString optionalText(std::string_view key) const;
    ShortText shortText(std::string_view key) const;
    ShortText optionalShortText(std::string_view key) const;
    QString optionalLabel(std::string_view key) const; ///< a text that many rows have in common
    QStringList labels(std::string_view key) const;
    bool flag(std::string_view key) const;
    std::optional<bool> optionalFlag(std::string_view key) const;
    std::optional<double> optionalNumber(std::string_view key) const;
    QList<int> optionalNumbers(std::string_view key) const;
    Instant instant(std::string_view key) const;
    std::optional<Instant> optionalInstant(std::string_view key) const;
    std::optional<Instant> nullableInstant(std::string_view key) const; ///< must be there, but may be null

    template <typename AnyId> AnyId id(std::string_view key) const { return AnyId(uuid(required(key), key)); }
    template <typename AnyId> AnyId optionalId(std::string_view key) const { return AnyId(uuid(find(key), key)); }
    template <typename AnyId, typename Ids = QList<AnyId>> Ids ids(std::string_view key) const
    {
        required(key);
        return optionalIds<AnyId, Ids>(key);
    }
    template <typename AnyId, typename Ids = QList<AnyId>> Ids optionalIds(std::string_view key) const
    {
        Ids all;
        if constexpr (requires { all.reserve(0); }) {
            all.reserve(roomFor(key)); // most are of one or two: growing would take twice the memory
        }
        elements(key, [this, &all](Value element) { all.append(AnyId(uuid(element, {}))); });
        return all;
    }

    void object(std::string_view key, const Read &read) const;
    void optionalObject(std::string_view key, const Read &read) const;
    /// Skips a member that is something else: for those whose shape is open.
    void objectIfAny(std::string_view key, const Read &read) const;
    /// Reads each object of a list.
    void objects(std::string_view key, const Read &read) const;
    void optionalObjects(std::string_view key, const Read &read) const;
    /// The room to reserve for a list: its length, within reason.
    qsizetype roomFor(std::string_view key) const;

  private:
    std::optional<Value> member(std::string_view key) const; ///< may be null
    std::optional<Value> find(std::string_view key) const;
    std::optional<Value> required(std::string_view key) const;
    QUuid uuid(std::optional<Value> value, std::string_view key) const;
    template <typename T> std::optional<T> as(std::optional<Value> value, std::string_view key) const;
    void elements(std::string_view key, const std::function<void(Value)> &visit) const;

    Value m_value;
    mutable Value m_at; ///< the member found last, if any: most are asked for in the order in which they come
    Reading *m_reading;
};

/// Parses \a body, in its place where there is room behind it, and lets \a read its outermost object; false when it is
/// not JSON or no object.
bool parse(const QByteArray &body, Reading &reading, const Object::Read &read);

} // namespace latchkey::json
