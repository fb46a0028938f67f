// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/message.h"

#include <QJsonArray>
#include <QList>

#include <cstdint>
#include <deque>
#include <optional>

namespace latchkey::sandbox {

/// The requests that have arrived, the last ten thousand, in order, without their credentials.
class RequestLog {
  public:
    /// The number to name it by.
    std::uint64_t add(const Request &request);
    /// A fault happens to that one.
    void disturbed(std::uint64_t number);
    /// The service itself, and not a fault, has answered that one with \a status.
    void answered(std::uint64_t number, int status);
    void clear();

    QList<Request> requests() const;
    /// [{"path":…,"body":…,"status":200,"fault":false}, …]; status is null of one that the service itself did not
    /// answer.
    QJsonArray json() const;

  private:
    struct Entry {
        Request request;
        std::optional<int> status{};
        bool hasFault = false;
    };

    std::uint64_t m_first = 0; ///< the number of the oldest one that is kept
    std::deque<Entry> m_entries;
};

} // namespace latchkey::sandbox
