// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/credentials.h"

#include "sandbox/rules/acscredentials.h"
#include "sandbox/rules/assigning.h"
#include "sandbox/rules/linking.h"
#include "sandbox/rules/staying.h"
#include "sandbox/rules/visionline.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

constexpr auto credentialIds = "acs_credential_ids"_L1;

Row &createCredential(Workspace &workspace, const Row &grant, const Row &method, const Row &system,
                      const std::vector<Row *> &entrances)
{
    Row &identity = *workspace.find(Kind::UserIdentity, grant.value("user_identity_id"_L1));
    Row &credential = addCredential(workspace, acsUserFor(workspace, identity, system), entrances,
                                    {{u"access_method"_s, method.text("mode"_L1)},
                                     {u"display_name"_s, method.text("display_name"_L1)},
                                     {u"starts_at"_s, grant.text("starts_at"_L1)},
                                     {u"ends_at"_s, grant.value("ends_at"_L1)}});
    credential.hidden.insert("access_method_id"_L1, method.idText());
    tellVisionline(workspace, credential,
                   {{u"joiner_acs_credential_ids"_s, joinedBy(workspace, grant, system.idText())}});
    return credential;
}

void issueFor(Workspace &workspace, const Row &method, Row &credential)
{
    if (method.value("code"_L1).isString()) {
        credential.set("code"_L1, method.value("code"_L1));
    }
    issueCredential(workspace, credential);
}

} // namespace

std::vector<Row *> credentialsOf(const Workspace &workspace, const Row &method)
{
    std::vector<Row *> rows;
    for (const QJsonValue id : method.hidden.value(credentialIds).toArray()) {
        if (Row *credential = workspace.find(Kind::AcsCredential, id)) {
            rows.push_back(credential);
        }
    }
    return rows;
}

void createCredentials(Workspace &workspace, const Row &grant, Row &method, const std::vector<Row *> &entrances)
{
    if (workspace.find(Kind::UserIdentity, grant.value("user_identity_id"_L1)) == nullptr) {
        return;
    }
    QJsonArray ids = method.hidden.value(credentialIds).toArray();
    for (const Row *system : workspace.rows(Kind::AcsSystem)) {
        std::vector<Row *> here;
        std::ranges::copy_if(entrances, std::back_inserter(here), [&](const Row *entrance) {
            return entrance->text("acs_system_id"_L1) == system->idText();
        });
        if (!here.empty()) {
            ids.append(createCredential(workspace, grant, method, *system, here).idText());
        }
    }
    method.hidden.insert(credentialIds, ids);
}

void issueCredentials(Workspace &workspace, const Row &method)
{
    for (Row *credential : credentialsOf(workspace, method)) {
        issueFor(workspace, method, *credential);
    }
}

void issueCredentials(Workspace &workspace, const Row &method, const std::vector<Row *> &entrances)
{
    for (Row *credential : credentialsOf(workspace, method)) {
        if (std::ranges::any_of(entrances,
                                [&](const Row *entrance) { return opens(*credential, entrance->idText()); })) {
            issueFor(workspace, method, *credential);
        }
    }
}

void suspendCredentials(const Workspace &workspace, const Row &method)
{
    for (Row *credential : credentialsOf(workspace, method)) {
        suspendCredential(workspace, *credential);
    }
}

void retimeCredentials(const Workspace &workspace, const Row &method, const Row &grant)
{
    for (Row *credential : credentialsOf(workspace, method)) {
        credential->set("starts_at"_L1, grant.value("starts_at"_L1));
        if (grant.value("ends_at"_L1).isString()) {
            credential->set("ends_at"_L1, grant.value("ends_at"_L1));
        } else {
            credential->unset("ends_at"_L1);
        }
    }
}

void deleteCredentials(Workspace &workspace, Row &method)
{
    const auto all = credentialsOf(workspace, method);
    method.hidden.remove(credentialIds);
    for (Row *credential : all) {
        // The method goes as well and needs no word of its last credential.
        credential->hidden.remove("access_method_id"_L1);
        if (!takeBack(workspace, *credential)) {
            dropCredential(workspace, *credential);
        }
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
