// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/membership.h"

#include "sandbox/rules/deleting.h"
#include "sandbox/rules/notices.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

constexpr auto groupIds = "acs_access_group_ids"_L1;

/// {"from":{key:…},"to":{key:…}} with \a id on the side where the membership is, and null on the other.
QJsonObject move(const QString &key, const QString &id, bool isJoining)
{
    const QJsonObject with{{key, id}};
    const QJsonObject without{{key, QJsonValue()}};
    return {{u"from"_s, isJoining ? without : with}, {u"to"_s, isJoining ? with : without}};
}

void noteMove(Workspace &workspace, Row &user, Row &group, bool isJoining)
{
    const QString message = u"A membership is being changed in the access system."_s;
    mutatingBriefly(workspace, Kind::AcsUser, user, "updating_group_membership"_L1, message,
                    move(u"acs_access_group_id"_s, group.idText(), isJoining));
    mutatingBriefly(workspace, Kind::AcsAccessGroup, group, "updating_user_membership"_L1, message,
                    move(u"acs_user_id"_s, user.idText(), isJoining));
}

void forget(Row &user, const QString &groupId)
{
    user.hidden.insert(groupIds, excluding(user.hidden.value(groupIds).toArray(), groupId));
}

void dropGroup(Workspace &workspace, const Row &group)
{
    for (Row *user : membersOf(workspace, group)) {
        forget(*user, group.idText());
    }
    workspace.happened("acs_access_group.deleted"_L1,
                       {{u"acs_access_group_id"_s, group.idText()},
                        {u"acs_system_id"_s, group.text("acs_system_id"_L1)},
                        {u"connected_account_id"_s, group.text("connected_account_id"_L1)}});
    workspace.remove(Kind::AcsAccessGroup, group.id());
}

} // namespace

void joinGroup(Workspace &workspace, Row &user, Row &group)
{
    if (!isMember(user, group.idText())) {
        user.hidden.insert(groupIds, including(user.hidden.value(groupIds).toArray(), group.idText()));
        noteMove(workspace, user, group, true);
    }
}

void leaveGroup(Workspace &workspace, Row &user, Row &group)
{
    if (isMember(user, group.idText())) {
        forget(user, group.idText());
        noteMove(workspace, user, group, false);
    }
}

bool isMember(const Row &user, const QString &groupId)
{
    return user.hidden.value(groupIds).toArray().contains(groupId);
}

std::vector<Row *> membersOf(const Workspace &workspace, const Row &group)
{
    std::vector<Row *> members;
    std::ranges::copy_if(workspace.rows(Kind::AcsUser), std::back_inserter(members),
                         [&](const Row *user) { return isMember(*user, group.idText()); });
    return members;
}

void deleteAccessGroup(Workspace &workspace, Row &group)
{
    deleteLater(workspace, group, Kind::AcsAccessGroup, dropGroup);
}

} // namespace latchkey::sandbox
