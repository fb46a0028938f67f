// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/hotel.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::test {
namespace {

constexpr auto tick = 10ms;
constexpr int speed = 10;

quint16 open(sandbox::Server &server, sandbox::Seed::Kind seed, const Clock &clock)
{
    sandbox::ServerOptions options;
    options.seed.kind = seed;
    options.clock = &clock;
    if (const auto started = server.start(options); !started) {
        qFatal("%s", qPrintable(started.error()));
    }
    return static_cast<quint16>(QUrl(server.endpoint()).port());
}

bool isRead(const QString &path)
{
    const QString verb = path.section(u'/', -1);
    return verb == "get"_L1 || verb == "health"_L1 || verb.startsWith("list"_L1) || verb.startsWith("get_"_L1);
}

} // namespace

Hotel::Hotel(sandbox::Seed::Kind seed)
    : relay(open(server, seed, clock))
{
    QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { clock.advance(tick * speed); });
    m_tick.start(tick);
}

Connection Hotel::connection() const
{
    return {.endpoint = QUrl(u"http://127.0.0.1:%1"_s.arg(relay.port())),
            .credential = {Credential::Kind::ApiKey, server.apiKey(), {}},
            .waitsWhenRefused = true};
}

QJsonObject Hotel::held(const char *kind, const char *member, const QString &value) const
{
    for (const QJsonValue &row : server.resources(QLatin1StringView(kind))) {
        if (row[QLatin1StringView(member)].toString() == value) {
            return row.toObject();
        }
    }
    return {};
}

qsizetype Hotel::countHeld(const char *kind, const char *member, const QString &value) const
{
    const QJsonArray rows = server.resources(QLatin1StringView(kind));
    return std::ranges::count_if(
        rows, [&](const QJsonValue &row) { return row[QLatin1StringView(member)].toString() == value; });
}

qsizetype Hotel::count(const char *path) const { return server.requestsTo(QLatin1StringView(path)).size(); }

QJsonObject Hotel::body(const char *path) const
{
    const QList<sandbox::Request> requests = server.requestsTo(QLatin1StringView(path));
    return requests.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(requests.last().body).object();
}

QStringList Hotel::writes() const
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
