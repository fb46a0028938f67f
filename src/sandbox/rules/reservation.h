// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Whether a grant with \a parameters may take its reservation_key: a door must be able to belong to a reservation
/// (400), and a reservation that exists must have those doors or more, and a window that overlaps (409).
Result<void> checkReservation(const Workspace &workspace, const QJsonObject &parameters);

} // namespace latchkey::sandbox
