// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/relatedbatch.h"
#include "store/grantplaces.h"

#include <QHash>
#include <QSet>

namespace latchkey {

/// The doors in \a batch, an answer about one grant.
GrantPlaces::Places placesIn(const RelatedBatch &batch);

/// What an answer about several grants says of each.
struct PlacesBySpaces {
    QHash<AccessGrantId, GrantPlaces::Places> places;
    /// Those that may have a door besides, which only a question about each alone can tell.
    QSet<AccessGrantId> doubtful;
};

/// Tells apart the doors in \a batch, an answer about all of \a grants together: a door is of the grants that name one
/// of its spaces. Where one of the others had it in \a known, it may have it still, or the door has moved: nothing is
/// said of that grant. None where a door is of nobody: then nothing can be said of any. What this cannot see is a grant
/// that was given a single door out of the space of another one in the same batch; it is seen as soon as somebody opens
/// that grant.
std::optional<PlacesBySpaces> placesBySpaces(const QList<AccessGrant> &grants, const RelatedBatch &batch,
                                             const GrantPlaces &known);

} // namespace latchkey
