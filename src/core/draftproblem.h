// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace latchkey {

/// The part of a form that a problem belongs to, so that it is shown beside it.
enum class DraftField {
    Person,
    FullName,
    EmailAddress,
    PhoneNumber,
    UserIdentityKey,
    Places,
    SpaceName,
    SpaceKey,
    StartsAt,
    EndsAt,
    Methods,
    Code,
    MaxUseCount,
    Name,
    ReservationKey,
    AcsUser,
    AcsEntrance,
    Device,
};

/// Something wrong with what was typed, in a sentence that names the fix.
struct DraftProblem {
    enum class Severity { Warning, Error }; ///< an error keeps the form from going on, a warning does not

    DraftField field{};
    Severity severity = Severity::Error;
    QString message;

    bool operator==(const DraftProblem &) const = default;
};

using DraftProblems = QList<DraftProblem>;

inline bool hasErrors(const DraftProblems &problems)
{
    for (const DraftProblem &problem : problems) {
        if (problem.severity == DraftProblem::Severity::Error) {
            return true;
        }
    }
    return false;
}

} // namespace latchkey
