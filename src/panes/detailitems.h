// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "core/acs.h"
#include "core/choice.h"
#include "core/event.h"

#include <functional>

namespace latchkey {

class PropertyZone;
class WorkspaceStore;

/// Rows of the short lists in detail panels.

/// By their start, the earliest first: name of the grant, from until.
QList<Choice> grantItems(const WorkspaceStore &store, QList<AccessGrant> grants, Instant now);
QList<Choice> acsUserItems(const WorkspaceStore &store, const QList<AcsUser> &users);
/// The newest first, at most a hundred.
QList<Choice> eventItems(const WorkspaceStore &store, Instant now, const std::function<bool(const Event &)> &has);
/// The spaces below \a space, then its doors, each by name.
QList<Choice> contentItems(const WorkspaceStore &store, SpaceId space);
/// A line for each problem: what it means and what to do. Empty if there is none.
QStringList problemTexts(const QList<Problem> &problems);
/// "Sat 22, 09:00 – Fri 28, 18:00", "… – no end".
QString windowText(const TimeWindow &window, const PropertyZone &zone, Instant now);

} // namespace latchkey
