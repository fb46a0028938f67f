// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/json.h"

#include "api/keptparser.h"

#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace latchkey::json {
namespace {

using simdjson::dom::element;

// Values go through json.h as what they are: a pointer and an index.
static_assert(sizeof(element) == sizeof(Value) && std::is_trivially_copyable_v<element>);

element dom(Value value) { return std::bit_cast<element>(value); }

Value opaque(element value) { return std::bit_cast<Value>(value); }

using Members = simdjson::dom::object::iterator;
static_assert(sizeof(Members) == sizeof(Value) && std::is_trivially_copyable_v<Members>);

/// The first member of that name from \a from on, or \a end.
Members memberNamed(std::string_view key, Members from, Members end)
{
    while (from != end && !from.key_equals(key)) {
        ++from;
    }
    return from;
}

constexpr uchar noDigit = 0xFF;

constexpr std::array<uchar, 256> hexDigits = [] {
    std::array<uchar, 256> digits{};
    digits.fill(noDigit);
    for (uchar value = 0; value < 16; ++value) {
        digits[size_t("0123456789abcdef"[value])] = value;
        digits[size_t("0123456789ABCDEF"[value])] = value;
    }
    return digits;
}();

/// Of the form that the service writes, many times quicker than QUuid, which takes others as well. A row has a dozen of
/// them: what is no digit is found at the end, once for all.
std::optional<QUuid> canonicalUuid(std::string_view text)
{
    constexpr std::string_view form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    constexpr std::array<size_t, 16> places{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};
    if (text.size() != form.size() || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') {
        return std::nullopt;
    }
    std::array<uchar, places.size()> bytes{};
    uchar all = 0;
    for (size_t i = 0; i < places.size(); ++i) {
        const uchar high = hexDigits[uchar(text[places[i]])];
        const uchar low = hexDigits[uchar(text[places[i] + 1])];
        all = uchar(all | high | low);
        bytes[i] = uchar(high << 4 | low);
    }
    return all > 0xF ? std::nullopt : std::optional(QUuid::fromRfc4122(QByteArrayView(bytes)));
}

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

} // namespace

std::optional<Value> Object::member(std::string_view key) const
{
    simdjson::dom::object members;
    if (m_reading->failed() || dom(m_value).get(members) != simdjson::SUCCESS) {
        return std::nullopt;
    }
    const Members begin = members.begin();
    const Members end = members.end();
    const Members from = m_at.document ? std::bit_cast<Members>(m_at) : begin;
    Members at = memberNamed(key, from, end);
    if (at == end) {
        at = memberNamed(key, begin, from);
        if (at == from) {
            return std::nullopt;
        }
    }
    m_at = std::bit_cast<Value>(at);
    return opaque(at.value());
}

std::optional<Value> Object::find(std::string_view key) const
{
    const auto value = member(key);
    return value && !dom(*value).is_null() ? value : std::nullopt;
}

std::optional<Value> Object::required(std::string_view key) const
{
    const auto value = find(key);
    if (!value) {
        m_reading->fail(key);
    }
    return value;
}

template <typename T> std::optional<T> Object::as(std::optional<Value> value, std::string_view key) const
{
    T content{};
    if (!value) {
        return std::nullopt;
    }
    if (dom(*value).get(content) != simdjson::SUCCESS) {
        m_reading->fail(key);
        return std::nullopt;
    }
    return content;
}

bool Object::isEmpty() const { return dom(m_value).get_object().value_unsafe().size() == 0; }

QString Object::text(std::string_view key) const
{
    return toQString(as<std::string_view>(required(key), key).value_or(std::string_view()));
}

QString Object::optionalText(std::string_view key) const
{
    return toQString(as<std::string_view>(find(key), key).value_or(std::string_view()));
}

ShortText Object::shortText(std::string_view key) const
{
    return ShortText::fromUtf8(as<std::string_view>(required(key), key).value_or(std::string_view()));
}

ShortText Object::optionalShortText(std::string_view key) const
{
    return ShortText::fromUtf8(as<std::string_view>(find(key), key).value_or(std::string_view()));
}

QString Object::optionalLabel(std::string_view key) const
{
    const auto text = as<std::string_view>(find(key), key);
    return text ? m_reading->shared(*text) : QString();
}

