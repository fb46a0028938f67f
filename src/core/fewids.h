// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rare.h"

#include <QList>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace latchkey {

/// A list of ids that mostly has one or none, as the spaces of a grant: one takes no memory of its own. A null id is
/// none.
template <typename AnyId> class FewIds {
  public:
    FewIds() = default;
    FewIds(std::initializer_list<AnyId> ids)
        : FewIds(QList<AnyId>(ids))
    {
    }
    FewIds(QList<AnyId> ids)
        : m_one(ids.size() == 1 ? ids.front() : AnyId())
        , m_several(ids.size() == 1 ? QList<AnyId>() : std::move(ids))
    {
    }
    operator QList<AnyId>() const { return QList<AnyId>(begin(), end()); }

    bool isEmpty() const { return m_one.isNull() && m_several.isEmpty(); }
    qsizetype size() const { return m_several.isEmpty() ? (m_one.isNull() ? 0 : 1) : m_several.size(); }
    const AnyId *begin() const { return m_several.isEmpty() ? &m_one : m_several.value().constData(); }
    const AnyId *end() const { return begin() + size(); }
    AnyId first() const { return *begin(); }
    AnyId at(qsizetype at) const { return begin()[at]; }
    bool contains(AnyId id) const { return std::find(begin(), end(), id) != end(); }
    void append(AnyId id)
    {
        if (isEmpty()) {
            m_one = id;
            return;
        }
        if (m_several.isEmpty()) {
            m_several = {std::exchange(m_one, AnyId()), id};
        } else {
            m_several.append(id);
        }
    }

    bool operator==(const FewIds &) const = default;

  private:
    AnyId m_one;
    Rare<QList<AnyId>> m_several; ///< empty: there is one at most
};

} // namespace latchkey
