// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/listing.h"

namespace latchkey::sandbox {

/// The managed device that the call's device_id names, else the one with the call's name; or 404.
Result<Row *> managedDevice(const Call &call);
/// The device has the call's name, or there is no such parameter.
Filter isNamed(const Call &call);
bool isManaged(const Row &device);
/// 400 device_managed or device_unmanaged: there is another route for such a device.
Failure wrongRoute(const Row &device);
/// A device as it is told while it is not managed: in fewer words.
QJsonObject unmanagedDevice(const Row &device);
/// The parameters and filters of a list of devices; \a types and \a makers are the words it knows.
std::vector<Parameter> deviceParameters(const QStringList &types, const QStringList &makers);
Filter deviceFilters(const Call &call);

} // namespace latchkey::sandbox
