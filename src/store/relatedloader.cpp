// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/relatedloader.h"

#include "api/accessgrants.h"
#include "api/seamclient.h"
#include "store/relatedplaces.h"
#include "store/workspacestore.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace latchkey {

namespace {

constexpr int mostInFlight = 3;
/// Between two questions that nobody waits for: a large workspace must not keep the service busy.
constexpr std::chrono::milliseconds betweenRests = 250ms;

} // namespace

RelatedLoader::RelatedLoader(SeamClient &client, WorkspaceStore &store, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_backlog(store)
    , m_doors(store)
    , m_pace(betweenRests)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RelatedLoader::next);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &RelatedLoader::next);
    connect(&store.grants, &EntityCollection::changed, this, &RelatedLoader::grantsChanged);
    for (const EntityCollection *doors :
         {static_cast<EntityCollection *>(&store.devices), static_cast<EntityCollection *>(&store.entrances)}) {
        connect(doors, &EntityCollection::loadStateChanged, this, &RelatedLoader::nextSoon);
    }
}

void RelatedLoader::want(AccessGrantId grant, RelatedNeed need)
{
    if (!m_isOffered) {
        tellUntold(grant);
    } else if (need == RelatedNeed::Near || !m_inVain.contains(grant)) {
        wanted(m_backlog.add(grant, need), need);
    }
}

void RelatedLoader::wantAgain(AccessGrantId grant)
{
    if (m_isOffered && !m_inVain.contains(grant)) {
        wanted(m_backlog.addAgain(grant, RelatedNeed::Near), RelatedNeed::Near);
    }
}

void RelatedLoader::wanted(bool isNew, RelatedNeed need)
{
    if (isNew && need != RelatedNeed::Background) {
        m_isHeld = false;
    }
    nextSoon();
}

void RelatedLoader::setComplete(bool isComplete)
{
    m_backlog.setComplete(isComplete);
    nextSoon();
}

void RelatedLoader::wantRest(Instant now)
{
    if (!m_isOffered) {
        tellAllUntold();
        return;
    }
    m_restWanted = now;
    m_rest.start(m_pace); // the window shows first what somebody waited for
    nextSoon();
}

void RelatedLoader::gatherRest(Instant now)
{
    QList<AccessGrantId> rest(m_store.grants.size()); // from both ends: two lists would take twice the memory
    qsizetype open = 0;
    qsizetype ended = rest.size();
    for (const AccessGrant &grant : m_store.grants.rows()) {
        const bool isEnded = grant.window.hasEnded(now);
        const bool isUnknown = isEnded ? !m_store.places.find(grant.id) : !m_store.knowsRelated(grant);
        if (isUnknown && !m_inVain.contains(grant.id)) {
            rest[isEnded ? --ended : open++] = grant.id;
        }
    }
    rest.remove(open, ended - open);
    m_backlog.setRest(std::move(rest));
}

void RelatedLoader::resume()
{
    m_resumed = askedNow();
    m_isHeld = false;
    m_isOffered = true; // a single 404 may be a proxy's
    m_doors.retry();
    m_error.reset();
    m_wasUnderstood = false;
    m_notUnderstood = 0;
    m_inVain.clear();
    nextSoon();
}

bool RelatedLoader::isBusy() const
{
    return m_inFlight > 0 || (!m_isHeld && (m_backlog.isAwaited() || m_doors.isAwaited()));
}

bool RelatedLoader::isReadingNear() const { return m_nearInFlight > 0 || (!m_isHeld && m_backlog.hasNear()); }

