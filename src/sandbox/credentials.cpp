// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/credentials.h"

#include "sandbox/wiretime.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

QString made(int count)
{
    static constexpr auto alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"_L1;
    QString text;
    for (int i = 0; i < count; ++i) {
        text += QChar(alphabet[QRandomGenerator::system()->bounded(static_cast<int>(alphabet.size()))]);
    }
    return text;
}

QString part(const QByteArray &json)
{
    return QString::fromLatin1(json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Failure unauthorized(const QString &message) { return Failure{401, u"unauthorized"_s, message}; }

constexpr auto sessionPrefix = "seam_cst"_L1;

std::optional<QString> tokenIn(const QByteArray &authorization)
{
    return authorization.startsWith("Bearer ") ? std::optional(QString::fromUtf8(authorization.mid(7)).trimmed())
                                               : std::nullopt;
}

Failure sessionNotTaken()
{
    return {401, u"client_session_token_used_for_api_key"_s,
            u"A client session token was used instead of an API key"_s};
}

/// What is said of a credential that is not known, by the kind its first letters tell.
Failure notKnown(const QString &token)
{
    if (token.startsWith("seam_at"_L1)) {
        return Failure{401, u"access_token_used_for_api_key"_s, u"An access token was used instead of an API key"_s};
    }
    if (token.startsWith(sessionPrefix)) {
        return sessionNotTaken();
    }
    return unauthorized(token.startsWith("ey"_L1) ? u"Session token not found"_s : u"API Key not found"_s);
}

Result<Caller> byToken(const Workspaces &workspaces, const Credentials &credentials, const Request &request)
{
    if (request.authorization.isEmpty()) {
        return std::unexpected(unauthorized(u"No Authorization header"_s));
    }
    const auto token = tokenIn(request.authorization);
    if (!token) {
        return std::unexpected(unauthorized(u"No token provided"_s));
    }
    if (!credentials.apiKey.isEmpty() && token == credentials.apiKey) {
        return Caller{workspaces.front().get(), {workspaces.front().get()}};
    }
    if (token != credentials.personalAccessToken && token != credentials.consoleSessionToken) {
        return std::unexpected(notKnown(*token));
    }
    Caller caller;
    for (const auto &workspace : workspaces) {
        caller.visible.push_back(workspace.get());
        if (QUuid::fromString(QString::fromLatin1(request.workspace)) == QUuid::fromString(workspace->id())) {
            caller.workspace = workspace.get();
        }
    }
    if (!request.workspace.isEmpty() && caller.workspace == nullptr) {
        return std::unexpected(unauthorized(u"No access to this workspace"_s));
    }
    return caller;
}

/// Why \a session opens nothing any more.
std::optional<Failure> endOf(const Workspace &workspace, const Row &session)
{
    if (session.hidden.value("is_revoked"_L1).toBool()) {
        return Failure{401, u"client_session_revoked"_s, u"This client session was revoked"_s};
    }
    const auto expiresAt = parseWireTime(session.text("expires_at"_L1));
    if (expiresAt && *expiresAt <= workspace.now()) {
        return Failure{401, u"client_session_expired"_s, u"This client session has expired"_s};
    }
    return std::nullopt;
}

Result<Caller> bySession(const Workspaces &workspaces, const QString &token, Guests guests)
{
    if (!token.startsWith(sessionPrefix)) {
        return std::unexpected(
            Failure{400, u"invalid_client_session_token"_s, u"A client session token begins with seam_cst"_s});
    }
    for (const auto &workspace : workspaces) {
        if (const Row *session = workspace->findBy(Kind::ClientSession, "token"_L1, token)) {
            if (const auto end = endOf(*workspace, *session)) {
                return std::unexpected(*end);
            }
            return guests == Guests::ClientSessions
                       ? Result<Caller>(Caller{workspace.get(), {workspace.get()}, session})
                       : std::unexpected(sessionNotTaken());
        }
    }
    return std::unexpected(Failure{401, u"client_session_not_found"_s, u"There is no such client session"_s});
}

Result<Caller> byPublishableKey(const Workspaces &workspaces, const QString &key, Guests guests)
{
    if (!key.startsWith("seam_pk"_L1)) {
        return std::unexpected(Failure{401, u"invalid_publishable_key"_s, u"A publishable key begins with seam_pk"_s});
    }
    for (const auto &workspace : workspaces) {
        if (workspace->json().value("publishable_key"_L1) == key) {
            return Caller{workspace.get(), {workspace.get()}, nullptr, true};
        }
    }
    // The two endpoints differ in the vendor's own imitation of the service as well.
    return std::unexpected(Failure{guests == Guests::PublishableKeysFirst ? 400 : 401, u"workspace_not_found"_s,
                                   u"No workspace has this publishable key"_s});
}

Result<Caller> byTokenOrPublishableKey(const Workspaces &workspaces, const Credentials &credentials,
                                       const Request &request, Guests guests)
{
    const bool hasKey = !request.publishableKey.isEmpty();
    if (!request.authorization.isEmpty()) {
        const auto caller = byToken(workspaces, credentials, request);
        return caller || !hasKey
                   ? caller
                   : std::unexpected(Failure{400, u"token_auth_not_accepted"_s,
                                             u"A publishable key is sent without an Authorization header"_s});
    }
    if (hasKey) {
        return byPublishableKey(workspaces, QString::fromUtf8(request.publishableKey), guests);
    }
    return guests == Guests::PublishableKeysFirst
               ? std::unexpected(Failure{400, u"publishable_key_header_required"_s,
                                         u"The header seam-publishable-key is missing"_s})
               : byToken(workspaces, credentials, request);
}

} // namespace

Credentials Credentials::random()
{
    return {"seam_test"_L1 + made(4) + u'_' + made(32), "seam_at1"_L1 + made(8) + u'_' + made(32),
            part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + u'.' + part("{\"sub\":\"sandbox\"}") + u'.' + made(43)};
}

Result<Caller> authenticate(const Workspaces &workspaces, const Credentials &credentials, const Request &request,
                            Guests guests)
{
    if (!request.clientSession.isEmpty()) {
        return bySession(workspaces, QString::fromUtf8(request.clientSession), guests);
    }
    const QString token = tokenIn(request.authorization).value_or(QString());
    if (guests == Guests::ClientSessions && token.startsWith(sessionPrefix)) {
        return bySession(workspaces, token, guests);
    }
    return guests == Guests::PublishableKeys || guests == Guests::PublishableKeysFirst
               ? byTokenOrPublishableKey(workspaces, credentials, request, guests)
               : byToken(workspaces, credentials, request);
}

} // namespace latchkey::sandbox
