// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/opening.h"

#include "sandbox/rules/acsusers.h"
#include "sandbox/rules/attempts.h"
#include "sandbox/rules/staying.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto openingTakes = 1000ms;

/// The members that the events about a use of \a credential at \a entrance share.
QJsonObject useOf(const Row &entrance, const Row &credential)
{
    return {{u"acs_entrance_id"_s, entrance.idText()},
            {u"acs_system_id"_s, entrance.text("acs_system_id"_L1)},
            {u"connected_account_id"_s, entrance.text("connected_account_id"_L1)},
            {u"acs_user_id"_s, credential.value("acs_user_id"_L1)},
            {u"user_identity_id"_s, credential.value("user_identity_id"_L1)}};
}

void refuse(Workspace &workspace, Row &attempt, const Row &entrance, const Row &credential, const QString &why)
{
    fail(attempt, "access_denied"_L1, why);
    QJsonObject event = useOf(entrance, credential);
    event.insert("reason"_L1, QJsonObject{{u"reason_code"_s, u"credential_error"_s}, {u"message"_s, why}});
    workspace.happened("lock.access_denied"_L1, event);
}

void open(Workspace &workspace, Row &attempt, Row &entrance, const Row &credential)
{
    entrance.set("is_locked"_L1, false);
    succeed(attempt, {{u"was_confirmed_by_device"_s, true}});
    QJsonObject event = useOf(entrance, credential);
    event.insert("action_attempt_id"_L1, attempt.idText());
    event.insert("method"_L1, u"remote"_s);
    workspace.happened("lock.unlocked"_L1, event);
    noteUse(workspace, credential);
}

void end(Workspace &workspace, Row &attempt, const QString &entranceId, const QString &credentialId)
{
    Row *entrance = workspace.find(Kind::AcsEntrance, entranceId);
    const Row *credential = workspace.find(Kind::AcsCredential, credentialId);
    if (entrance == nullptr || credential == nullptr) {
        fail(attempt, "access_denied"_L1, u"The entrance or the credential is no longer there."_s);
        return;
    }
    const QString refusal = refusalOf(workspace, *credential);
    if (refusal.isEmpty()) {
        open(workspace, attempt, *entrance, *credential);
    } else {
        refuse(workspace, attempt, *entrance, *credential, refusal);
    }
}

} // namespace

Row &openEntrance(Workspace &workspace, const Row &entrance, const Row &credential)
{
    Row &attempt = startAttempt(workspace, "UNLOCK_DOOR"_L1);
    endLater(workspace, attempt, openingTakes,
             [&workspace, entranceId = entrance.idText(), credentialId = credential.idText()](Row &started) {
                 end(workspace, started, entranceId, credentialId);
             });
    return attempt;
}

} // namespace latchkey::sandbox
