// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/rules/instantkeys.h"
#include "sandbox/rules/notices.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// The session as it is at this moment: devices come and go.
QJsonObject told(const Workspace &workspace, const Row &session)
{
    QJsonObject json = session.json();
    const QJsonArray accounts = session.array("connected_account_ids"_L1);
    json.insert("device_count"_L1,
                static_cast<qint64>(std::ranges::count_if(workspace.rows(Kind::Device), [&](const Row *device) {
                    return accounts.contains(device->value("connected_account_id"_L1));
                })));
    return json;
}

Payload answer(const Call &call, const Row &session)
{
    return keyed("client_session"_L1, told(call.workspace, session));
}

QString identityIn(const Call &call)
{
    return call.has("user_identity_id"_L1) ? call.text("user_identity_id"_L1)
                                           : call["user_identity_ids"_L1].toArray().first().toString();
}

/// 404 for whatever the session is to show and is not here.
Result<void> requireShown(const Call &call)
{
    for (const auto &[kind, name] : {std::pair(Kind::ConnectWebview, "connect_webview_ids"_L1),
                                     std::pair(Kind::ConnectedAccount, "connected_account_ids"_L1)}) {
        if (const auto known = requireAll(call.workspace, kind, call[name]); !known) {
            return known;
        }
    }
    const QString identity = identityIn(call);
    return identity.isEmpty() ? Result<void>() : requireAll(call.workspace, Kind::UserIdentity, QJsonArray{identity});
}

Row *sessionOfUser(const Call &call)
{
    const QString user = call.text("user_identifier_key"_L1);
    return user.isEmpty() ? nullptr : call.workspace.findBy(Kind::ClientSession, "user_identifier_key"_L1, user);
}

Result<Payload> make(Call &call)
{
    if (const auto known = requireShown(call); !known) {
        return std::unexpected(known.error());
    }
    QJsonObject profile;
    for (const auto key :
         {"connect_webview_ids"_L1, "connected_account_ids"_L1, "customer_key"_L1, "user_identifier_key"_L1}) {
        if (call.has(key)) {
            profile.insert(key, call[key]);
        }
    }
    if (const QString identity = identityIn(call); !identity.isEmpty()) {
        profile.insert("user_identity_id"_L1, identity);
        profile.insert("user_identity_ids"_L1, QJsonArray{identity});
    }
    if (const auto expires = parseWireTime(call.text("expires_at"_L1))) {
        profile.insert("expires_at"_L1, wireTime(*expires));
    }
    return answer(call, addClientSession(call.workspace, profile));
}

/// What anybody may make is the session of a named user, and shows nothing yet.
Result<void> requireEmptyForPublic(const Call &call)
{
    if (!call.isPublic) {
        return {};
    }
    if (call.text("user_identifier_key"_L1).trimmed().isEmpty()) {
        return std::unexpected(Failure{400, u"publishable_key_requires_user_identifier_key"_s,
                                       u"user_identifier_key is required with a publishable key"_s});
    }
    for (const auto shown :
         {"connect_webview_ids"_L1, "connected_account_ids"_L1, "user_identity_id"_L1, "user_identity_ids"_L1}) {
        if (call.has(shown)) {
            return std::unexpected(Failure{403, u"publishable_keys_must_create_empty_client_sessions"_s,
                                           u"%1 cannot be given with a publishable key"_s.arg(shown)});
        }
    }
    return {};
}

/// Answers with the user's session, or refuses, where there is one.
Result<Payload> makeOnce(Call &call, bool takesExisting)
{
    if (const auto empty = requireEmptyForPublic(call); !empty) {
        return std::unexpected(empty.error());
    }
    const Row *existing = sessionOfUser(call);
    if (existing != nullptr && !takesExisting) {
        return std::unexpected(Failure{400, u"client_session_token_already_exists"_s,
                                       u"A client session token already exists for this user, try using "
                                       "/client_sessions/get_or_create"_s});
    }
    return existing != nullptr ? answer(call, *existing) : make(call);
}

Result<Payload> create(Call &call) { return makeOnce(call, call.isPut); }

Result<Payload> getOrCreate(Call &call) { return makeOnce(call, true); }

Result<Row *> sessionNamed(const Call &call)
{
    return namedByIdOrKey(call, Kind::ClientSession, "user_identifier_key"_L1);
}

/// A session asks about itself only.
Result<Payload> getOwn(const Call &call)
{
    if (call.has("client_session_id"_L1) || call.has("user_identifier_key"_L1)) {
        return std::unexpected(
            Failure{400, u"invalid_options"_s,
                    u"client_session_id and user_identifier_key cannot be sent with a client session token"_s});
    }
    return answer(call, *call.session);
}

