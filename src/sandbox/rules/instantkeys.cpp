// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/instantkeys.h"

#include "sandbox/random.h"
#include "sandbox/rules/granting.h"
#include "sandbox/rules/issuing.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto sessionLasts = 24h;
constexpr auto keyLasts = 24h * 7;

bool isSpent(const Row &key)
{
    return key.hidden.value("use_count"_L1).toInt() >= key.hidden.value("max_use_count"_L1).toInt();
}

} // namespace

Row &addClientSession(Workspace &workspace, const QJsonObject &profile)
{
    QJsonObject json{{u"connect_webview_ids"_s, QJsonArray()},
                     {u"connected_account_ids"_s, QJsonArray()},
                     {u"device_count"_s, 0},
                     {u"expires_at"_s, wireTime(workspace.now() + sessionLasts)},
                     {u"token"_s, QString("seam_cst1"_L1 + workspace.random().token(24))},
                     {u"user_identifier_key"_s, QJsonValue()},
                     {u"user_identity_ids"_s, QJsonArray()}};
    for (auto it = profile.begin(); it != profile.end(); ++it) {
        json.insert(it.key(), *it);
    }
    return workspace.add(Kind::ClientSession, json);
}

Row &createInstantKey(Workspace &workspace, const Row &identity, int maxUseCount, const QJsonValue &profileId)
{
    const QString expiresAt = wireTime(workspace.now() + keyLasts);
    const Row &session = addClientSession(workspace, {{u"user_identity_id"_s, identity.idText()},
                                                      {u"user_identity_ids"_s, QJsonArray{identity.idText()}},
                                                      {u"expires_at"_s, expiresAt}});
    QJsonObject json{{u"client_session_id"_s, session.idText()},
                     {u"expires_at"_s, expiresAt},
                     {u"instant_key_url"_s, QString("https://ik.seam.co/"_L1 + workspace.random().token(8))},
                     {u"user_identity_id"_s, identity.idText()}};
    if (profileId.isString()) {
        json.insert("customization_profile_id"_L1, profileId);
    }
    Row &key = workspace.add(Kind::InstantKey, json);
    key.hidden = {{u"max_use_count"_s, maxUseCount}, {u"use_count"_s, 0}};
    return key;
}

void createInstantKeyOf(Workspace &workspace, const Row &grant, Row &method, int maxUseCount)
{
    const Row &identity = *workspace.find(Kind::UserIdentity, grant.value("user_identity_id"_L1));
    Row &key = createInstantKey(workspace, identity, maxUseCount, grant.value("customization_profile_id"_L1));
    key.hidden.insert("access_method_id"_L1, method.idText());
    method.hidden.insert("instant_key_url"_L1, key.value("instant_key_url"_L1));
    method.hidden.insert("client_session_token"_L1,
                         workspace.find(Kind::ClientSession, key.value("client_session_id"_L1))->value("token"_L1));
}

void deleteInstantKey(Workspace &workspace, const Row &key)
{
    if (Row *method = workspace.find(Kind::AccessMethod, key.hidden.value("access_method_id"_L1))) {
        for (const auto member : {"instant_key_url"_L1, "client_session_token"_L1}) {
            method->hidden.remove(member);
            method->unset(member);
        }
        if (Row *grant = grantOf(workspace, *method)) {
            refreshInstantKey(workspace, *grant);
        }
    }
    const QString sessionId = key.text("client_session_id"_L1);
    workspace.remove(Kind::ClientSession, QUuid::fromString(sessionId));
    workspace.remove(Kind::InstantKey, key.id());
    workspace.happened("client_session.deleted"_L1, {{u"client_session_id"_s, sessionId}});
}

void deleteInstantKeyOf(Workspace &workspace, const Row &method)
{
    const auto &keys = workspace.rows(Kind::InstantKey);
    const auto key = std::ranges::find_if(
        keys, [&](const Row *each) { return each->hidden.value("access_method_id"_L1).toString() == method.idText(); });
    if (key != keys.end()) {
        deleteInstantKey(workspace, **key);
    }
}

void openInstantKey(const Workspace &workspace, const Row &identity)
{
    const auto &keys = workspace.rows(Kind::InstantKey);
    const auto found = std::find_if(keys.rbegin(), keys.rend(), [&](const Row *each) {
        return each->text("user_identity_id"_L1) == identity.idText() && !isSpent(*each);
    });
    if (found == keys.rend()) {
        return;
    }
    Row &key = **found;
    key.hidden.insert("use_count"_L1, key.hidden.value("use_count"_L1).toInt() + 1);
    if (isSpent(key)) {
        key.set("expires_at"_L1, wireTime(workspace.now()));
    }
}

} // namespace latchkey::sandbox
