// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "core/choice.h"
#include "core/propertyzone.h"
#include "store/grantplaces.h"

#include <span>

namespace latchkey {

class FactList;
class WorkspaceStore;

/// Rows of the lists in a grant's detail panel.

/// One for each access method: "PIN", "Set".
QList<Choice> methodItems(const AccessGrant &grant, const QList<AccessMethod> &methods, Instant now);
/// The spaces, then the doors.
QList<Choice> placeItems(const WorkspaceStore &store, std::span<const SpaceId> spaces,
                         const GrantPlaces::Places &doors);
/// Fills \a facts with each method that was asked for: its name, when, and what was made of it.
void showRequests(FactList &facts, const AccessGrant &grant, const PropertyZone &zone, Instant now);
/// "Set", "Failed: door offline".
QString methodLine(const AccessGrant &grant, const AccessMethod &method, Instant now);

QString idsText(const auto &ids)
{
    QStringList texts;
    for (const auto &id : ids) {
        texts.append(id.toString());
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace latchkey
