// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Puts visionline_metadata on a credential of a Visionline system: its doors by category, and \a options (those of
/// /acs/credentials/create). Nothing on the others.
void tellVisionline(const Workspace &workspace, Row &credential, const QJsonObject &options);
/// The credential has other doors now.
void retellDoors(const Workspace &workspace, Row &credential);
/// The same for a card on an encoder; \a isOutdated: the card will be updated at a door.
void tellVisionlineCard(const Workspace &workspace, const Row &credential, QJsonObject &card, bool isOutdated);
/// Whether the doors take the credential; only Visionline tells.
void noteValidity(Row &credential, bool isValid);

} // namespace latchkey::sandbox
