// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

namespace latchkey::api {

/// What an update does with one value: leave it (the parameter is not sent), clear it (null is sent) or set it.
template <typename T> class Change {
  public:
    enum class Kind { Leave, Clear, Set };

    Change() = default;
    static Change leave() { return {}; }
    static Change clear() { return Change(Kind::Clear, {}); }
    static Change set(T value) { return Change(Kind::Set, std::move(value)); }

    Kind kind() const { return m_kind; }
    /// Only of a Set.
    const T &value() const { return m_value; }
    bool operator==(const Change &) const = default;

  private:
    Change(Kind kind, T value)
        : m_kind(kind)
        , m_value(std::move(value))
    {
    }

    Kind m_kind = Kind::Leave;
    T m_value{};
};

} // namespace latchkey::api
