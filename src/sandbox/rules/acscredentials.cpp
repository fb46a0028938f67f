// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/acscredentials.h"

#include "sandbox/random.h"
#include "sandbox/rules/deleting.h"
#include "sandbox/rules/issuing.h"
#include "sandbox/rules/notices.h"
#include "sandbox/rules/visionline.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto waiting = "waiting_to_be_issued"_L1;
constexpr auto outdated = "needs_to_be_reissued"_L1;
constexpr auto methodCredentials = "acs_credential_ids"_L1;

QJsonObject credentialEvent(const Row &credential)
{
    return {{u"acs_credential_id"_s, credential.idText()},
            {u"acs_system_id"_s, credential.text("acs_system_id"_L1)},
            {u"connected_account_id"_s, credential.text("connected_account_id"_L1)}};
}

void noteWaiting(const Workspace &workspace, Row &credential)
{
    credential.set("is_issued"_L1, false);
    warn(workspace, credential, waiting, u"The credential cannot be used yet."_s);
}

bool isCard(const Row &credential) { return credential.text("access_method"_L1) == "card"_L1; }

void issueLater(Workspace &workspace, const Row &credential)
{
    const auto takes = issuingTakes(credential.text("access_method"_L1));
    workspace.timeline().after(takes, [&workspace, id = credential.idText()] {
        Row *later = workspace.find(Kind::AcsCredential, id);
        if (later != nullptr && !isBeingDeleted(*later) && !isInvalidated(*later) && !later->flag("is_issued"_L1)) {
            issueCredential(workspace, *later);
        }
    });
}

/// What a card holds when it leaves the encoder; scans compare it with the credential.
QJsonObject written(const Workspace &workspace, const Row &credential)
{
    return {{u"card_number"_s, credential.value("card_number"_L1)},
            {u"created_at"_s, wireTime(workspace.now())},
            {u"starts_at"_s, credential.text("starts_at"_L1)},
            {u"ends_at"_s, credential.value("ends_at"_L1).isString() ? credential.value("ends_at"_L1) : QJsonValue()}};
}

void noteAssignment(Workspace &workspace, Row &user, const QJsonValue &from, const QJsonValue &to)
{
    mutatingBriefly(workspace, Kind::AcsUser, user, "updating_credential_assignment"_L1,
                    u"A credential is being assigned in the access system."_s,
                    {{u"from"_s, QJsonObject{{u"acs_credential_id"_s, from}}},
                     {u"to"_s, QJsonObject{{u"acs_credential_id"_s, to}}}});
}

/// The options of /acs/credentials/create that are told again as they came.
void tellOptions(Row &credential, const QJsonObject &parameters)
{
    if (parameters.contains("is_multi_phone_sync_credential"_L1)) {
        credential.set("is_multi_phone_sync_credential"_L1, parameters.value("is_multi_phone_sync_credential"_L1));
    }
    const QJsonObject given = parameters.value("assa_abloy_vostio_metadata"_L1).toObject();
    QJsonObject vostio;
    for (const auto key : {"auto_join"_L1, "override_guest_acs_entrance_ids"_L1}) {
        if (given.contains(key)) {
            vostio.insert(key, given.value(key));
        }
    }
    if (!vostio.isEmpty()) {
        credential.set("assa_abloy_vostio_metadata"_L1, vostio);
    }
}

} // namespace

Row &addCredential(Workspace &workspace, const Row &user, const std::vector<Row *> &entrances, QJsonObject members)
{
    const Row &system = *workspace.find(Kind::AcsSystem, user.value("acs_system_id"_L1));
    members.insert("acs_system_id"_L1, system.idText());
    members.insert("connected_account_id"_L1, system.text("connected_account_id"_L1));
    members.insert("acs_user_id"_L1, user.idText());
    members.insert("issued_at"_L1, QJsonValue());
    members.insert("is_managed"_L1, true);
    members.insert("errors"_L1, QJsonArray());
    members.insert("warnings"_L1, QJsonArray());
    if (!members.value("ends_at"_L1).isString()) {
        members.remove("ends_at"_L1);
    }
    if (const QString identity = user.text("user_identity_id"_L1); !identity.isEmpty()) {
        members.insert("user_identity_id"_L1, identity);
    }
    if (const QJsonValue type = system.hidden.value("credential_type"_L1); !type.toString().isEmpty()) {
        members.insert("external_type"_L1, type);
        members.insert("external_type_display_name"_L1, system.hidden.value("credential_type_display_name"_L1));
    }
    Row &credential = workspace.add(Kind::AcsCredential, members);
    credential.hidden.insert("acs_entrance_ids"_L1, idsOf(entrances));
    noteWaiting(workspace, credential);
    return credential;
}

