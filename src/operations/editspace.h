// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"

#include <memory>

namespace latchkey {

struct SpaceDoors {
    QList<DeviceId> deviceIds{};
    QList<AcsEntranceId> acsEntranceIds{};

    bool isEmpty() const { return deviceIds.isEmpty() && acsEntranceIds.isEmpty(); }
};

std::unique_ptr<Operation> renameSpace(SpaceId space, const QString &name);
extern const OperationKind renameSpaceKind;
/// Grants of the space open these doors too from then on.
std::unique_ptr<Operation> addSpaceDoors(SpaceId space, const SpaceDoors &doors);
extern const OperationKind addSpaceDoorsKind;
/// The reverse: grants of the space open them no more.
std::unique_ptr<Operation> removeSpaceDoors(SpaceId space, const SpaceDoors &doors);
extern const OperationKind removeSpaceDoorsKind;

} // namespace latchkey
