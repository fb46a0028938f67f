// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of RevokeReader: what is asked.
#include "api/accessgrants.h"
#include "api/accessmethods.h"
#include "api/acsaccessgroups.h"
#include "api/acsentrances.h"
#include "api/acsusers.h"
#include "api/useridentities.h"
#include "core/doors.h"
#include "core/shownname.h"
#include "store/revokereader.h"
#include "store/workspacestore.h"

#include <algorithm>

namespace latchkey {
namespace {

template <typename T> Result<QList<Door>> doorsOf(const Result<QList<T>> &rows, const WorkspaceStore &store)
{
    if (!rows) {
        return std::unexpected(rows.error());
    }
    QList<Door> doors;
    for (const T &row : *rows) {
        if constexpr (std::is_same_v<T, Device>) {
            doors.append(doorOf(row));
        } else {
            doors.append(doorOf(row, store.systems.find(row.acsSystemId)));
        }
    }
    return doors;
}

Result<QList<AcsEntranceId>> idsOf(const Result<QList<AcsEntrance>> &entrances)
{
    if (!entrances) {
        return std::unexpected(entrances.error());
    }
    QList<AcsEntranceId> ids;
    std::ranges::transform(*entrances, std::back_inserter(ids), &AcsEntrance::id);
    return ids;
}

RevokeFacts::Holder holderOf(const AcsUser &user)
{
    return {.id = user.id.uuid(), .name = shownName(user), .window = user.accessSchedule, .entrances = {}};
}

RevokeFacts::Holder holderOf(const AcsAccessGroup &group)
{
    const QString name = group.displayName.isEmpty() ? group.name : group.displayName;
    return {.id = group.id.uuid(), .name = name, .window = group.accessSchedule, .entrances = {}};
}

template <typename T> Result<QList<RevokeFacts::Holder>> holdersOf(const Result<QList<T>> &rows)
{
    if (!rows) {
        return std::unexpected(rows.error());
    }
    QList<RevokeFacts::Holder> holders;
    std::ranges::transform(*rows, std::back_inserter(holders), [](const T &row) { return holderOf(row); });
    return holders;
}

} // namespace

template <typename T, typename Take> void RevokeReader::ask(const Call<T> &call, Take take)
{
    ++m_reading->pending;
    m_reading->cancels.emplace_back([call] { call.cancel(); });
    call.then(&m_reading->context, [this, take](const Result<T> &result) {
        const auto quiet = quietly();
        take(result);
        done();
    });
}

template <typename Parameters, typename Take> void RevokeReader::askGrants(const Parameters &parameters, Take take)
{
    ++m_reading->pending;
    auto all = std::make_shared<QList<AccessGrant>>();
    m_reading->pagers.push_back(std::make_unique<Pager<AccessGrant>>(
        [this, parameters](const QString &cursor) {
            return api::accessgrants::list(m_client, pageAt(parameters, cursor));
        },
        [this, all, asked = askedNow()](const QList<AccessGrant> &grants) {
            m_store.grants.upsert(grants, asked);
            all->append(grants);
        },
        [this, all, take](const Result<Void> &outcome) {
            const auto quiet = quietly();
            take(outcome ? Result<QList<AccessGrant>>(*all) : std::unexpected(outcome.error()));
            done();
        }));
    m_reading->pagers.back()->start();
}

void RevokeReader::readPerson(qsizetype at)
{
    const UserIdentityId id = m_reading->facts.people[at].id;
    if (at >= mostPeople) {
        for (const AccessGrant &grant : targetGrantsOf(id)) {
            readGrant(grant);
        }
        return;
    }
    api::accessgrants::List parameters;
    parameters.userIdentityId = id;
    askGrants(parameters, [this, at](const Result<QList<AccessGrant>> &grants) { takeGrants(at, grants); });
    readAccessible(at);
    readHolders(at);
}

void RevokeReader::readAccessible(qsizetype at)
{
    const UserIdentityId id = m_reading->facts.people[at].id;
    ask(api::useridentities::listAccessibleDevices(m_client, id),
        [this, at, asked = askedNow()](const Result<QList<Device>> &devices) {
            m_store.devices.upsert(devices.value_or(QList<Device>()), asked);
            m_reading->facts.people[at].devices = doorsOf(devices, m_store);
        });
    ask(api::useridentities::listAccessibleEntrances(m_client, id),
        [this, at, asked = askedNow()](const Result<QList<AcsEntrance>> &entrances) {
            m_store.entrances.upsert(entrances.value_or(QList<AcsEntrance>()), asked);
            m_reading->facts.people[at].entrances = doorsOf(entrances, m_store);
        });
}

void RevokeReader::readHolders(qsizetype at)
{
    const UserIdentityId id = m_reading->facts.people[at].id;
    ask(api::useridentities::listAcsUsers(m_client, id), [this, at](const Result<QList<AcsUser>> &users) {
        m_reading->facts.people[at].acsUsers = holdersOf(users);
        readEntrances(at, &RevokeFacts::Person::acsUsers, [this](const QUuid &user) {
            return api::acsusers::listAccessibleEntrances(m_client, {AcsUserId(user), {}, {}});
        });
    });
    api::acsaccessgroups::List parameters;
    parameters.userIdentityId = id;
    ask(api::acsaccessgroups::list(m_client, parameters), [this, at](const Result<QList<AcsAccessGroup>> &groups) {
        m_reading->facts.people[at].groups = holdersOf(groups);
        readEntrances(at, &RevokeFacts::Person::groups, [this](const QUuid &group) {
            return api::acsaccessgroups::listAccessibleEntrances(m_client, AcsAccessGroupId(group));
        });
    });
}

template <typename CallOf> void RevokeReader::readEntrances(qsizetype person, HoldersOf holders, CallOf callOf)
{
    const QList<Holder> found = (m_reading->facts.people[person].*holders).value_or(QList<Holder>());
    for (qsizetype at = 0; at < found.size(); ++at) {
        ask(callOf(found[at].id), [this, person, holders, at](const Result<QList<AcsEntrance>> &entrances) {
            (*(m_reading->facts.people[person].*holders))[at].entrances = idsOf(entrances);
        });
    }
}

void RevokeReader::readStay(const QString &reservationKey)
{
    const qsizetype at = m_reading->facts.stays.size();
    m_reading->facts.stays.append({reservationKey, {}});
    api::accessgrants::List parameters;
    parameters.reservationKey = reservationKey;
    askGrants(parameters, [this, at](const Result<QList<AccessGrant>> &grants) {
        m_reading->facts.stays[at].grants = grants;
        for (const AccessGrant &grant : grants.value_or(QList<AccessGrant>())) {
            const UserIdentity *person = m_store.identities.find(grant.userIdentityId);
            m_reading->facts.names.insert(grant.userIdentityId,
                                          person ? shownName(*person) : grant.userIdentityId.toString());
        }
    });
}

void RevokeReader::readGrant(const AccessGrant &grant)
{
    using api::Related;
    m_reading->facts.grants.append({grant, {}, {}, {}});
    api::accessgrants::GetRelated parameters;
    parameters.accessGrantIds = {grant.id};
    parameters.include = {Related::AccessMethods, Related::Devices, Related::AcsEntrances, Related::AcsSystems};
    ask(api::accessgrants::getRelated(m_client, parameters),
        [this, id = grant.id, asked = askedNow()](const Result<RelatedBatch> &batch) {
            if (batch) {
                takeRelated(id, *batch, asked);
            } else {
                grantFacts(id).doors = std::unexpected(batch.error());
            }
        });
}

/// Which credentials go with the methods that go.
void RevokeReader::readMethods(const RevokeFacts::Grant &grant)
{
    const RevokeTarget &target = m_reading->target;
    const bool isWhole = target.grants.contains(grant.grant.id) || target.people.contains(grant.grant.userIdentityId);
    api::accessmethods::GetRelated parameters;
    parameters.include = {api::Related::AcsCredentials};
    for (const AccessMethod &method : grant.methods) {
        if (isWhole || target.methods.contains(method.id)) {
            parameters.accessMethodIds.append(method.id);
        }
    }
    if (parameters.accessMethodIds.isEmpty()) {
        return;
    }
    ask(api::accessmethods::getRelated(m_client, parameters),
        [this, id = grant.grant.id](const Result<RelatedBatch> &batch) {
            grantFacts(id).credentials =
                batch ? Result<QList<AcsCredential>>(batch->acsCredentials) : std::unexpected(batch.error());
        });
}

/// Of the entrances that close by all that was read until now: they may stay open by a credential.
void RevokeReader::readCredentials()
{
    const RevokePreview preview = previewRevoke(m_reading->target, m_reading->facts, m_clock.now());
    QSet<AcsEntranceId> asked;
    for (const DoorOutcome &outcome : preview.closing) {
        const AcsEntranceId *entrance = std::get_if<AcsEntranceId>(&outcome.door.id);
        if (!entrance || asked.contains(*entrance)) {
            continue;
        }
        asked.insert(*entrance);
        if (asked.size() > mostEntrances) {
            m_reading->facts.entrancesLeftOut.append(outcome.door.name);
            continue;
        }
        const qsizetype at = m_reading->facts.entrances.size();
        m_reading->facts.entrances.append({outcome.door, {}});
        ask(api::acsentrances::listCredentialsWithAccess(m_client, {.acsEntranceId = *entrance, .includeIf = {}}),
            [this, at](const Result<QList<AcsCredential>> &credentials) {
                m_reading->facts.entrances[at].credentials = credentials;
            });
    }
}

} // namespace latchkey
