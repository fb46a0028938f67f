// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// An empty \a name clears it: the provider's name is shown then.
std::unique_ptr<Operation> renameDevice(DeviceId device, const QString &name);
extern const OperationKind renameDeviceKind;

} // namespace latchkey
