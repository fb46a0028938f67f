// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/desk.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::test {
namespace {

constexpr int loadTime = 30'000; // ms

template <typename T, typename Text> Id<T> idNamed(const EntityStore<T> &store, const QString &name, Text T::*member)
{
    const auto rows = store.rows();
    const auto found = std::ranges::find_if(rows, [&](const T &row) { return row.*member == name; });
    return found == rows.end() ? Id<T>() : found->id;
}

} // namespace

Desk::Desk(sandbox::Seed::Kind seed)
    : Hotel(seed)
    , client(connection())
    , sync(client, store, clock)
    , poller(client, store, sync, clock)
    , personAccess(client, store, sync)
    , runner(client, store, journal, clock)
{
    journal.openForThisRun();
    store.setDefaultZone(PropertyZone::fromId(u"Europe/Lisbon"_s).value_or(PropertyZone()));
    QObject::connect(&runner, &OperationRunner::changed, &poller, [this] { poller.hurry(); });
    QObject::connect(&runner, &OperationRunner::touched, &personAccess,
                     [this](const QUuid &id) { personAccess.invalidate(UserIdentityId(id)); });
    poller.setTimes({.pending = 100ms, .inFront = 500ms, .offline = 100ms, .background = 500ms});
    reload();
    poller.start();
    clearRequests();
}

void Desk::reload()
{
    sync.refresh();
    if (!QTest::qWaitFor([this] { return !sync.isLoading(); }, loadTime)) {
        qFatal("The hotel could not be read.");
    }
}

UserIdentityId Desk::person(const QString &name) const
{
    return idNamed(store.identities, name, &UserIdentity::displayName);
}

DeviceId Desk::device(const QString &name) const { return idNamed(store.devices, name, &Device::displayName); }

AcsEntranceId Desk::entrance(const QString &name) const
{
    return idNamed(store.entrances, name, &AcsEntrance::displayName);
}

SpaceId Desk::space(const QString &name) const { return idNamed(store.spaces, name, &Space::name); }

AcsEncoderId Desk::encoder(const QString &name) const
{
    return idNamed(store.encoders, name, &AcsEncoder::displayName);
}

AcsSystemId Desk::system(const QString &type) const { return idNamed(store.systems, type, &AcsSystem::externalType); }

AcsUserId Desk::acsUser(const QString &name, const QString &systemType) const
{
    const AcsSystemId its = system(systemType);
    for (const AcsUser &user : store.acsUsers.rows()) {
        if (user.acsSystemId == its && user.displayName == name) {
            return user.id;
        }
    }
    return {};
}

AccessGrantId Desk::grantWithKey(const QString &accessGrantKey) const
{
    return idNamed(store.grants, accessGrantKey, &AccessGrant::accessGrantKey);
}

AccessMethodId Desk::cardToEncode() const
{
    const auto rows = store.methods.rows();
    const auto found = std::ranges::find_if(
        rows, [](const AccessMethod &method) { return method.isReadyForEncoding && !method.isIssued; });
    return found == rows.end() ? AccessMethodId() : found->id;
}

} // namespace latchkey::test
