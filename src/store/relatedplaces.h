// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/relatedbatch.h"
#include "store/grantplaces.h"

#include <QHash>

namespace latchkey {

/// The doors in \a batch, an answer about one grant.
GrantPlaces::Places placesIn(const RelatedBatch &batch);

/// Tells apart the doors in \a batch, an answer about all of \a grants together: a door is of the grants that name one
/// of its spaces, and of those that had it in \a known. None where a door is of nobody then: the grants have to be
/// read one by one. What this cannot see is a grant that has a single door out of the space of another one in the
/// same batch; it is seen as soon as somebody opens that grant.
std::optional<QHash<AccessGrantId, GrantPlaces::Places>>
placesBySpaces(const QList<AccessGrant> &grants, const RelatedBatch &batch, const GrantPlaces &known);

} // namespace latchkey