Result<Payload> get(Call &call)
{
    if (call.session != nullptr) {
        return getOwn(call);
    }
    const auto session = sessionNamed(call);
    return session ? Result<Payload>(answer(call, **session)) : std::unexpected(session.error());
}

Filter withoutUser(const Call &call)
{
    if (!call["without_user_identifier_key"_L1].toBool()) {
        return {};
    }
    return [](const Row &session) { return session.value("user_identifier_key"_L1).isNull(); };
}

Result<Payload> listSessions(Call &call)
{
    const Filter filter = all({equals(call, "client_session_id"_L1, "client_session_id"_L1),
                               holds(call, "connect_webview_id"_L1, "connect_webview_ids"_L1),
                               equals(call, "user_identifier_key"_L1, "user_identifier_key"_L1),
                               equals(call, "user_identity_id"_L1, "user_identity_id"_L1), withoutUser(call)});
    QJsonArray sessions;
    for (const Row *session : call.workspace.rows(Kind::ClientSession)) {
        if (!filter || filter(*session)) {
            sessions.append(told(call.workspace, *session));
        }
    }
    return keyed("client_sessions"_L1, sessions);
}

Result<Payload> grantAccess(Call &call)
{
    const auto session = sessionNamed(call);
    if (!session) {
        return std::unexpected(session.error());
    }
    if (const auto known = requireShown(call); !known) {
        return std::unexpected(known.error());
    }
    for (const auto key : {"connect_webview_ids"_L1, "connected_account_ids"_L1}) {
        QJsonArray ids = (*session)->array(key);
        for (const QJsonValue id : call[key].toArray()) {
            ids = including(ids, id);
        }
        (*session)->set(key, ids);
    }
    if (const QString identity = identityIn(call); !identity.isEmpty()) {
        (*session)->set("user_identity_id"_L1, identity);
        (*session)->set("user_identity_ids"_L1, QJsonArray{identity});
    }
    return answer(call, **session);
}

/// The token is good for nothing from now on; the session is still told.
Result<Payload> revoke(Call &call)
{
    const auto session = named(call, Kind::ClientSession);
    if (!session) {
        return std::unexpected(session.error());
    }
    (*session)->set("expires_at"_L1, wireTime(call.workspace.now()));
    (*session)->hidden.insert("is_revoked"_L1, true);
    return nothing();
}

Result<Payload> remove(Call &call)
{
    const auto session = named(call, Kind::ClientSession);
    if (!session) {
        return std::unexpected(session.error());
    }
    call.workspace.happened("client_session.deleted"_L1, {{u"client_session_id"_s, (*session)->idText()}});
    call.workspace.remove(Kind::ClientSession, (*session)->id());
    return nothing();
}

std::vector<Parameter> newSession()
{
    return {list(text("connect_webview_ids")),
            list(text("connected_account_ids")),
            dateTime("expires_at"),
            text("user_identifier_key").atLeast(1),
            uuid("user_identity_id"),
            list(uuid("user_identity_ids")).atLeast(1).atMost(1)};
}

} // namespace

Endpoints clientSessionEndpoints()
{
    const Rule idOrKey = atLeastOneOf({u"client_session_id"_s, u"user_identifier_key"_s});
    const Schema sessionId{{uuid("client_session_id").required()}};
    auto forCustomers = newSession();
    forCustomers.push_back(text("customer_id"));
    forCustomers.push_back(text("customer_key").atLeast(1));
    return {
        {u"/client_sessions/create"_s, puts, {forCustomers}, create, Guests::PublishableKeys},
        {u"/client_sessions/get"_s,
         reads,
         {{uuid("client_session_id"), text("user_identifier_key")}},
         get,
         Guests::ClientSessions},
        {u"/client_sessions/get_or_create"_s, posts, {newSession()}, getOrCreate, Guests::PublishableKeysFirst},
        {u"/client_sessions/list"_s,
         reads,
         {{text("client_session_id"), text("connect_webview_id"), text("user_identifier_key"), text("user_identity_id"),
           boolean("without_user_identifier_key")}},
         listSessions},
        {u"/client_sessions/grant_access"_s,
         patches,
         {{text("client_session_id"), list(text("connect_webview_ids")), list(text("connected_account_ids")),
           text("user_identifier_key"), text("user_identity_id"), list(text("user_identity_ids")).atLeast(1).atMost(1)},
          {idOrKey}},
         grantAccess},
        {u"/client_sessions/revoke"_s, posts, sessionId, revoke},
        {u"/client_sessions/delete"_s, deletes, sessionId, remove},
    };
}

} // namespace latchkey::sandbox
