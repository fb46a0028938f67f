// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/changing.h"

#include "sandbox/rules/acsusers.h"
#include "sandbox/rules/credentials.h"
#include "sandbox/rules/deleting.h"
#include "sandbox/rules/grantcodes.h"
#include "sandbox/rules/granting.h"
#include "sandbox/rules/instantkeys.h"
#include "sandbox/rules/issuing.h"
#include "sandbox/rules/notices.h"
#include "sandbox/rules/pins.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto updatingTimes = "updating_access_times"_L1;
constexpr auto updateTakes = 2000ms;

/// The method and everything that hangs on it goes now.
void dropMethod(Workspace &workspace, const Row &method)
{
    dropCodes(workspace, method);
    deleteInstantKeyOf(workspace, method);
    releasePin(workspace, method);
    deleteCredentials(workspace, *workspace.find(Kind::AccessMethod, method.idText()));
    workspace.happened("access_method.deleted"_L1, methodEvent(workspace, method));
    if (Row *grant = grantOf(workspace, method)) {
        const QString id = method.idText();
        grant->set("access_method_ids"_L1, excluding(grant->array("access_method_ids"_L1), id));
        QJsonArray requests;
        for (const QJsonValue value : grant->array("requested_access_methods"_L1)) {
            QJsonObject request = value.toObject();
            request.insert("created_access_method_ids"_L1,
                           excluding(request.value("created_access_method_ids"_L1).toArray(), id));
            requests.append(request);
        }
        grant->set("requested_access_methods"_L1, requests);
    }
    Row *grant = grantOf(workspace, method);
    workspace.remove(Kind::AccessMethod, method.id());
    if (grant != nullptr) {
        refreshInstantKey(workspace, *grant);
    }
}

void dropGrant(Workspace &workspace, const Row &grant)
{
    for (const Row *method : methodsOf(workspace, grant)) {
        dropMethod(workspace, *method);
    }
    workspace.happened("access_grant.deleted"_L1, grantEvent(grant));
    workspace.remove(Kind::AccessGrant, grant.id());
}

/// The rows of \a kind that belong to the identity.
std::vector<Row *> rowsOf(const Workspace &workspace, Kind kind, const Row &identity)
{
    std::vector<Row *> rows;
    std::ranges::copy_if(workspace.rows(kind), std::back_inserter(rows),
                         [&](const Row *row) { return row->text("user_identity_id"_L1) == identity.idText(); });
    return rows;
}

void dropSessions(Workspace &workspace, const Row &identity)
{
    for (const Row *key : rowsOf(workspace, Kind::InstantKey, identity)) {
        workspace.remove(Kind::InstantKey, key->id());
    }
    for (const Row *session : rowsOf(workspace, Kind::ClientSession, identity)) {
        workspace.happened("client_session.deleted"_L1, {{u"client_session_id"_s, session->idText()}});
        workspace.remove(Kind::ClientSession, session->id());
    }
}

void dropIdentity(Workspace &workspace, const Row &identity)
{
    dropSessions(workspace, identity);
    for (const QJsonValue id : identity.array("acs_user_ids"_L1)) {
        if (const Row *user = workspace.find(Kind::AcsUser, id)) {
            dropAcsUser(workspace, *user);
        }
    }
    workspace.remove(Kind::UserIdentity, identity.id());
}

QJsonObject window(const QJsonValue &startsAt, const QJsonValue &endsAt)
{
    return {{u"starts_at"_s, startsAt}, {u"ends_at"_s, endsAt}};
}

} // namespace

void changeTimes(Workspace &workspace, Row &grant, const QString &startsAt, const QJsonValue &endsAt)
{
    const QString message = u"New times are being sent to the doors."_s;
    const QJsonObject change{{u"from"_s, window(grant.value("starts_at"_L1), grant.value("ends_at"_L1))},
                             {u"to"_s, window(startsAt, endsAt)}};
    QJsonObject grantChange = change;
    grantChange.insert("access_method_ids"_L1, grant.array("access_method_ids"_L1));
    grant.set("starts_at"_L1, startsAt);
    grant.set("ends_at"_L1, endsAt);
    mutating(workspace, grant, updatingTimes, message, grantChange);
    warn(workspace, grant, updatingTimes, message, {{u"access_method_ids"_s, grant.array("access_method_ids"_L1)}});
    for (Row *method : methodsOf(workspace, grant)) {
        mutating(workspace, *method, updatingTimes, message, change);
        warn(workspace, *method, updatingTimes, message);
        retimeCredentials(workspace, *method, grant);
        retimeCodes(workspace, *method, startsAt, endsAt);
        reissue(workspace, *method);
    }
    QJsonObject event = grantEvent(grant);
    for (const auto key : {"access_grant_key"_L1, "starts_at"_L1, "ends_at"_L1}) {
        if (grant.value(key).isString()) {
            event.insert(key, grant.value(key));
        }
    }
    workspace.happened("access_grant.access_times_changed"_L1, event);
    workspace.timeline().after(updateTakes, [&workspace, id = grant.idText()] {
        if (Row *later = workspace.find(Kind::AccessGrant, id)) {
            clearNotice(*later, updatingTimes);
            for (Row *method : methodsOf(workspace, *later)) {
                clearNotice(*method, updatingTimes);
            }
        }
    });
}

void deleteGrant(Workspace &workspace, Row &grant)
{
    for (Row *method : methodsOf(workspace, grant)) {
        markBeingDeleted(workspace, *method);
        markCodesRemoving(workspace, *method);
    }
    deleteLater(workspace, grant, Kind::AccessGrant, dropGrant);
}

void deleteMethod(Workspace &workspace, Row &method)
{
    markCodesRemoving(workspace, method);
    deleteLater(workspace, method, Kind::AccessMethod, dropMethod);
}

void deleteIdentity(Workspace &workspace, Row &identity)
{
    for (Row *grant : workspace.rows(Kind::AccessGrant)) {
        if (grant->text("user_identity_id"_L1) == identity.idText()) {
            deleteGrant(workspace, *grant);
        }
    }
    deleteLater(workspace, identity, Kind::UserIdentity, dropIdentity);
}

} // namespace latchkey::sandbox
