// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/doorreading.h"

#include "api/acsentrances.h"
#include "api/devices.h"
#include "store/workspacestore.h"

namespace latchkey {
namespace {

template <typename T> typename Call<Page<T>>::Handler pageStoredIn(EntityStore<T> &rows, const Operation::Done &done)
{
    return [&rows, done](Result<Page<T>> answer) {
        if (answer) {
            rows.upsert(answer->rows);
            done({});
        } else {
            done(std::unexpected(std::move(answer.error())));
        }
    };
}

} // namespace

void readDoors(OperationContext &context, const QList<DeviceId> &some, const Operation::Done &done)
{
    api::devices::List list;
    list.deviceIds = some;
    api::devices::list(context.client, list).then(context.guard, pageStoredIn(context.store.devices, done));
}

void readDoors(OperationContext &context, const QList<AcsEntranceId> &some, const Operation::Done &done)
{
    api::acsentrances::List list;
    list.acsEntranceIds = some;
    api::acsentrances::list(context.client, list).then(context.guard, pageStoredIn(context.store.entrances, done));
}

} // namespace latchkey
