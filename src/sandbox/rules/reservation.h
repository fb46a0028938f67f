// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Whether a grant with \a parameters may take its reservation_key: a door must be able to belong to a reservation
/// (400), and a reservation that exists must have those doors or more, and a window that overlaps (409).
Result<void> checkReservation(const Workspace &workspace, const QJsonObject &parameters);
/// Whether the grant may get the window {"starts_at","ends_at"}: the others of its reservation must overlap (409).
Result<void> checkNewTimes(const Workspace &workspace, const Row &grant, const QJsonObject &window);

} // namespace latchkey::sandbox
