// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/seeds/production.h"

#include "sandbox/rules/granting.h"
#include "sandbox/rules/linking.h"
#include "sandbox/rules/spacing.h"
#include "sandbox/seeds/models.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {

void plantProduction(Workspace &workspace)
{
    const Row &locks = addAccount(workspace, u"yale"_s, u"Yale"_s, u"Residences' locks"_s, u"lock"_s);
    const Row &doors =
        addAccount(workspace, u"visionline"_s, u"Visionline"_s, u"Residences' doors"_s, u"access_control"_s);
    const Row &lock = addLock(workspace, locks, yaleLock(), u"Flat 1"_s);
    const Row &system = addSystem(workspace, doors, visionline(), u"Residences' Visionline"_s);
    const Row &entrance = addEntrance(workspace, system, u"Street door"_s, {u"code"_s, u"card"_s});
    addEncoder(workspace, system, u"Office"_s);
    addAccessGroup(workspace, system, u"Tenants"_s, {entrance.idText()});
    createSpace(workspace, {{u"name"_s, u"Flat 1"_s},
                            {u"device_ids"_s, QJsonArray{lock.idText()}},
                            {u"acs_entrance_ids"_s, QJsonArray{entrance.idText()}}});
    Row &tenant = createIdentity(
        workspace, {{u"full_name"_s, u"Tenant of another workspace"_s}, {u"email_address"_s, u"tenant@example.com"_s}});
    acsUserFor(workspace, tenant, system);
    createGrant(workspace,
                {{u"acs_entrance_ids"_s, QJsonArray{entrance.idText()}},
                 {u"device_ids"_s, QJsonArray{lock.idText()}},
                 {u"requested_access_methods"_s,
                  QJsonArray{QJsonObject{{u"mode"_s, u"code"_s}}, QJsonObject{{u"mode"_s, u"card"_s}}}}},
                tenant);
}

} // namespace latchkey::sandbox
