// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/devices.h"

/// /devices/unmanaged/…: devices that Seam knows of, and that nothing can be done with until they are managed.
namespace latchkey::api::devicesunmanaged {

struct Update {
    DeviceId deviceId;
    std::optional<bool> isManaged;             ///< only true is known: Seam manages it from now on
    std::optional<QJsonObject> customMetadata; ///< at most 50 strings and booleans
    QJsonObject toJson() const;
};

/// /devices/unmanaged/list
Call<Page<Device>> list(SeamClient &client, const devices::List &parameters);
/// /devices/unmanaged/get
Call<Device> get(SeamClient &client, const devices::Get &parameters);
/// /devices/unmanaged/update
Call<Void> update(SeamClient &client, const Update &parameters);

} // namespace latchkey::api::devicesunmanaged
