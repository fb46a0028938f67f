// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/row.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace latchkey::sandbox {

/// The rows of one kind: found by id, walked in order of creation.
class Table {
  public:
    Row &insert(QUuid id, Instant createdAt, QJsonObject json);
    Row &insert(QUuid id, Instant createdAt, QByteArray bytes);
    void remove(QUuid id);

    Row *find(QUuid id) const;
    /// By (creation time, serial), as lists and their cursors go.
    const std::vector<Row *> &rows() const { return m_order; }
    /// Where the row after the one created at \a createdAt with \a serial stands in rows().
    std::size_t indexAfter(Instant createdAt, std::uint64_t serial) const;

  private:
    struct Hash {
        std::size_t operator()(QUuid id) const { return qHash(id); }
    };

    Row &keep(std::unique_ptr<Row> row);

    std::unordered_map<QUuid, std::unique_ptr<Row>, Hash> m_rows;
    std::vector<Row *> m_order;
    std::uint64_t m_nextSerial = 0;
};

} // namespace latchkey::sandbox
