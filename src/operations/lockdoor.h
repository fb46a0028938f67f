// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/attemptwatch.h"
#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// Locks or unlocks and watches the action attempt. When the time is up and it is still pending, the operation has
/// succeeded all the same: OperationStatus::attempt says that nobody has confirmed it. A refusal fails with
/// ApiError::Kind::ActionFailed.
std::unique_ptr<Operation> lockDoor(DeviceId device, const AttemptWatch &watch = {});
std::unique_ptr<Operation> unlockDoor(DeviceId device, const AttemptWatch &watch = {});
/// \a credential is a cloud key's.
std::unique_ptr<Operation> unlockEntrance(AcsEntranceId entrance, AcsCredentialId credential,
                                          const AttemptWatch &watch = {});
extern const OperationKind lockDoorKind;
extern const OperationKind unlockDoorKind;
extern const OperationKind unlockEntranceKind;

} // namespace latchkey
