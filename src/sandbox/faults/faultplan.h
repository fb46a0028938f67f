// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/random.h"

#include <QList>

#include <chrono>
#include <expected>

namespace latchkey::sandbox {

/// One way in which the server misbehaves on purpose.
struct Fault {
    enum class Kind {
        Latency,       ///< answers between low and high milliseconds later
        RateLimit,     ///< 429; low seconds as Retry-After, none where negative
        RateLimitDate, ///< 429 with Retry-After as a date, low seconds ahead
        InternalError, ///< 500 in the envelope, nothing done
        Unavailable,   ///< 503 without a body, nothing done
        PlainText,     ///< 500 as plain text, nothing done
        Html,          ///< 200 with a page, as a sign-in page on the way answers
        Truncated,     ///< acts; half of the answer
        Broken,        ///< acts; an answer that is no JSON
        ContentType,   ///< acts; the right answer as text/html
        Cursor,        ///< acts; the same cursor with every page
        Enum,          ///< acts; values that no contract knows
        Missing,       ///< acts; required members left out
        Null,          ///< acts; null where none is allowed
        StopBefore,    ///< closes the connection without acting
        StopAfter,     ///< acts, and closes the connection without an answer
        Silent,        ///< acts, and neither answers nor closes
    };

    Kind kind = Kind::Latency;
    QString path; ///< or anyWrite; empty: every one
    int percent = 100;
    int times = -1; ///< how often it is still to happen; negative: for ever
    int low = 0;
    int high = 0;
};

/// Which faults happen, and how often.
class FaultPlan {
  public:
    /// Reads "latency:50-300; 429:5 on /devices/list x2; 500 on * 10%; seed:7", or says in a sentence what is wrong
    /// with it.
    static std::expected<FaultPlan, QString> parse(const QString &spec);
    /// Describes parse()'s words, a line for each.
    static QString help();

    /// The faults that happen to a request for \a path; those that happen so many times are used up by it.
    QList<Fault> draw(const QString &path);

  private:
    QList<Fault> m_faults;
    Random m_random{1};
};

} // namespace latchkey::sandbox