Row &createCredential(Workspace &workspace, const Row &user, const QJsonObject &parameters)
{
    const QString mode = parameters.value("access_method"_L1).toString();
    const auto asked = parseWireTime(parameters.value("starts_at"_L1).toString());
    const auto endsAt = parseWireTime(parameters.value("ends_at"_L1).toString());
    std::vector<Row *> entrances;
    for (const QJsonValue id : parameters.value("allowed_acs_entrance_ids"_L1).toArray()) {
        entrances.push_back(workspace.find(Kind::AcsEntrance, id));
    }
    Row &credential =
        addCredential(workspace, user, entrances,
                      {{u"access_method"_s, mode},
                       {u"display_name"_s, methodName(mode)},
                       {u"starts_at"_s, wireTime(std::max(asked.value_or(workspace.now()), workspace.now()))},
                       {u"ends_at"_s, endsAt ? QJsonValue(wireTime(*endsAt)) : QJsonValue()}});
    if (asked && *asked < workspace.now()) {
        warn(workspace, credential, "schedule_modified"_L1, u"The start lay in the past and was moved to now."_s);
    }
    if (parameters.contains("code"_L1)) {
        credential.set("code"_L1, parameters.value("code"_L1));
    }
    tellOptions(credential, parameters);
    const QJsonObject options = parameters.value("visionline_metadata"_L1).toObject();
    credential.hidden.insert("card_format"_L1, options.value("card_format"_L1));
    credential.hidden.insert("overrides"_L1, options.value("override"_L1).toBool());
    tellVisionline(workspace, credential, options);
    if (mode != "card"_L1) {
        issueLater(workspace, credential);
    }
    return credential;
}

void issueCredential(Workspace &workspace, Row &credential)
{
    if (isInvalidated(credential)) {
        return;
    }
    const bool isAgain = credential.hidden.value("was_issued"_L1).toBool();
    credential.hidden.insert("was_issued"_L1, true);
    credential.set("is_issued"_L1, true);
    credential.set("issued_at"_L1, wireTime(workspace.now()));
    clearNotice(credential, waiting);
    clearNotice(credential, outdated);
    if (credential.text("access_method"_L1) == "code"_L1 && !credential.value("code"_L1).isString()) {
        constexpr int digits = 6;
        credential.set("code"_L1, workspace.random().digits(digits));
    }
    if (isCard(credential)) {
        if (!credential.value("card_number"_L1).isString()) {
            constexpr int digits = 10;
            credential.set("card_number"_L1, workspace.random().digits(digits));
        }
        credential.hidden.insert("on_card"_L1, written(workspace, credential));
    }
    noteValidity(credential, true);
    workspace.happened(isAgain ? "acs_credential.reissued"_L1 : "acs_credential.issued"_L1,
                       credentialEvent(credential));
}

void suspendCredential(const Workspace &workspace, Row &credential)
{
    if (isInvalidated(credential)) {
        return;
    }
    noteWaiting(workspace, credential);
    noteValidity(credential, false);
    if (isCard(credential) && credential.hidden.value("was_issued"_L1).toBool()) {
        warn(workspace, credential, outdated, u"The card holds what no longer applies."_s);
    }
}

void invalidateCredential(Workspace &workspace, Row &credential)
{
    credential.set("is_issued"_L1, false);
    credential.hidden.insert("invalidated"_L1, true);
    clearNotice(credential, waiting);
    clearNotice(credential, outdated);
    noteValidity(credential, false);
    workspace.happened("acs_credential.invalidated"_L1, credentialEvent(credential));
}

bool isInvalidated(const Row &credential) { return credential.hidden.value("invalidated"_L1).toBool(); }

void changeCredential(Workspace &workspace, Row &credential, const std::optional<QString> &endsAt,
                      const std::optional<QString> &code)
{
    if (endsAt) {
        credential.set("ends_at"_L1, *endsAt);
    }
    if (code) {
        credential.set("code"_L1, *code);
    }
    if (credential.flag("is_issued"_L1)) {
        suspendCredential(workspace, credential);
        if (!isCard(credential)) {
            issueLater(workspace, credential);
        }
    }
}

void assignCredential(Workspace &workspace, Row &credential, Row &user)
{
    if (credential.text("acs_user_id"_L1) == user.idText()) {
        return;
    }
    credential.set("acs_user_id"_L1, user.idText());
    if (const QString identity = user.text("user_identity_id"_L1); !identity.isEmpty()) {
        credential.set("user_identity_id"_L1, identity);
    }
    noteAssignment(workspace, user, QJsonValue(), credential.idText());
}

void unassignCredential(Workspace &workspace, Row &credential, Row &user)
{
    credential.unset("acs_user_id"_L1);
    credential.unset("user_identity_id"_L1);
    noteAssignment(workspace, user, credential.idText(), QJsonValue());
}

void deleteCredential(Workspace &workspace, Row &credential)
{
    deleteLater(workspace, credential, Kind::AcsCredential, dropCredential);
}

void dropCredential(Workspace &workspace, const Row &credential)
{
    const QString id = credential.idText();
    Row *method = workspace.find(Kind::AccessMethod, credential.hidden.value("access_method_id"_L1));
    workspace.happened("acs_credential.deleted"_L1, credentialEvent(credential));
    workspace.remove(Kind::AcsCredential, credential.id());
    if (method != nullptr) {
        const QJsonArray rest = excluding(method->hidden.value(methodCredentials).toArray(), id);
        method->hidden.insert(methodCredentials, rest);
        if (rest.isEmpty() && method->hidden.value("device_ids"_L1).toArray().isEmpty()) {
            revoke(workspace, *method);
        }
    }
}

std::vector<Row *> credentialsOfUser(const Workspace &workspace, const Row &user)
{
    std::vector<Row *> rows;
    std::ranges::copy_if(workspace.rows(Kind::AcsCredential), std::back_inserter(rows),
                         [&](const Row *credential) { return credential->text("acs_user_id"_L1) == user.idText(); });
    return rows;
}

bool opens(const Row &credential, const QString &entranceId)
{
    return credential.hidden.value("acs_entrance_ids"_L1).toArray().contains(entranceId);
}

} // namespace latchkey::sandbox
