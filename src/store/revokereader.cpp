// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/revokereader.h"

#include "api/seamclient.h"
#include "core/doors.h"
#include "core/shownname.h"
#include "store/relatedplaces.h"
#include "store/workspacestore.h"

#include <algorithm>

namespace latchkey {
namespace {

/// Up to here the window waits for the reading before all else that is asked in the background.
constexpr qsizetype few = 3;

} // namespace

RevokeReader::RevokeReader(SeamClient &client, WorkspaceStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_clock(clock)
{
}

RevokeReader::~RevokeReader() { stop(); }

void RevokeReader::stop()
{
    if (const std::unique_ptr<Reading> over = std::move(m_reading)) {
        std::ranges::for_each(over->cancels, [](const std::function<void()> &cancel) { cancel(); });
    }
}

QList<UserIdentityId> RevokeReader::peopleOf(const RevokeTarget &target) const
{
    QList<AccessGrantId> grants = target.grants;
    for (const AccessMethodId method : target.methods) {
        for (const QUuid &grant : m_store.grantsByMethod.find(method.uuid())) {
            grants.append(AccessGrantId(grant));
        }
    }
    QList<UserIdentityId> people = target.people;
    for (const AccessGrantId id : std::as_const(grants)) {
        if (const AccessGrant *grant = m_store.grants.find(id); grant && !people.contains(grant->userIdentityId)) {
            people.append(grant->userIdentityId);
        }
    }
    for (const RevokeTarget::Direct &direct : target.devices) {
        if (!people.contains(direct.person)) {
            people.append(direct.person);
        }
    }
    return people;
}

void RevokeReader::load(const RevokeTarget &target)
{
    stop();
    m_reading = std::make_unique<Reading>();
    m_reading->target = target;
    // Until all is asked for: the answers may come at once.
    m_reading->pending = 1;
    addPeople();
    addTargetDoors();
    const qsizetype people = m_reading->facts.people.size();
    m_reading->isLong = people > few;
    const auto quiet = quietly();
    QStringList stays;
    for (qsizetype at = 0; at < people; ++at) {
        readPerson(at);
        for (const AccessGrant &grant : targetGrantsOf(m_reading->facts.people[at].id)) {
            if (const QString key = grant.reservationKey; !key.isEmpty() && !stays.contains(key)) {
                stays.append(key);
                readStay(key);
            }
        }
    }
    QMetaObject::invokeMethod(&m_reading->context, [this] { done(); }, Qt::QueuedConnection);
}

std::unique_ptr<SeamClient::Background> RevokeReader::quietly() const
{
    return m_reading->isLong ? std::make_unique<SeamClient::Background>(m_client) : nullptr;
}

void RevokeReader::addPeople()
{
    for (const UserIdentityId id : peopleOf(m_reading->target)) {
        const UserIdentity *known = m_store.identities.find(id);
        RevokeFacts::Person person;
        person.id = id;
        person.name = known ? shownName(*known) : id.toString();
        if (m_reading->facts.people.size() >= mostPeople) {
            m_reading->facts.peopleLeftOut.append(person.name);
        }
        m_reading->facts.people.append(person);
    }
}

void RevokeReader::addTargetDoors()
{
    for (const RevokeTarget::Direct &direct : std::as_const(m_reading->target.devices)) {
        if (const std::optional<Door> door = m_store.door(direct.device)) {
            m_reading->facts.targetDoors.append(*door);
        }
    }
}

/// Those that go whole or lose a method, as far as they are here. What has ended goes with a person without a trace.
QList<AccessGrant> RevokeReader::targetGrantsOf(UserIdentityId person) const
{
    const RevokeTarget &target = m_reading->target;
    QList<AccessGrant> grants = m_store.grantsOf(person);
    grants.removeIf([&](const AccessGrant &grant) {
        const bool isOver = grant.window.hasEnded(m_clock.now());
        const bool isWhole = target.grants.contains(grant.id) || (target.people.contains(person) && !isOver);
        return !isWhole && std::ranges::none_of(target.methods, [&grant](AccessMethodId method) {
            return grant.accessMethodIds.contains(method);
        });
    });
    return grants;
}

void RevokeReader::takeGrants(qsizetype at, const Result<QList<AccessGrant>> &grants)
{
    RevokeFacts::Person &person = m_reading->facts.people[at];
    QList<AccessGrant> wanted = targetGrantsOf(person.id);
    if (!grants) {
        person.grants = std::unexpected(grants.error());
    }
    for (const AccessGrant &grant : grants.value_or(QList<AccessGrant>())) {
        const bool isTarget = std::ranges::count(wanted, grant.id, &AccessGrant::id) > 0;
        if (!isTarget && !grant.window.hasEnded(m_clock.now())) {
            wanted.append(grant);
        }
    }
    for (const AccessGrant &grant : std::as_const(wanted)) {
        readGrant(grant);
    }
}

RevokeFacts::Grant &RevokeReader::grantFacts(AccessGrantId id)
{
    QList<RevokeFacts::Grant> &grants = m_reading->facts.grants;
    return *std::ranges::find(grants, id, [](const RevokeFacts::Grant &facts) { return facts.grant.id; });
}

void RevokeReader::takeRelated(AccessGrantId id, const RelatedBatch &batch, AskedAt asked)
{
    m_store.systems.upsert(batch.acsSystems, asked);
    m_store.devices.upsert(batch.devices, asked);
    m_store.entrances.upsert(batch.acsEntrances, asked);
    m_store.methods.upsert(batch.accessMethods, asked);
    if (m_store.grants.find(id)) { // else it was removed meanwhile
        m_store.places.set(id, placesIn(batch), asked);
    }
    for (const AcsSystem &system : batch.acsSystems) {
        if (!m_reading->facts.systems.contains(system)) {
            m_reading->facts.systems.append(system);
        }
    }
    RevokeFacts::Grant &facts = grantFacts(id);
    QList<Door> doors;
    std::ranges::transform(batch.devices, std::back_inserter(doors), [](const Device &row) { return doorOf(row); });
    std::ranges::transform(batch.acsEntrances, std::back_inserter(doors), [this](const AcsEntrance &row) {
        return doorOf(row, m_store.systems.find(row.acsSystemId));
    });
    facts.doors = doors;
    facts.methods = batch.accessMethods;
    readMethods(facts);
}

void RevokeReader::done()
{
    if (--m_reading->pending > 0) {
        return;
    }
    if (!m_reading->hasCredentials) {
        m_reading->hasCredentials = true;
        m_reading->pending = 1;
        readCredentials();
        QMetaObject::invokeMethod(&m_reading->context, [this] { done(); }, Qt::QueuedConnection);
        return;
    }
    const std::unique_ptr<Reading> over = std::move(m_reading);
    over->facts.readAt = m_clock.now();
    m_facts = over->facts;
    Q_EMIT finished();
}

} // namespace latchkey
