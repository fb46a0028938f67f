// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// The doors a grant names, itself or through its spaces.
struct Doors {
    std::vector<Row *> devices;
    std::vector<Row *> entrances;

    bool isEmpty() const { return devices.empty() && entrances.empty(); }
    /// Those that open with \a mode.
    Doors taking(const QString &mode) const;
};

Doors doorsOf(const Workspace &workspace, const Row &grant);
bool deviceTakes(const Row &device, const QString &mode);
bool entranceTakes(const Row &entrance, const QString &mode);
bool isOnline(const Row &device);

/// Whether the grant reaches the door \a id of \a kind (a device or an entrance).
bool reaches(const Workspace &workspace, const Row &grant, Kind kind, const QString &id);

} // namespace latchkey::sandbox
