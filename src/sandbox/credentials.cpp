// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/credentials.h"

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

/// What is said of a credential that is not known, by the kind its first letters tell.
Failure notKnown(const QString &token)
{
    if (token.startsWith("seam_at"_L1)) {
        return Failure{401, u"access_token_used_for_api_key"_s, u"An access token was used instead of an API key"_s};
    }
    // Also of a session there is: none of the paths served here is for sessions.
    if (token.startsWith("seam_cst"_L1)) {
        return Failure{401, u"client_session_token_used_for_api_key"_s,
                       u"A client session token was used instead of an API key"_s};
    }
    return unauthorized(token.startsWith("ey"_L1) ? u"Session token not found"_s : u"API Key not found"_s);
}

} // namespace

Credentials Credentials::random()
{
    return {"seam_test"_L1 + made(4) + u'_' + made(32), "seam_at1"_L1 + made(8) + u'_' + made(32),
            part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + u'.' + part("{\"sub\":\"sandbox\"}") + u'.' + made(43)};
}

Result<Caller> authenticate(const Workspaces &workspaces, const Credentials &credentials,
                            const QByteArray &authorization, const QByteArray &workspaceHeader)
{
    if (authorization.isEmpty()) {
        return std::unexpected(unauthorized(u"No Authorization header"_s));
    }
    if (!authorization.startsWith("Bearer ")) {
        return std::unexpected(unauthorized(u"No token provided"_s));
    }
    const QString token = QString::fromUtf8(authorization.mid(7)).trimmed();
    if (!credentials.apiKey.isEmpty() && token == credentials.apiKey) {
        return Caller{workspaces.front().get(), {workspaces.front().get()}};
    }
    if (token != credentials.personalAccessToken && token != credentials.consoleSessionToken) {
        return std::unexpected(notKnown(token));
    }
    Caller caller;
    for (const auto &workspace : workspaces) {
        caller.visible.push_back(workspace.get());
        if (QUuid::fromString(QString::fromLatin1(workspaceHeader)) == QUuid::fromString(workspace->id())) {
            caller.workspace = workspace.get();
        }
    }
    if (!workspaceHeader.isEmpty() && caller.workspace == nullptr) {
        return std::unexpected(unauthorized(u"No access to this workspace"_s));
    }
    return caller;
}

} // namespace latchkey::sandbox
