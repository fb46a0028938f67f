// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUuid>

#include <utility>
#include <vector>

namespace latchkey {

/// Where in a list things are, by their ids. They know their ids themselves, so that this holds places only: an eighth
/// of what a QHash takes. \c idAt tells the id of what is at a place that has been told here.
class IdTable {
  public:
    using Place = quint32;
    static constexpr Place none = ~Place(0);

    /// none: it is not here.
    Place find(const QUuid &id, const auto &idAt) const
    {
        size_t slot = homeOf(id);
        while (m_slots[slot] != none && idAt(m_slots[slot]) != id) {
            slot = after(slot);
        }
        return m_slots[slot];
    }

    /// \a id is not here yet.
    void insert(const QUuid &id, Place place, const auto &idAt)
    {
        if (++m_size * roomForEach > m_slots.size()) {
            widen(idAt);
        }
        put(id, place);
    }

    /// \a id is at \a to from now on.
    void move(const QUuid &id, Place from, Place to) { m_slots[slotOf(id, from)] = to; }

    /// Those behind it move up, so that each is found without passing a free slot.
    void remove(const QUuid &id, Place place, const auto &idAt)
    {
        size_t gap = slotOf(id, place);
        for (size_t slot = after(gap); m_slots[slot] != none; slot = after(slot)) {
            if (distance(homeOf(idAt(m_slots[slot])), slot) >= distance(gap, slot)) {
                m_slots[gap] = m_slots[slot];
                gap = slot;
            }
        }
        m_slots[gap] = none;
        --m_size;
    }

    void clear()
    {
        m_slots.assign(m_slots.size(), none);
        m_size = 0;
    }

  private:
    static constexpr size_t roomForEach = 2; ///< at least so many slots

    size_t homeOf(const QUuid &id) const { return qHash(id) & (m_slots.size() - 1); }
    size_t after(size_t slot) const { return (slot + 1) & (m_slots.size() - 1); }
    size_t distance(size_t from, size_t to) const { return (to - from) & (m_slots.size() - 1); }
    size_t slotOf(const QUuid &id, Place place) const
    {
        size_t slot = homeOf(id);
        while (m_slots[slot] != place) {
            slot = after(slot);
        }
        return slot;
    }
    void put(const QUuid &id, Place place) { m_slots[slotOf(id, none)] = place; }
    void widen(const auto &idAt)
    {
        for (const Place place : std::exchange(m_slots, std::vector<Place>(m_slots.size() * 2, none))) {
            if (place != none) {
                put(idAt(place), place);
            }
        }
    }

    std::vector<Place> m_slots = std::vector<Place>(16, none); ///< a power of two of them
    size_t m_size = 0;
};

} // namespace latchkey
