// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"

#include <QHash>

namespace latchkey {

/// What has answered before. A plain 404 is a proxy's then, and passes, unless too many come one after another; else
/// the server lacks the endpoint.
class Answerers {
  public:
    /// Whether what \a who was asked for is to be asked for again.
    template <typename T> bool hasFailed(const void *who, const Result<T> &answer)
    {
        if (answer) {
            m_missed.insert(who, 0);
            return false;
        }
        const ApiError::Kind kind = answer.error().kind;
        if (kind == ApiError::Kind::NotOffered) {
            const auto missed = m_missed.find(who);
            return missed != m_missed.end() && ++missed.value() <= mostMissed;
        }
        return kind != ApiError::Kind::NotFound;
    }

  private:
    static constexpr int mostMissed = 20; ///< at the pace of the poller a minute, when somebody looks

    QHash<const void *, int> m_missed; ///< since its last answer, by each that has answered
};

} // namespace latchkey
