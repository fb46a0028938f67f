// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/engine.h"

#include "sandbox/endpoints/endpoints.h"
#include "sandbox/wiretime.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

constexpr auto healthPath = "/health"_L1;
constexpr auto workspaceListPath = "/workspaces/list"_L1;
/// Marks a failure that the service's router answers in plain text and without a request id.
constexpr auto routerFailure = "router"_L1;

constexpr std::array<std::pair<Verb, const char *>, 5> verbNames{
    {{Verb::Get, "GET"}, {Verb::Post, "POST"}, {Verb::Put, "PUT"}, {Verb::Patch, "PATCH"}, {Verb::Delete, "DELETE"}}};

Result<void> checkVerb(const QByteArray &method, Verbs allowed)
{
    QStringList names;
    for (const auto &[verb, name] : verbNames) {
        if ((allowed & static_cast<Verbs>(verb)) != 0) {
            if (method == name) {
                return {};
            }
            names.append(QString::fromLatin1(name));
        }
    }
    return std::unexpected(Failure{405, u"method_not_allowed"_s, u"only %1 accepted"_s.arg(names.join(u','))});
}

/// The parameters of a request: its JSON body where it has one, its query otherwise.
Result<QJsonObject> parametersOf(const Request &request, const Schema &schema)
{
    if (request.body.trimmed().isEmpty()) {
        const auto brackets = checkBrackets(request.query);
        return brackets ? Result<QJsonObject>(fromQuery(request.query, schema.parameters))
                        : std::unexpected(brackets.error());
    }
    if (!request.contentType.startsWith("application/json")) {
        return std::unexpected(Failure{400, u"invalid_content_type"_s,
                                       u"%1 requests must have Content-Type header with \"application/json\""_s.arg(
                                           QString::fromLatin1(request.method))});
    }
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError) {
        return std::unexpected(Failure{400, routerFailure, u"Invalid JSON"_s});
    }
    if (!document.isObject()) {
        return std::unexpected(invalidInput(u"Expected object, received array"_s));
    }
    return document.object();
}

QByteArray signatureOf(const QString &path, QJsonObject parameters)
{
    parameters.remove("page_cursor"_L1);
    // Compact JSON of an object has its keys in order: equal parameters give equal text.
    const QByteArray text = path.toUtf8() + QJsonDocument(parameters).toJson(QJsonDocument::Compact);
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

Payload health(Instant now)
{
    const QJsonObject body{{u"ok"_s, true},
                           {u"msg"_s, u"The sandbox is well."_s},
                           {u"last_service_evaluation_at"_s, wireTime(now)},
                           {u"service_health_statuses"_s, QJsonArray()}};
    return Payload{QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

Payload listed(const std::vector<const Workspace *> &workspaces)
{
    QJsonArray rows;
    for (const Workspace *workspace : workspaces) {
        rows.append(workspace->json());
    }
    return keyed("workspaces"_L1, rows);
}

} // namespace

Engine::Engine(const Seed &seed, const Clock &clock, Credentials credentials)
    : m_clock(clock)
    , m_random(seed.random)
    , m_requestIds(seed.random + 1)
    , m_credentials(std::move(credentials))
    , m_workspaces(plant(seed, clock, m_random))
{
    for (const Endpoint &endpoint : allEndpoints()) {
        m_routes.insert(endpoint.path, &endpoint);
    }
}

Reply Engine::handle(const Request &request)
{
    advance();
    Reply given = reply(request);
    m_recorder.record(request, given);
    return given;
}

Reply Engine::reply(const Request &request)
{
    const Endpoint *endpoint = m_routes.value(request.path);
    if (endpoint == nullptr && request.path != healthPath && request.path != workspaceListPath) {
        return Reply{404, "text/plain; charset=utf-8", "404"};
    }
    const Result<Payload> result = answer(request, endpoint);
    if (!result && result.error().type == routerFailure) {
        return Reply{result.error().status, "text/plain; charset=utf-8", result.error().message.toUtf8()};
    }
    return Reply{result ? 200 : result.error().status, "application/json; charset=utf-8",
                 result ? result->json : result.error().body(), m_requestIds.uuid().toByteArray(QUuid::WithoutBraces)};
}

void Engine::advance()
{
    for (const auto &workspace : m_workspaces) {
        workspace->timeline().advance();
    }
}

Workspace &Engine::workspace()
{
    advance();
    return *m_workspaces.front();
}

Result<Payload> Engine::answer(const Request &request, const Endpoint *endpoint)
{
    if (request.path == healthPath) {
        const auto verb = checkVerb(request.method, reads);
        return verb ? Result<Payload>(health(m_clock.now())) : std::unexpected(verb.error());
    }
    const auto from = caller(request, endpoint == nullptr ? Guests::None : endpoint->guests);
    if (!from) {
        return std::unexpected(from.error());
    }
    if (const auto verb = checkVerb(request.method, endpoint == nullptr ? reads : endpoint->verbs); !verb) {
        return std::unexpected(verb.error());
    }
    if (endpoint == nullptr) {
        return listed(from->visible);
    }
    return call(*from, request, *endpoint);
}

Result<Caller> Engine::caller(const Request &request, Guests guests) const
{
    auto from = authenticate(m_workspaces, m_credentials, request, guests);
    if (from && from->workspace == nullptr && request.path != workspaceListPath) {
        return std::unexpected(Failure{400, u"missing_workspace_id"_s,
                                       u"When using user session authentication, you must provide the Seam-Workspace "
                                       "header"_s});
    }
    return from;
}

Result<Payload> Engine::call(const Caller &caller, const Request &request, const Endpoint &endpoint)
{
    const auto input = parametersOf(request, endpoint.schema);
    if (!input) {
        return std::unexpected(input.error());
    }
    const auto parameters = endpoint.schema.check(*input, caller.workspace->now());
    if (!parameters) {
        return std::unexpected(parameters.error());
    }
    Call call{*caller.workspace,
              *parameters,
              signatureOf(endpoint.path, *parameters),
              request.origin + endpoint.path,
              request.method == "PUT",
              caller.session,
              caller.hasPublishableKey};
    return endpoint.handle(call);
}

} // namespace latchkey::sandbox
