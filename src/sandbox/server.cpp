// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/server.h"

#include "sandbox/engine.h"
#include "sandbox/faults/damage.h"
#include "sandbox/privateroutes.h"
#include "sandbox/requestlog.h"
#include "sandbox/transport/listener.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// A page of another site must not be able to use the server through the browser of who runs it.
Reply refuseOrigin()
{
    return Reply{403, "application/json; charset=utf-8",
                 Failure{403, u"forbidden"_s, u"Requests from web pages are refused"_s}.body()};
}

} // namespace

struct Server::Running {
    explicit Running(const ServerOptions &options)
        : engine(options.seed, options.clock != nullptr ? *options.clock : clock, options.credentials)
        , latency(options.latency)
        , faults(options.faults)
        , listener([this](const Request &request, bool hasOrigin) { return answer(request, hasOrigin); })
    {
    }

    Reply answer(const Request &request, bool hasOrigin)
    {
        if (hasOrigin) {
            return refuseOrigin();
        }
        std::unique_lock lock(mutex);
        if (PrivateRoutes::isOne(request.path)) {
            return privateRoutes.answer(request, lock);
        }
        const std::uint64_t number = log.add(request);
        const auto held = holding.meet(request.path);
        if (held == HoldPoint::Arrival) {
            holding.hold(lock, {request.path, *held});
        }
        Reply reply = answerInTime(request, number, lock);
        if (held == HoldPoint::Answer) {
            holding.hold(lock, {request.path, *held});
        }
        return reply;
    }

    Reply answerInTime(const Request &request, std::uint64_t number, std::unique_lock<std::mutex> &lock)
    {
        const QList<Fault> drawn = faults.draw(request.path);
        if (!drawn.isEmpty()) {
            log.disturbed(number);
        }
        auto wait = latency;
        for (const Fault &fault : drawn) {
            wait += std::chrono::milliseconds(fault.kind == Fault::Kind::Latency ? fault.low : 0);
        }
        // The latency is what was asked for, not a wait for something to happen; only the server's end cuts it short.
        ending.wait_for(lock, wait, [this] { return isEnding; });
        const auto instead = overrides.constFind(request.path);
        return instead != overrides.constEnd() ? *instead : misbehave(request, number, drawn);
    }

    Reply misbehave(Request request, std::uint64_t number, const QList<Fault> &drawn)
    {
        for (const Fault &fault : drawn) {
            if (const auto instead = insteadOfActing(fault)) {
                return *instead;
            }
            prepare(request, fault);
        }
        Reply reply = engine.handle(request);
        log.answered(number, reply.status);
        for (const Fault &fault : drawn) {
            damage(reply, fault);
        }
        return reply;
    }

    void end()
    {
        {
            const std::scoped_lock lock(mutex);
            isEnding = true;
            holding.end();
        }
        ending.notify_all();
        listener.stop();
    }

    SystemClock clock;
    std::mutex mutex; ///< of everything below but the listener
    Engine engine;
    std::chrono::milliseconds latency;
    FaultPlan faults;
    std::condition_variable ending;
    bool isEnding = false;
    Holding holding;
    RequestLog log;
    QHash<QString, Reply> overrides;
    PrivateRoutes privateRoutes{engine, faults, holding, log};
    Listener listener;
};

Server::Server() = default;

Server::~Server() { stop(); }

std::expected<void, QString> Server::start(const ServerOptions &options)
{
    m_running = std::make_unique<Running>(options);
    if (auto listening = m_running->listener.start(options.port); !listening) {
        m_running.reset();
        return std::unexpected(listening.error());
    }
    return {};
}

void Server::stop()
{
    if (m_running) {
        m_running->end();
        m_running.reset();
    }
}

QString Server::endpoint() const { return u"http://127.0.0.1:%1"_s.arg(m_running->listener.port()); }

QString Server::apiKey() const
{
    const std::scoped_lock lock(m_running->mutex);
    return m_running->engine.credentials().apiKey;
}

QString Server::personalAccessToken() const { return m_running->engine.credentials().personalAccessToken; }

QString Server::consoleSessionToken() const { return m_running->engine.credentials().consoleSessionToken; }

QString Server::workspaceId() const
{
    const std::scoped_lock lock(m_running->mutex);
    return m_running->engine.workspace().id();
}

QString Server::otherWorkspaceId() const
{
    const std::scoped_lock lock(m_running->mutex);
    return m_running->engine.otherWorkspace().id();
}

QJsonObject Server::snapshot() const
{
    const std::scoped_lock lock(m_running->mutex);
    return m_running->engine.workspace().everything();
}

QJsonArray Server::resources(const QString &kind) const
{
    const std::scoped_lock lock(m_running->mutex);
    const auto named = kindNamed(kind);
    return named ? m_running->engine.workspace().list(*named) : QJsonArray();
}

QJsonObject Server::resource(const QString &kind, const QString &id) const
{
    const std::scoped_lock lock(m_running->mutex);
    const auto named = kindNamed(kind);
    const Row *row = named ? m_running->engine.workspace().find(*named, id) : nullptr;
    return row != nullptr ? row->jsonWithHidden() : QJsonObject();
}

QJsonArray Server::otherResources(const QString &kind) const
{
    const std::scoped_lock lock(m_running->mutex);
    const auto named = kindNamed(kind);
    return named ? m_running->engine.otherWorkspace().list(*named) : QJsonArray();
}

QList<Request> Server::requests() const
{
    const std::scoped_lock lock(m_running->mutex);
    return m_running->log.requests();
}

QList<Request> Server::requestsTo(const QString &path) const
{
    QList<Request> some = requests();
    some.removeIf([&](const Request &request) { return request.path != path; });
    return some;
}

void Server::clearRequests()
{
    const std::scoped_lock lock(m_running->mutex);
    m_running->log.clear();
}

void Server::setOverride(const QString &path, int status, const QByteArray &contentType, const QByteArray &body)
{
    const std::scoped_lock lock(m_running->mutex);
    m_running->overrides.insert(path, Reply{status, contentType, body});
}

void Server::clearOverrides()
{
    const std::scoped_lock lock(m_running->mutex);
    m_running->overrides.clear();
}

std::expected<void, QString> Server::setFaults(const QString &spec)
{
    auto plan = FaultPlan::parse(spec);
    if (!plan) {
        return std::unexpected(plan.error());
    }
    const std::scoped_lock lock(m_running->mutex);
    m_running->faults = std::move(*plan);
    return {};
}

void Server::hold(const HoldOrder &order)
{
    const std::scoped_lock lock(m_running->mutex);
    m_running->holding.give(order);
}

std::optional<HeldRequest> Server::waitForHeld(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_running->mutex);
    return m_running->holding.waitForHeld(lock, time);
}

void Server::release()
{
    const std::scoped_lock lock(m_running->mutex);
    m_running->holding.release();
}

void Server::revokeApiKey()
{
    const std::scoped_lock lock(m_running->mutex);
    m_running->engine.revokeApiKey();
}

void Server::renewApiKey()
{
    const std::scoped_lock lock(m_running->mutex);
    m_running->engine.renewApiKey();
}

} // namespace latchkey::sandbox
