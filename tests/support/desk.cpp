// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/desk.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::test {
namespace {

constexpr auto tick = 10ms;
constexpr int speed = 10;
constexpr int loadTime = 30'000; // ms

quint16 openHotel(sandbox::Server &server, sandbox::Seed::Kind seed, const Clock &clock)
{
    sandbox::ServerOptions options;
    options.seed.kind = seed;
    options.clock = &clock;
    if (const auto started = server.start(options); !started) {
        qFatal("%s", qPrintable(started.error()));
    }
    return static_cast<quint16>(QUrl(server.endpoint()).port());
}

Connection connectionTo(const sandbox::Server &server, const Relay &relay)
{
    return {.endpoint = QUrl(u"http://127.0.0.1:%1"_s.arg(relay.port())),
            .credential = {Credential::Kind::ApiKey, server.apiKey(), {}}};
}

template <typename T> Id<T> idNamed(const EntityStore<T> &store, const QString &name, QString T::*member)
{
    const auto rows = store.rows();
    const auto found = std::ranges::find_if(rows, [&](const T &row) { return row.*member == name; });
    return found == rows.end() ? Id<T>() : found->id;
}

bool isRead(const QString &path)
{
    const QString verb = path.section(u'/', -1);
    return verb == "get"_L1 || verb == "health"_L1 || verb.startsWith("list"_L1) || verb.startsWith("get_"_L1);
}

} // namespace

Desk::Desk()
    : Desk(sandbox::Seed::Kind::Hotel)
{
}

Desk::Desk(sandbox::Seed::Kind seed)
    : relay(openHotel(server, seed, clock))
    , client(connectionTo(server, relay))
    , sync(client, store, clock)
    , poller(client, store, sync, clock)
    , personAccess(client, store, sync)
    , runner(client, store, journal, clock)
{
    store.setDefaultZone(PropertyZone::fromId(u"Europe/Lisbon"_s).value_or(PropertyZone()));
    QObject::connect(&runner, &OperationRunner::changed, &poller, [this] { poller.hurry(); });
    QObject::connect(&runner, &OperationRunner::touched, &personAccess,
                     [this](const QUuid &id) { personAccess.invalidate(UserIdentityId(id)); });
    QObject::connect(&m_tick, &QTimer::timeout, &poller, [this] { clock.advance(tick * speed); });
    m_tick.start(tick);
    poller.setTimes({.pending = 100ms, .offline = 100ms, .idle = 500ms});
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

QJsonObject Desk::held(const char *kind, const char *member, const QString &value) const
{
    for (const QJsonValue &row : server.resources(QLatin1StringView(kind))) {
        if (row[QLatin1StringView(member)].toString() == value) {
            return row.toObject();
        }
    }
    return {};
}

qsizetype Desk::countHeld(const char *kind, const char *member, const QString &value) const
{
    const QJsonArray rows = server.resources(QLatin1StringView(kind));
    return std::ranges::count_if(
        rows, [&](const QJsonValue &row) { return row[QLatin1StringView(member)].toString() == value; });
}

qsizetype Desk::count(const char *path) const { return server.requestsTo(QLatin1StringView(path)).size(); }

QJsonObject Desk::body(const char *path) const
{
    const QList<sandbox::Request> requests = server.requestsTo(QLatin1StringView(path));
    return requests.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(requests.last().body).object();
}

QStringList Desk::writes() const
{
    QStringList paths;
    for (const sandbox::Request &request : server.requests()) {
        if (!isRead(request.path)) {
            paths.append(request.path);
        }
    }
    return paths;
}

} // namespace latchkey::test
