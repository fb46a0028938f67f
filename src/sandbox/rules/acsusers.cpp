// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/acsusers.h"

#include "sandbox/rules/acscredentials.h"
#include "sandbox/rules/deleting.h"
#include "sandbox/rules/linking.h"
#include "sandbox/rules/membership.h"
#include "sandbox/rules/notices.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

constexpr auto entranceIds = "acs_entrance_ids"_L1;
constexpr auto schedule = "access_schedule"_L1;

void gather(QSet<QString> &ids, const Row &giver)
{
    for (const QJsonValue id : giver.hidden.value(entranceIds).toArray()) {
        ids.insert(id.toString());
    }
}

TimeWindow windowOf(const QJsonObject &json)
{
    return {parseWireTime(json.value("starts_at"_L1).toString()).value_or(Instant()),
            parseWireTime(json.value("ends_at"_L1).toString())};
}

/// {"starts_at","ends_at"} of an access schedule, nulls where there is none.
QJsonObject bounds(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    const auto bound = [&](QLatin1StringView key) {
        return json.value(key).isString() ? json.value(key) : QJsonValue();
    };
    return {{u"starts_at"_s, bound("starts_at"_L1)}, {u"ends_at"_s, bound("ends_at"_L1)}};
}

void updateSchedule(Workspace &workspace, Row &user, const QJsonValue &value)
{
    const QJsonObject before = bounds(user.value(schedule));
    if (value.isNull()) {
        user.unset(schedule);
    } else {
        user.set(schedule, value);
    }
    mutatingBriefly(workspace, Kind::AcsUser, user, "updating_access_schedule"_L1,
                    u"New times are being sent to the access system."_s,
                    {{u"from"_s, before}, {u"to"_s, bounds(value)}});
}

void updateProfile(Workspace &workspace, Row &user, const QJsonObject &profile)
{
    QJsonObject before;
    for (const QString &key : profile.keys()) {
        const QByteArray name = key.toLatin1();
        const QJsonValue old = user.value(QLatin1StringView(name));
        before.insert(key, old.isString() ? old : QJsonValue());
        user.set(QLatin1StringView(name), profile.value(key));
    }
    if (profile.contains("full_name"_L1)) {
        user.set("display_name"_L1, profile.value("full_name"_L1));
    }
    if (profile.contains("email_address"_L1)) {
        user.set("email"_L1, profile.value("email_address"_L1));
    }
    mutatingBriefly(workspace, Kind::AcsUser, user, "updating_user_information"_L1,
                    u"The profile is being sent to the access system."_s, {{u"from"_s, before}, {u"to"_s, profile}});
    if (Row *identity = workspace.find(Kind::UserIdentity, user.value("user_identity_id"_L1))) {
        noteProfile(workspace, *identity);
    }
}

} // namespace

QSet<QString> entrancesOf(const Workspace &workspace, const Row &user)
{
    QSet<QString> ids;
    if (user.flag("is_suspended"_L1)) {
        return ids;
    }
    gather(ids, user);
    for (const QJsonValue id : user.hidden.value("acs_access_group_ids"_L1).toArray()) {
        if (const Row *group = workspace.find(Kind::AcsAccessGroup, id)) {
            gather(ids, *group);
        }
    }
    for (const Row *credential : credentialsOfUser(workspace, user)) {
        if (!isInvalidated(*credential) && !windowOf(credential->json()).hasEnded(workspace.now())) {
            gather(ids, *credential);
        }
    }
    return ids;
}

void revokeEntrances(Workspace &workspace, Row &user)
{
    user.hidden.remove(entranceIds);
    for (const QJsonValue id : user.hidden.value("acs_access_group_ids"_L1).toArray()) {
        if (Row *group = workspace.find(Kind::AcsAccessGroup, id)) {
            leaveGroup(workspace, user, *group);
        }
    }
    for (Row *credential : credentialsOfUser(workspace, user)) {
        if (workspace.find(Kind::AccessMethod, credential->hidden.value("access_method_id"_L1)) == nullptr) {
            credential->hidden.remove(entranceIds);
        }
    }
}

void updateAcsUser(Workspace &workspace, Row &user, const QJsonObject &parameters)
{
    QJsonObject profile;
    for (const auto key : {"full_name"_L1, "phone_number"_L1, "email_address"_L1}) {
        if (parameters.contains(key)) {
            profile.insert(key, parameters.value(key));
        }
    }
    if (parameters.contains("email"_L1) && !profile.contains("email_address"_L1)) {
        profile.insert("email_address"_L1, parameters.value("email"_L1));
    }
    if (!profile.isEmpty()) {
        updateProfile(workspace, user, profile);
    }
    if (parameters.contains(schedule)) {
        updateSchedule(workspace, user, parameters.value(schedule));
    }
    if (parameters.contains("hid_acs_system_id"_L1)) {
        user.set("hid_acs_system_id"_L1, parameters.value("hid_acs_system_id"_L1));
    }
}

void suspendAcsUser(Workspace &workspace, Row &user, bool isSuspended)
{
    if (user.flag("is_suspended"_L1) == isSuspended) {
        return;
    }
    user.set("is_suspended"_L1, isSuspended);
    mutatingBriefly(workspace, Kind::AcsUser, user, "updating_suspension_state"_L1,
                    u"The suspension is being changed in the access system."_s,
                    {{u"from"_s, QJsonObject{{u"is_suspended"_s, !isSuspended}}},
                     {u"to"_s, QJsonObject{{u"is_suspended"_s, isSuspended}}}});
}

QString refusalOf(const Workspace &workspace, const Row &credential)
{
    const Row *user = workspace.find(Kind::AcsUser, credential.value("acs_user_id"_L1));
    if (user == nullptr) {
        return u"The credential is assigned to nobody."_s;
    }
    if (user->flag("is_suspended"_L1)) {
        return u"The ACS user is suspended."_s;
    }
    if (user->value(schedule).isObject() && !windowOf(user->value(schedule).toObject()).contains(workspace.now())) {
        return u"The ACS user has no access at this time."_s;
    }
    if (isInvalidated(credential) || !windowOf(credential.json()).contains(workspace.now())) {
        return u"The credential is not valid at this time."_s;
    }
    return {};
}

void deleteAcsUser(Workspace &workspace, Row &user) { deleteLater(workspace, user, Kind::AcsUser, dropAcsUser); }

void dropAcsUser(Workspace &workspace, const Row &user)
{
    for (Row *credential : credentialsOfUser(workspace, user)) {
        invalidateCredential(workspace, *credential);
        dropCredential(workspace, *credential);
    }
    workspace.happened("acs_user.deleted"_L1, {{u"acs_user_id"_s, user.idText()},
                                               {u"acs_system_id"_s, user.text("acs_system_id"_L1)},
                                               {u"connected_account_id"_s, user.text("connected_account_id"_L1)}});
    Row *identity = workspace.find(Kind::UserIdentity, user.value("user_identity_id"_L1));
    if (identity != nullptr) {
        identity->set("acs_user_ids"_L1, excluding(identity->array("acs_user_ids"_L1), user.idText()));
        noteProfile(workspace, *identity);
    }
    workspace.remove(Kind::AcsUser, user.id());
}

} // namespace latchkey::sandbox
