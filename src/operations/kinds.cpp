// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/kinds.h"

#include "operations/accessgroup.h"
#include "operations/acsuser.h"
#include "operations/acsuserlink.h"
#include "operations/addmethods.h"
#include "operations/changegranttimes.h"
#include "operations/creategrant.h"
#include "operations/createspace.h"
#include "operations/deletemethod.h"
#include "operations/deleteperson.h"
#include "operations/deviceaccess.h"
#include "operations/editspace.h"
#include "operations/encodecard.h"
#include "operations/entranceaccess.h"
#include "operations/lockdoor.h"
#include "operations/renamedevice.h"
#include "operations/revokegrant.h"
#include "operations/saveperson.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr std::array all{
    &addMethodsKind,        &addSpaceDoorsKind,         &addToAccessGroupKind,
    &changeGrantTimesKind,  &createAcsUserKind,         &createGrantKind,
    &createPersonKind,      &createSpaceKind,           &deleteAcsUserKind,
    &deleteMethodKind,      &deletePersonKind,          &encodeCardKind,
    &grantDeviceAccessKind, &grantEntranceAccessKind,   &linkAcsUserKind,
    &lockDoorKind,          &removeFromAccessGroupKind, &removeSpaceDoorsKind,
    &renameDeviceKind,      &renameSpaceKind,           &revokeDeviceAccessKind,
    &revokeGrantKind,       &suspendAcsUserKind,        &unlinkAcsUserKind,
    &unlockDoorKind,        &unlockEntranceKind,        &unsuspendAcsUserKind,
    &updateAcsUserKind,     &updatePersonKind,
};

} // namespace

std::span<const OperationKind *const> operationKinds() { return all; }

const OperationKind *findOperationKind(QStringView name)
{
    const auto found =
        std::ranges::find_if(all, [name](const OperationKind *kind) { return name == QLatin1StringView(kind->name); });
    return found == all.end() ? nullptr : *found;
}

std::unique_ptr<Operation> restoredOperation(const OperationKind &kind, const QJsonObject &record, bool wasSent)
{
    std::unique_ptr<Operation> operation = kind.restore(record.value("data"_L1).toObject());
    if (operation) {
        operation->resume(record, wasSent);
    }
    return operation;
}

} // namespace latchkey