QStringList Object::labels(std::string_view key) const
{
    QStringList all;
    required(key);
    elements(key, [this, &all](Value value) {
        all.append(m_reading->shared(as<std::string_view>(value, {}).value_or(std::string_view())));
    });
    return all;
}

bool Object::flag(std::string_view key) const { return as<bool>(required(key), key).value_or(false); }

std::optional<bool> Object::optionalFlag(std::string_view key) const { return as<bool>(find(key), key); }

std::optional<double> Object::optionalNumber(std::string_view key) const { return as<double>(find(key), key); }

QList<int> Object::optionalNumbers(std::string_view key) const
{
    QList<int> all;
    elements(key, [this, &all](Value value) {
        // The schema says number, not integer; a length beyond an int is none.
        all.append(int(std::clamp(as<double>(value, {}).value_or(0), -1e9, 1e9)));
    });
    return all;
}

Instant Object::instant(std::string_view key) const
{
    required(key);
    return optionalInstant(key).value_or(Instant{});
}

std::optional<Instant> Object::optionalInstant(std::string_view key) const
{
    const auto text = as<std::string_view>(find(key), key);
    if (!text) {
        return std::nullopt;
    }
    const auto instant = parseInstant(*text);
    if (!instant) {
        m_reading->fail(key);
    }
    return instant;
}

std::optional<Instant> Object::nullableInstant(std::string_view key) const
{
    if (!member(key)) {
        m_reading->fail(key);
    }
    return optionalInstant(key);
}

QUuid Object::uuid(std::optional<Value> value, std::string_view key) const
{
    const auto text = as<std::string_view>(value, key);
    if (!text) {
        return {};
    }
    const auto canonical = canonicalUuid(*text);
    const QUuid uuid =
        canonical ? *canonical : QUuid::fromString(QLatin1StringView(text->data(), qsizetype(text->size())));
    if (uuid.isNull()) {
        m_reading->fail(key);
    }
    return uuid;
}

void Object::elements(std::string_view key, const std::function<void(Value)> &visit) const
{
    const auto list = as<simdjson::dom::array>(find(key), key);
    if (!list) {
        return;
    }
    m_reading->enter(key);
    qsizetype index = 0;
    for (const element value : *list) {
        m_reading->enter(index++);
        visit(opaque(value));
        m_reading->leave();
        if (m_reading->failed()) {
            break;
        }
    }
    m_reading->leave();
}

void Object::object(std::string_view key, const Read &read) const
{
    required(key);
    optionalObject(key, read);
}

void Object::optionalObject(std::string_view key, const Read &read) const
{
    const auto value = find(key);
    if (value && as<simdjson::dom::object>(value, key)) {
        m_reading->enter(key);
        read(Object(*value, *m_reading));
        m_reading->leave();
    }
}

void Object::objectIfAny(std::string_view key, const Read &read) const
{
    const auto value = find(key);
    if (value && dom(*value).is_object()) {
        optionalObject(key, read);
    }
}

void Object::objects(std::string_view key, const Read &read) const
{
    required(key);
    optionalObjects(key, read);
}

void Object::optionalObjects(std::string_view key, const Read &read) const
{
    elements(key, [this, &read](Value value) {
        if (as<simdjson::dom::object>(value, {})) {
            read(Object(value, *m_reading));
        }
    });
}

qsizetype Object::roomFor(std::string_view key) const
{
    // A list of a million zeros is no reason to reserve room for a million resources.
    constexpr std::size_t most = 1000;
    const auto value = find(key);
    simdjson::dom::array list;
    return value && dom(*value).get(list) == simdjson::SUCCESS ? qsizetype(std::min(list.size(), most)) : 0;
}

bool parse(const QByteArray &body, Reading &reading, const Object::Read &read)
{
    static thread_local KeptParser kept;
    element root;
    const bool hasRoom = body.capacity() - body.size() >= qsizetype(simdjson::SIMDJSON_PADDING);
    simdjson::dom::parser &parser = kept.parserFor(body.size());
    if (parser.parse(body.constData(), std::size_t(body.size()), !hasRoom).get(root) != simdjson::SUCCESS ||
        !root.is_object()) {
        return false;
    }
    read(Object(opaque(root), reading));
    return true;
}

} // namespace latchkey::json
