// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/linking.h"

#include "sandbox/rules/notices.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

constexpr auto mismatch = "acs_user_profile_does_not_match_user_identity"_L1;

/// What an ACS user copies from its identity.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 3> copied{{
    {"user_identity_full_name"_L1, "full_name"_L1},
    {"user_identity_email_address"_L1, "email_address"_L1},
    {"user_identity_phone_number"_L1, "phone_number"_L1},
}};

bool sharesContact(const Row &acsUser, const Row &identity)
{
    const auto same = [&](QLatin1StringView key) {
        const QString mine = identity.text(key);
        return !mine.isEmpty() && acsUser.text(key).compare(mine, Qt::CaseInsensitive) == 0;
    };
    return same("email_address"_L1) || same("phone_number"_L1);
}

bool differs(const Row &acsUser, const Row &identity)
{
    return std::ranges::any_of(copied, [&](const auto &pair) {
        const QString theirs = acsUser.text(pair.second);
        const QString ours = identity.text(pair.second);
        return !theirs.isEmpty() && !ours.isEmpty() && theirs.compare(ours, Qt::CaseInsensitive) != 0;
    });
}

/// The ACS user's credentials tell of its identity too.
void tellCredentials(const Workspace &workspace, const Row &acsUser)
{
    for (Row *credential : workspace.rows(Kind::AcsCredential)) {
        if (credential->text("acs_user_id"_L1) != acsUser.idText()) {
            continue;
        }
        if (acsUser.value("user_identity_id"_L1).isString()) {
            credential->set("user_identity_id"_L1, acsUser.value("user_identity_id"_L1));
        } else {
            credential->unset("user_identity_id"_L1);
        }
    }
}

void connect(const Workspace &workspace, Row &acsUser, Row &identity)
{
    acsUser.set("user_identity_id"_L1, identity.idText());
    identity.set("acs_user_ids"_L1, including(identity.array("acs_user_ids"_L1), acsUser.idText()));
    noteProfile(workspace, identity);
    tellCredentials(workspace, acsUser);
}

} // namespace

Row *linkedUserIn(const Workspace &workspace, const Row &identity, const QString &systemId)
{
    for (const QJsonValue id : identity.array("acs_user_ids"_L1)) {
        Row *user = workspace.find(Kind::AcsUser, id);
        if (user != nullptr && user->text("acs_system_id"_L1) == systemId) {
            return user;
        }
    }
    return nullptr;
}

Result<void> checkFree(const Workspace &workspace, const Row &identity, const QString &systemId)
{
    if (linkedUserIn(workspace, identity, systemId) != nullptr) {
        return std::unexpected(Failure{409, u"user_identity_already_has_acs_user"_s,
                                       u"This user identity already has an ACS user in this access system"_s});
    }
    return {};
}

Result<void> link(Workspace &workspace, Row &acsUser, Row &identity)
{
    const QString linkedTo = acsUser.text("user_identity_id"_L1);
    if (linkedTo == identity.idText()) {
        return {};
    }
    if (!linkedTo.isEmpty()) {
        return std::unexpected(
            Failure{409, u"acs_user_already_linked"_s, u"This ACS user already belongs to another user identity"_s});
    }
    if (const auto free = checkFree(workspace, identity, acsUser.text("acs_system_id"_L1)); !free) {
        return free;
    }
    connect(workspace, acsUser, identity);
    return {};
}

void unlink(const Workspace &workspace, Row &acsUser, Row &identity)
{
    identity.set("acs_user_ids"_L1, excluding(identity.array("acs_user_ids"_L1), acsUser.idText()));
    acsUser.unset("user_identity_id"_L1);
    for (const auto &[copy, source] : copied) {
        acsUser.unset(copy);
    }
    tellCredentials(workspace, acsUser);
    noteProfile(workspace, identity);
}

Row &acsUserFor(Workspace &workspace, Row &identity, const Row &system)
{
    if (Row *linked = linkedUserIn(workspace, identity, system.idText())) {
        return *linked;
    }
    for (Row *user : workspace.rows(Kind::AcsUser)) {
        const bool isFree = user->text("user_identity_id"_L1).isEmpty();
        if (isFree && user->text("acs_system_id"_L1) == system.idText() && sharesContact(*user, identity)) {
            connect(workspace, *user, identity);
            return *user;
        }
    }
    Row &created = createAcsUser(workspace, system, identity.json());
    connect(workspace, created, identity);
    return created;
}

