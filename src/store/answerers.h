// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"

#include <QSet>

namespace latchkey {

/// What has answered before. A plain 404 is a proxy's then, and passes; else the server lacks the endpoint.
class Answerers {
  public:
    /// Whether what \a who was asked for is to be asked for again.
    template <typename T> bool hasFailed(const void *who, const Result<T> &answer)
    {
        if (answer) {
            m_known.insert(who);
            return false;
        }
        const ApiError::Kind kind = answer.error().kind;
        return kind != ApiError::Kind::NotFound && (kind != ApiError::Kind::NotOffered || m_known.contains(who));
    }

  private:
    QSet<const void *> m_known;
};

} // namespace latchkey
