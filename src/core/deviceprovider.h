// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace latchkey {

/// A make of devices or access systems that can be connected. Its flags say what at least one of its devices can do.
struct DeviceProvider {
    QString deviceProviderName; ///< its key, such as "yale"; open set
    QString displayName;
    QString imageUrl;
    QStringList providerCategories; ///< open set, such as "consumer_smartlocks"
    bool canRemotelyLock = false;
    bool canRemotelyUnlock = false;
    bool canProgramOnlineAccessCodes = false;
    bool canProgramOfflineAccessCodes = false;
    bool canUnlockWithCode = false;

    bool operator==(const DeviceProvider &) const = default;
};

} // namespace latchkey
