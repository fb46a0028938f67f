// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/credentials.h"

#include "sandbox/random.h"
#include "sandbox/rules/linking.h"
#include "sandbox/rules/notices.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

std::vector<Row *> credentialsOf(const Workspace &workspace, const Row &method)
{
    std::vector<Row *> rows;
    for (const QJsonValue id : method.hidden.value("acs_credential_ids"_L1).toArray()) {
        if (Row *credential = workspace.find(Kind::AcsCredential, id)) {
            rows.push_back(credential);
        }
    }
    return rows;
}

QJsonObject credentialEvent(const Row &credential)
{
    return {{u"acs_credential_id"_s, credential.idText()},
            {u"acs_system_id"_s, credential.text("acs_system_id"_L1)},
            {u"connected_account_id"_s, credential.text("connected_account_id"_L1)}};
}

Row &createCredential(Workspace &workspace, const Row &grant, const Row &method, const Row &system, const Row &acsUser)
{
    QJsonObject json{{u"acs_system_id"_s, system.idText()},
                     {u"connected_account_id"_s, system.text("connected_account_id"_L1)},
                     {u"acs_user_id"_s, acsUser.idText()},
                     {u"user_identity_id"_s, grant.text("user_identity_id"_L1)},
                     {u"access_method"_s, method.text("mode"_L1)},
                     {u"display_name"_s, method.text("display_name"_L1)},
                     {u"starts_at"_s, grant.text("starts_at"_L1)},
                     {u"is_issued"_s, false},
                     {u"issued_at"_s, QJsonValue()},
                     {u"is_managed"_s, true},
                     {u"errors"_s, QJsonArray()},
                     {u"warnings"_s, QJsonArray()}};
    if (grant.value("ends_at"_L1).isString()) {
        json.insert("ends_at"_L1, grant.text("ends_at"_L1));
    }
    if (const QJsonValue type = system.hidden.value("credential_type"_L1); type.isString()) {
        json.insert("external_type"_L1, type);
        json.insert("external_type_display_name"_L1, system.hidden.value("credential_type_display_name"_L1));
    }
    return workspace.add(Kind::AcsCredential, json);
}

} // namespace

void createCredentials(Workspace &workspace, const Row &grant, Row &method, const std::vector<Row *> &entrances)
{
    Row *identity = workspace.find(Kind::UserIdentity, grant.value("user_identity_id"_L1));
    QJsonArray ids;
    for (const Row *system : workspace.rows(Kind::AcsSystem)) {
        std::vector<Row *> here;
        std::ranges::copy_if(entrances, std::back_inserter(here), [&](const Row *entrance) {
            return entrance->text("acs_system_id"_L1) == system->idText();
        });
        if (identity != nullptr && !here.empty()) {
            const Row &acsUser = acsUserFor(workspace, *identity, *system);
            Row &credential = createCredential(workspace, grant, method, *system, acsUser);
            credential.hidden = {{u"acs_entrance_ids"_s, idsOf(here)}, {u"access_method_id"_s, method.idText()}};
            ids.append(credential.idText());
        }
    }
    method.hidden.insert("acs_credential_ids"_L1, ids);
}

void issueCredentials(Workspace &workspace, const Row &method, bool isAgain)
{
    for (Row *credential : credentialsOf(workspace, method)) {
        credential->set("is_issued"_L1, true);
        credential->set("issued_at"_L1, wireTime(workspace.now()));
        if (method.value("code"_L1).isString()) {
            credential->set("code"_L1, method.value("code"_L1));
        }
        if (method.text("mode"_L1) == "card"_L1) {
            credential->set("card_number"_L1, workspace.random().digits(10));
        }
        workspace.happened(isAgain ? "acs_credential.reissued"_L1 : "acs_credential.issued"_L1,
                           credentialEvent(*credential));
    }
}

void suspendCredentials(Workspace &workspace, const Row &method)
{
    for (Row *credential : credentialsOf(workspace, method)) {
        credential->set("is_issued"_L1, false);
    }
}

void deleteCredentials(Workspace &workspace, const Row &method)
{
    for (const Row *credential : credentialsOf(workspace, method)) {
        workspace.happened("acs_credential.deleted"_L1, credentialEvent(*credential));
        workspace.remove(Kind::AcsCredential, credential->id());
    }
}

Row *credentialIn(const Workspace &workspace, const Row &method, const QString &systemId)
{
    const auto all = credentialsOf(workspace, method);
    const auto found = std::ranges::find_if(
        all, [&](const Row *credential) { return credential->text("acs_system_id"_L1) == systemId; });
    return found == all.end() ? nullptr : *found;
}

} // namespace latchkey::sandbox
