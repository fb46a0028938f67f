// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace latchkey {

/// An API word for people, where nothing better is known: "device_offline" becomes "Device offline" and
/// "device.low_battery" becomes "Device: low battery".
QString readableKey(QStringView key);

} // namespace latchkey