Row &createAcsUser(Workspace &workspace, const Row &system, const QJsonObject &profile)
{
    const QJsonValue name = profile.value("full_name"_L1);
    const QJsonValue address = profile.value("email_address"_L1);
    QJsonObject user{
        {u"acs_system_id"_s, system.idText()},
        {u"connected_account_id"_s, system.text("connected_account_id"_L1)},
        {u"display_name"_s, name.isString() ? name.toString() : identityDisplayName(profile)},
        {u"errors"_s, QJsonArray()},
        {u"warnings"_s, QJsonArray()},
        {u"is_managed"_s, true},
        {u"is_suspended"_s, false},
        {u"last_successful_sync_at"_s, QJsonValue()},
        {u"pending_mutations"_s, QJsonArray()},
    };
    for (const auto key : {"full_name"_L1, "email_address"_L1, "phone_number"_L1, "access_schedule"_L1}) {
        if (!profile.value(key).isNull() && !profile.value(key).isUndefined()) {
            user.insert(key, profile.value(key));
        }
    }
    if (address.isString()) {
        user.insert("email"_L1, address);
    }
    if (!system.hidden.value("user_type"_L1).toString().isEmpty()) {
        user.insert("external_type"_L1, system.hidden.value("user_type"_L1));
        user.insert("external_type_display_name"_L1, system.hidden.value("user_type_display_name"_L1));
    }
    Row &row = workspace.add(Kind::AcsUser, user);
    workspace.happened("acs_user.created"_L1, {{u"acs_user_id"_s, row.idText()},
                                               {u"acs_system_id"_s, system.idText()},
                                               {u"connected_account_id"_s, system.text("connected_account_id"_L1)}});
    return row;
}

void noteProfile(const Workspace &workspace, Row &identity)
{
    bool hasMismatch = false;
    for (const QJsonValue id : identity.array("acs_user_ids"_L1)) {
        if (Row *user = workspace.find(Kind::AcsUser, id)) {
            for (const auto &[copy, source] : copied) {
                user->set(copy, identity.value(source));
            }
            hasMismatch = hasMismatch || differs(*user, identity);
        }
    }
    if (hasMismatch) {
        warn(workspace, identity, mismatch, u"A linked ACS user has another name, e-mail or phone."_s);
    } else {
        clearNotice(identity, mismatch);
    }
}

Result<void> checkUnique(const Workspace &workspace, const QJsonObject &identity, const Row *except)
{
    const auto clash = [&](QLatin1StringView key, Qt::CaseSensitivity sensitivity) {
        const QString wanted = identity.value(key).toString();
        return !wanted.isEmpty() && std::ranges::any_of(workspace.rows(Kind::UserIdentity), [&](const Row *other) {
            return other != except && other->text(key).compare(wanted, sensitivity) == 0;
        });
    };
    if (clash("user_identity_key"_L1, Qt::CaseSensitive)) {
        return std::unexpected(Failure{409, u"user_identity_key_conflict"_s,
                                       u"A user identity with this user_identity_key already exists"_s});
    }
    if (clash("email_address"_L1, Qt::CaseInsensitive) || clash("phone_number"_L1, Qt::CaseSensitive)) {
        return std::unexpected(Failure{409, u"user_identity_email_or_phone_conflict"_s,
                                       u"A user identity with this email address or phone number already exists"_s});
    }
    return {};
}

Row &createIdentity(Workspace &workspace, const QJsonObject &profile)
{
    QJsonObject identity{{u"acs_user_ids"_s, QJsonArray()}, {u"errors"_s, QJsonArray()}, {u"warnings"_s, QJsonArray()}};
    for (const auto key : {"user_identity_key"_L1, "email_address"_L1, "full_name"_L1, "phone_number"_L1}) {
        const QJsonValue value = profile.value(key);
        identity.insert(key, value.isUndefined() ? QJsonValue() : value);
    }
    for (const auto key : {"user_identity_id"_L1, "created_at"_L1}) {
        if (profile.contains(key)) {
            identity.insert(key, profile.value(key));
        }
    }
    identity.insert("display_name"_L1, identityDisplayName(identity));
    return workspace.add(Kind::UserIdentity, identity);
}

QString identityDisplayName(const QJsonObject &identity)
{
    for (const auto key : {"full_name"_L1, "email_address"_L1, "phone_number"_L1, "user_identity_key"_L1}) {
        if (!identity.value(key).toString().isEmpty()) {
            return identity.value(key).toString();
        }
    }
    return u"User Identity"_s;
}

} // namespace latchkey::sandbox