/// What is wanted one after another is asked about together.
void RelatedLoader::nextSoon()
{
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void RelatedLoader::next()
{
    if (m_restWanted && m_isOffered && !m_rest.isActive()) {
        gatherRest(*std::exchange(m_restWanted, {}));
    }
    leaveToDoors();
    while (!m_isHeld && m_inFlight < mostInFlight) {
        const auto question = m_backlog.takeAwaited();
        if (!question) {
            break;
        }
        request(*question);
    }
    if (!m_isHeld && m_inFlight == 0 && !m_isRestInFlight) {
        nextOfRest();
    }
}

/// One after another, and all but what somebody waits for with a rest between.
void RelatedLoader::nextOfRest()
{
    const bool isNearLeft = m_backlog.countOfDoors(RelatedNeed::Near) > 0 && startDoors();
    if (isNearLeft || m_doors.isAwaited()) {
        nextOfDoors();
    } else if (m_rest.isActive()) {
        return;
    } else if (const auto question = m_backlog.takeRest()) {
        request(*question);
    } else if (m_doors.isUnderWay() || startDoors()) {
        nextOfDoors();
    }
}

void RelatedLoader::request(const RelatedQuestion &question)
{
    using api::Related;
    api::accessgrants::GetRelated parameters;
    parameters.accessGrantIds = question.grants;
    parameters.include = {Related::AccessMethods};
    if (question.manner != RelatedQuestion::Manner::Methods) {
        parameters.include += {Related::Devices, Related::AcsEntrances};
    }
    leaves(question);
    std::optional<SeamClient::Background> background;
    if (question.need != RelatedNeed::Opened) {
        background.emplace(m_client);
    }
    api::accessgrants::getRelated(m_client, parameters)
        .then(this, [this, question, asked = askedNow()](const Result<RelatedBatch> &batch) {
            answered(question, batch, asked);
        });
}

void RelatedLoader::leaves(const RelatedQuestion &question)
{
    m_isRestInFlight = m_isRestInFlight || question.isRest();
    m_inFlight += question.isRest() ? 0 : 1;
    m_nearInFlight += question.isAboutNear() ? 1 : 0;
}

void RelatedLoader::comes(const RelatedQuestion &question)
{
    if (question.isRest()) {
        m_isRestInFlight = false;
        m_rest.start(m_pace);
    } else {
        --m_inFlight;
        m_nearInFlight -= question.isAboutNear() ? 1 : 0;
    }
}

void RelatedLoader::answered(const RelatedQuestion &question, const Result<RelatedBatch> &batch, AskedAt asked)
{
    comes(question);
    if (batch && isHollow(question, *batch)) {
        notUnderstood(question, ApiError{.kind = ApiError::Kind::BadResponse});
    } else if (batch) {
        take(question, *batch, asked);
        askForLacking(question);
    } else if (asked < m_resumed) {
        m_backlog.putBack(question); // how it was then says nothing of how it is now
    } else {
        failed(question, batch.error());
    }
    goOn();
}

void RelatedLoader::goOn()
{
    next();
    tellProgress();
}

void RelatedLoader::tellProgress()
{
    Q_EMIT progressed();
    if (!isBusy()) {
        Q_EMIT idle();
    }
}

/// An answer that tells nothing, though the grants name methods, says nothing of their doors either.
bool RelatedLoader::isHollow(const RelatedQuestion &question, const RelatedBatch &batch) const
{
    return batch == RelatedBatch() && std::ranges::any_of(question.grants, [this](AccessGrantId id) {
               const AccessGrant *grant = m_store.grants.find(id);
               return grant && !grant->accessMethodIds.isEmpty();
           });
}

void RelatedLoader::take(const RelatedQuestion &question, const RelatedBatch &batch, AskedAt asked)
{
    m_store.devices.upsert(batch.devices, asked);
    m_store.entrances.upsert(batch.acsEntrances, asked);
    m_store.methods.upsert(batch.accessMethods, asked);
    if (question.manner != RelatedQuestion::Manner::Methods) {
        takePlaces(question, batch, asked);
    }
}

void RelatedLoader::takePlaces(const RelatedQuestion &question, const RelatedBatch &batch, AskedAt asked)
{
    QList<AccessGrant> grants;
    for (const AccessGrantId id : question.grants) {
        if (const AccessGrant *grant = m_store.grants.find(id)) {
            grants.append(*grant);
        }
    }
    if (grants.isEmpty()) {
        return; // gone meanwhile
    }
    if (question.grants.size() == 1) {
        m_store.places.set(grants.constFirst().id, placesIn(batch), asked);
        return;
    }
    const auto told = placesBySpaces(grants, batch, m_store.places);
    if (!told) {
        askApart(question);
        return;
    }
    for (auto of = told->places.cbegin(); of != told->places.cend(); ++of) {
        m_store.places.set(of.key(), of.value(), asked, GrantPlaces::Told::BySpaces);
    }
    for (const AccessGrantId grant : told->doubtful) {
        m_backlog.addAlone(grant, question.need);
    }
}

} // namespace latchkey
