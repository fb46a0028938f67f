// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "workbench.h"

#include "api/accessgrants.h"
#include "api/acsencoders.h"
#include "api/acsentrances.h"
#include "api/acssystems.h"
#include "api/acsusers.h"
#include "api/devices.h"
#include "api/spaces.h"
#include "api/useridentities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::test {

Workbench::Workbench()
{
    sandbox::ServerOptions options;
    options.clock = &clock;
    if (const auto started = server.start(options); !started) {
        qFatal("%s", qPrintable(started.error()));
    }
    connect(QUrl(server.endpoint()), server.apiKey());
    load();
    server.clearRequests();
}

Workbench::Workbench(const QUrl &endpoint, const QString &apiKey) { connect(endpoint, apiKey); }

void Workbench::connect(const QUrl &endpoint, const QString &apiKey)
{
    client = std::make_unique<SeamClient>(Connection{.endpoint = endpoint,
                                                     .credential = {Credential::Kind::ApiKey, apiKey, {}},
                                                     .times = {.waits = {10ms, 10ms, 10ms}},
                                                     .waitsWhenRefused = true});
    runner = std::make_unique<OperationRunner>(*client, store, journal.journal, clock);
}

void Workbench::load()
{
    store.identities.upsert(await(api::useridentities::list(*client, {}))->rows);
    store.devices.upsert(await(api::devices::list(*client, {}))->rows);
    store.entrances.upsert(await(api::acsentrances::list(*client, {}))->rows);
    store.systems.upsert(*await(api::acssystems::list(*client, {})));
    store.acsUsers.upsert(await(api::acsusers::list(*client, {}))->rows);
    store.spaces.upsert(await(api::spaces::list(*client, {}))->rows);
    store.grants.upsert(await(api::accessgrants::list(*client, {}))->rows);
}

OperationStatus Workbench::run(std::unique_ptr<Operation> operation)
{
    previews = operation->previews();
    return waitFor(runner->submit(std::move(operation)));
}

OperationStatus Workbench::waitFor(OperationId id)
{
    (void)QTest::qWaitFor(
        [this, id] {
            clock.advance(20ms);
            return runner->find(id)->isOver();
        },
        20'000);
    return *runner->find(id);
}

OperationStatus Workbench::retry(OperationId id)
{
    runner->retry(id);
    return waitFor(id);
}

UserIdentityId Workbench::person(const QString &name) const { return idNamed(store.identities, name); }
DeviceId Workbench::device(const QString &name) const { return idNamed(store.devices, name); }
AcsEntranceId Workbench::entrance(const QString &name) const { return idNamed(store.entrances, name); }
AcsUserId Workbench::acsUser(const QString &name) const { return idNamed(store.acsUsers, name); }

AcsSystemId Workbench::system(const QString &type) const
{
    for (const AcsSystem &one : store.systems.rows()) {
        if (one.externalType == type) {
            return one.id;
        }
    }
    return {};
}

} // namespace latchkey::test
