// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// Gives a person access to devices directly, without end: one request for each.
std::unique_ptr<Operation> grantDeviceAccess(UserIdentityId person, const QList<DeviceId> &devices);
extern const OperationKind grantDeviceAccessKind;
/// Takes direct access to a device away; access by a grant stays.
std::unique_ptr<Operation> revokeDeviceAccess(UserIdentityId person, DeviceId device);
/// The same for some: one request for each.
std::unique_ptr<Operation> revokeDeviceAccess(UserIdentityId person, const QList<DeviceId> &devices);
extern const OperationKind revokeDeviceAccessKind;

} // namespace latchkey
