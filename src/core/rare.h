// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <memory>
#include <utility>

namespace latchkey {

/// A text or list that few rows have: takes no more than a pointer in those that have it empty.
template <typename T> class Rare {
  public:
    Rare() = default;
    Rare(T value)
        : m_value(value.isEmpty() ? nullptr : std::make_unique<T>(std::move(value)))
    {
    }
    Rare(std::initializer_list<typename T::value_type> values)
        : Rare(T(values))
    {
    }
    Rare(const Rare &other)
        : Rare(other.value())
    {
    }
    Rare(Rare &&) = default;
    Rare &operator=(const Rare &other)
    {
        if (m_value || other.m_value) {
            *this = Rare(other);
        }
        return *this;
    }
    Rare &operator=(Rare &&) = default;
    ~Rare() = default;

    const T &value() const
    {
        static const T empty;
        return m_value ? *m_value : empty;
    }
    operator const T &() const { return value(); }

    bool isEmpty() const { return !m_value; }
    auto size() const { return value().size(); }
    auto begin() const { return value().begin(); }
    auto end() const { return value().end(); }
    const auto &front() const { return value().front(); }
    void clear() { m_value.reset(); }
    void append(const typename T::value_type &item)
    {
        if (!m_value) {
            m_value = std::make_unique<T>();
        }
        m_value->append(item);
    }

    friend bool operator==(const Rare &a, const Rare &b) { return a.value() == b.value(); }
    friend bool operator==(const Rare &a, const T &b) { return a.value() == b; }

  private:
    std::unique_ptr<T> m_value; ///< null: empty
};

} // namespace latchkey
