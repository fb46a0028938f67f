// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/methodstate.h"
#include "core/propertyzone.h"
#include "models/celllook.h"

namespace latchkey {

/// How the state of one method is drawn: icon, word, age or cause.
CellLook methodLook(const MethodStatus &status);
QString methodStateIcon(MethodState state);
InkRole methodStateInk(MethodState state);
/// methodStateText(), or dots where nobody can tell yet, and a dash where nobody did.
QString methodCellText(MethodState state);
/// "PIN, set, since 10:42:31".
QString methodSaid(const MethodStatus &status, AccessMode mode, const PropertyZone &zone, Instant now);
/// What most needs somebody first, methods not asked for last.
int methodSortKey(MethodState state);
using MethodStatuses = std::array<MethodStatus, allAccessModes.size()>;
/// "Ended" where all methods asked for are; else empty, as the signs say it.
QString methodsText(const MethodStatuses &methods);
/// Pairs of method and state icons of the methods asked for, or the sign beside methodsText().
CellLook methodsLook(const MethodStatuses &methods);
/// methodSaid() of each of them.
QString methodsSaid(const MethodStatuses &methods, const PropertyZone &zone, Instant now);
/// methodsText(), or the same for a file, which is read another day.
QString methodsExported(const MethodStatuses &methods, const PropertyZone &zone);

} // namespace latchkey
