// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUuid>

#include <utility>
#include <vector>

namespace latchkey {

/// Where in a list things are, by their ids. They know their ids themselves, so that this holds places only: an eighth
/// of what a QHash takes. \c idAt tells the id of what is at a place that has been told here. Beside a place there is
/// as much of the id's hash as there is room for, as things that are passed by would have to be fetched from far away
/// in memory.
class IdTable {
  public:
    using Place = quint32; ///< below the most things that there have been at a time
    static constexpr Place none = ~Place(0);

    /// none: it is not here.
    Place find(const QUuid &id, const auto &idAt) const
    {
        const size_t hash = qHash(id);
        size_t slot = homeOf(hash);
        while (m_slots[slot] != none &&
               !(marksOf(m_slots[slot]) == marksOf(hash) && idAt(placeIn(m_slots[slot])) == id)) {
            slot = after(slot);
        }
        return m_slots[slot] == none ? none : placeIn(m_slots[slot]);
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
    void move(const QUuid &id, Place from, Place to)
    {
        const size_t hash = qHash(id);
        m_slots[slotOf(hash, marked(from, hash))] = marked(to, hash);
    }

    /// Those behind it move up, so that each is found without passing a free slot.
    void remove(const QUuid &id, Place place, const auto &idAt)
    {
        const size_t hash = qHash(id);
        size_t gap = slotOf(hash, marked(place, hash));
        for (size_t slot = after(gap); m_slots[slot] != none; slot = after(slot)) {
            if (distance(homeOf(qHash(idAt(placeIn(m_slots[slot])))), slot) >= distance(gap, slot)) {
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
    using Slot = quint32;                    ///< a place and, above it, bits of a hash; none: it is free

    /// As many bits as number the slots. Places take one less, as there are twice as many slots as things: none of them
    /// is all of these bits.
    size_t mask() const { return m_slots.size() - 1; }
    Slot marksOf(size_t hash) const { return Slot(hash & ~mask()); }
    Slot marked(Place place, size_t hash) const { return marksOf(hash) | place; }
    Place placeIn(Slot slot) const { return slot & Place(mask()); }

    size_t homeOf(size_t hash) const { return hash & mask(); }
    size_t after(size_t slot) const { return (slot + 1) & mask(); }
    size_t distance(size_t from, size_t to) const { return (to - from) & mask(); }
    size_t slotOf(size_t hash, Slot content) const
    {
        size_t slot = homeOf(hash);
        while (m_slots[slot] != content) {
            slot = after(slot);
        }
        return slot;
    }
    void put(const QUuid &id, Place place)
    {
        Q_ASSERT(place < m_slots.size() / roomForEach);
        const size_t hash = qHash(id);
        m_slots[slotOf(hash, none)] = marked(place, hash);
    }
    void widen(const auto &idAt)
    {
        const Place places = Place(mask());
        for (const Slot slot : std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2, none))) {
            if (slot != none) {
                put(idAt(slot & places), slot & places);
            }
        }
    }

    std::vector<Slot> m_slots = std::vector<Slot>(16, none); ///< a power of two of them
    size_t m_size = 0;
};

} // namespace latchkey
