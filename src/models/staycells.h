// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/celllook.h"
#include "models/grantsmodel.h"

namespace latchkey {

/// What the cells of a grant's times say.

QString fromSaid(const GrantsRow &row, Instant now);
QString fromExported(const GrantsRow &row);
QString untilSaid(const GrantsRow &row, Instant now);
QString untilExported(const GrantsRow &row);

/// Where \a now is in \a window; \a first and \a last are its days at the property. Whether it is overdue, the service
/// has to say.
GrantsRow::Stay stayOf(const TimeWindow &window, Instant now, QDate today, QDate first, QDate last);
QString stayText(GrantsRow::Stay stay);
CellLook stayLook(const GrantsRow &row, Instant now);
QString staySaid(const GrantsRow &row, Instant now);
/// Whole nights at the property, which stays true.
QString nightsOf(const GrantsRow &row);

} // namespace latchkey
