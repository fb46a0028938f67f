// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QList>
#include <QString>

namespace latchkey {

/// One entry of a resource's errors or warnings: an open set of codes, so the message is the fall-back.
struct Problem {
    QString code;
    QString message;
    Instant createdAt{};
    QList<DeviceId> deviceIds; ///< device_id, missing_device_ids or failed_devices, where the code names doors
    QString reason;            ///< such as "duration_exceeds_max"; empty for most codes

    bool operator==(const Problem &) const = default;
};

/// A change that the provider has not taken yet; see the resource for the codes it uses.
struct PendingMutation {
    QString code;
    QString message;
    Instant createdAt{};

    bool operator==(const PendingMutation &) const = default;
};

/// Whether \a problems holds an entry with \a code.
inline bool hasProblem(const QList<Problem> &problems, QStringView code)
{
    for (const Problem &problem : problems) {
        if (problem.code == code) {
            return true;
        }
    }
    return false;
}

} // namespace latchkey
