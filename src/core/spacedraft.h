// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/draftproblem.h"
#include "core/id.h"

namespace latchkey {

/// A space as typed into a form. Which space it is part of cannot be said when it is made.
struct SpaceDraft {
    QString name;
    QString spaceKey; ///< empty: none of the user's
    QList<DeviceId> deviceIds;
    QList<AcsEntranceId> acsEntranceIds;

    /// What is wrong with it by itself.
    DraftProblems problems() const;

    bool operator==(const SpaceDraft &) const = default;
};

} // namespace latchkey
