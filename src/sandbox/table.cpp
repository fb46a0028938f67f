// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/table.h"

namespace latchkey::sandbox {
namespace {

using Place = std::pair<Instant, std::uint64_t>;

Place placeOf(const Row *row) { return {row->createdAt(), row->serial()}; }

} // namespace

Row &Table::insert(QUuid id, Instant createdAt, QJsonObject json)
{
    return keep(std::make_unique<Row>(id, createdAt, m_nextSerial++, std::move(json)));
}

Row &Table::insert(QUuid id, Instant createdAt, QByteArray bytes)
{
    return keep(std::make_unique<Row>(id, createdAt, m_nextSerial++, std::move(bytes)));
}

void Table::remove(QUuid id)
{
    if (const Row *row = find(id)) {
        m_order.erase(std::ranges::lower_bound(m_order, placeOf(row), {}, placeOf));
        m_rows.erase(id);
    }
}

Row *Table::find(QUuid id) const
{
    const auto row = m_rows.find(id);
    return row == m_rows.end() ? nullptr : row->second.get();
}

std::size_t Table::indexAfter(Instant createdAt, std::uint64_t serial) const
{
    const auto next = std::ranges::upper_bound(m_order, Place(createdAt, serial), {}, placeOf);
    return static_cast<std::size_t>(next - m_order.begin());
}

Row &Table::keep(std::unique_ptr<Row> row)
{
    Row *kept = row.get();
    m_order.insert(std::ranges::upper_bound(m_order, placeOf(kept), {}, placeOf), kept);
    m_rows.insert_or_assign(kept->id(), std::move(row));
    return *kept;
}

} // namespace latchkey::sandbox
