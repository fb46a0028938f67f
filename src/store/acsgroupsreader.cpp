// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/acsgroupsreader.h"

#include "api/acsaccessgroups.h"

namespace latchkey {

AcsGroupsReader::AcsGroupsReader(SeamClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void AcsGroupsReader::load(const AcsUser &acsUser)
{
    api::acsaccessgroups::List ofSystem;
    ofSystem.acsSystemId = acsUser.acsSystemId;
    api::acsaccessgroups::list(m_client, ofSystem)
        .then(this, [this, id = acsUser.id](const Result<QList<AcsAccessGroup>> &answer) {
            if (answer) {
                readMemberships(id, *answer);
            } else {
                m_error = answer.error();
                Q_EMIT changed();
            }
        });
}

void AcsGroupsReader::readMemberships(AcsUserId acsUser, const QList<AcsAccessGroup> &groups)
{
    api::acsaccessgroups::List ofUser;
    ofUser.acsUserId = acsUser;
    api::acsaccessgroups::list(m_client, ofUser)
        .then(this, [this, groups](const Result<QList<AcsAccessGroup>> &answer) {
            if (answer) {
                for (const AcsAccessGroup &group : *answer) {
                    m_memberships.insert(group.id);
                }
                m_groups = groups;
            } else {
                m_error = answer.error();
            }
            Q_EMIT changed();
        });
}

} // namespace latchkey
