// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/listing.h"

namespace latchkey::sandbox {

/// The managed device that the call's device_id names, else the one with the call's name; or 404.
Result<Row *> managedDevice(const Call &call);
bool isManaged(const Row &device);
Filter ofManufacturer(const Call &call);

} // namespace latchkey::sandbox
