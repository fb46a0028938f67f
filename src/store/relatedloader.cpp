// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/relatedloader.h"

#include "api/accessgrants.h"
#include "api/seamclient.h"
#include "store/relatedplaces.h"
#include "store/workspacestore.h"

using namespace std::chrono_literals;

namespace latchkey {

namespace {

constexpr qsizetype batchSize = 50;
constexpr int mostInFlight = 3;
/// Between two questions that nobody waits for: a large workspace must not keep the service busy.
constexpr std::chrono::milliseconds betweenRests = 250ms;

/// Whether \a kind says something of the grants that were asked about, and nothing of others.
bool isOfTheseGrants(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::NotFound:
    case ApiError::Kind::InvalidInput:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::BadResponse:
        return true;
    case ApiError::Kind::NotOffered:
    case ApiError::Kind::Network:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::OutcomeUnknown:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Redirected:
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::RateLimited:
    case ApiError::Kind::Server:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::ActionFailed:
        break;
    }
    return false;
}

} // namespace

RelatedLoader::RelatedLoader(SeamClient &client, WorkspaceStore &store, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RelatedLoader::next);
    m_rest.setSingleShot(true);
    m_rest.setInterval(betweenRests);
    connect(&m_rest, &QTimer::timeout, this, &RelatedLoader::next);
}

void RelatedLoader::want(AccessGrantId grant, RelatedNeed need)
{
    if (!m_isOffered) {
        return;
    }
    const bool isTogether = need != RelatedNeed::Opened && isToldBySpaces(grant);
    bool isNew = queue(isTogether ? Manner::Together : Manner::Alone).add(grant, need);
    if (!isTogether && need != RelatedNeed::Opened) {
        isNew = queue(Manner::Methods).add(grant, need) || isNew;
    }
    if (isNew && need != RelatedNeed::Background) {
        m_isHeld = false;
    }
    nextSoon();
}

void RelatedLoader::setComplete(bool isComplete)
{
    m_isComplete = isComplete;
    nextSoon();
}

void RelatedLoader::wantRest(Instant now)
{
    QList<AccessGrantId> ended;
    for (const AccessGrant &grant : m_store.grants.rows()) {
        if (m_store.knowsRelated(grant)) {
            continue;
        }
        if (grant.window.hasEnded(now)) {
            ended.append(grant.id);
        } else {
            want(grant.id, RelatedNeed::Background);
        }
    }
    for (const AccessGrantId grant : ended) {
        want(grant, RelatedNeed::Background);
    }
}

void RelatedLoader::resume()
{
    m_isHeld = false;
    m_error.reset();
    nextSoon();
}

bool RelatedLoader::isBusy() const
{
    const auto waits = [](const RelatedQueue &queue) {
        return !queue.isEmpty(RelatedNeed::Opened) || !queue.isEmpty(RelatedNeed::Near) ||
               !queue.isEmpty(RelatedNeed::InView);
    };
    const auto isAwaited = [](const Question &half) { return !half.step.isRest(); };
    return m_inFlight > 0 ||
           (!m_isHeld && (std::ranges::any_of(m_halves, isAwaited) || std::ranges::any_of(m_queues, waits)));
}

bool RelatedLoader::isReadingNear() const
{
    const auto isNear = [](const Question &half) { return half.step.isNearBatch(); };
    const bool isWaiting = !queue(Manner::Together).isEmpty(RelatedNeed::Near) ||
                           !queue(Manner::Methods).isEmpty(RelatedNeed::Near) || std::ranges::any_of(m_halves, isNear);
    return m_nearInFlight > 0 || (isWaiting && !m_isHeld);
}

/// A grant for a space with others in it may or may not open these: only the service knows.
bool RelatedLoader::isToldBySpaces(AccessGrantId id) const
{
    const AccessGrant *grant = m_store.grants.find(id);
    const auto isPlain = [this](SpaceId space) {
        return m_store.spaces.find(space) && !m_store.spacesByParent.contains(space.uuid());
    };
    return grant && !grant->spaceIds.isEmpty() && std::ranges::all_of(grant->spaceIds, isPlain);
}

/// What is wanted one after another is asked about together.
void RelatedLoader::nextSoon()
{
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void RelatedLoader::next()
{
    // What is on the screen does not wait for hundreds of grants that are read one by one.
    constexpr Step steps[] = {
        {RelatedNeed::Opened, Manner::Alone},   {RelatedNeed::Near, Manner::Together},
        {RelatedNeed::Near, Manner::Methods},   {RelatedNeed::InView, Manner::Together},
        {RelatedNeed::InView, Manner::Methods}, {RelatedNeed::InView, Manner::Alone},
        {RelatedNeed::Near, Manner::Alone},
    };
    const auto isTaken = [this](const Step &step) { return takeStep(step); };
    while (!m_isHeld && m_inFlight < mostInFlight && (askHalf(false) || std::ranges::any_of(steps, isTaken))) {
    }
    if (!m_isHeld && m_inFlight == 0 && !m_isRestInFlight && !m_rest.isActive()) {
        nextInBackground();
    }
}

bool RelatedLoader::askHalf(bool isRest)
{
    const auto half = std::ranges::find(m_halves, isRest, [](const Question &each) { return each.step.isRest(); });
    if (half == m_halves.end()) {
        return false;
    }
    const Question question = *half;
    m_halves.erase(half);
    request(question);
    return true;
}

bool RelatedLoader::takeStep(const Step &step)
{
    RelatedQueue &waiting = queue(step.manner);
    const bool isBatch = step.manner != Manner::Alone;
    if (isBatch && step.need == RelatedNeed::Near && !m_isComplete && waiting.count(step.need) < batchSize) {
        return false;
    }
    const qsizetype most = isBatch ? batchSize : 1;
    for (QList<AccessGrantId> grants = waiting.take(step.need, most); !grants.isEmpty();
         grants = waiting.take(step.need, most)) {
        if (step.isRest()) {
            grants.removeIf([this](AccessGrantId id) {
                const AccessGrant *grant = m_store.grants.find(id);
                return !grant || m_store.knowsRelated(*grant);
            });
        }
        if (isBatch && step.need == RelatedNeed::InView) {
            grants += waiting.take(RelatedNeed::Near, most - grants.size());
        }
        if (!grants.isEmpty()) {
            request({grants, step});
            return true;
        }
    }
    return false;
}

void RelatedLoader::nextInBackground()
{
    if (askHalf(true)) {
        return;
    }
    for (const Manner manner : {Manner::Together, Manner::Methods, Manner::Alone}) {
        if (takeStep({RelatedNeed::Background, manner})) {
            return;
        }
    }
}

void RelatedLoader::request(const Question &question)
{
    using api::Related;
    const Step &step = question.step;
    api::accessgrants::GetRelated parameters;
    parameters.accessGrantIds = question.grants;
    parameters.include = {Related::AccessMethods};
    if (step.manner != Manner::Methods) {
        parameters.include += {Related::Devices, Related::AcsEntrances};
    }
    m_isRestInFlight = m_isRestInFlight || step.isRest();
    m_inFlight += step.isRest() ? 0 : 1;
    m_nearInFlight += step.isNearBatch() ? 1 : 0;
    std::optional<SeamClient::Background> background;
    if (step.need != RelatedNeed::Opened) {
        background.emplace(m_client);
    }
    api::accessgrants::getRelated(m_client, parameters)
        .then(this, [this, question, asked = askedNow()](const Result<RelatedBatch> &batch) {
            answered(question, batch, asked);
        });
}

void RelatedLoader::answered(const Question &question, const Result<RelatedBatch> &batch, AskedAt asked)
{
    if (question.step.isRest()) {
        m_isRestInFlight = false;
        m_rest.start();
    } else {
        --m_inFlight;
        m_nearInFlight -= question.step.isNearBatch() ? 1 : 0;
    }
    if (batch) {
        take(question, *batch, asked);
    } else {
        failed(question, batch.error());
    }
    next();
    Q_EMIT progressed();
    if (!isBusy()) {
        Q_EMIT idle();
    }
}

void RelatedLoader::take(const Question &question, const RelatedBatch &batch, AskedAt asked)
{
    m_store.devices.upsert(batch.devices, asked);
    m_store.entrances.upsert(batch.acsEntrances, asked);
    m_store.methods.upsert(batch.accessMethods, asked);
    switch (question.step.manner) {
    case Manner::Together:
    case Manner::Alone:
        takePlaces(question, batch, asked);
        break;
    case Manner::Methods:
        break;
    }
}

void RelatedLoader::takePlaces(const Question &question, const RelatedBatch &batch, AskedAt asked)
{
    QList<AccessGrant> grants;
    for (const AccessGrantId id : question.grants) {
        if (const AccessGrant *grant = m_store.grants.find(id)) {
            grants.append(*grant);
        }
    }
    if (question.grants.size() == 1 && !grants.isEmpty()) {
        m_store.places.set(grants.constFirst().id, placesIn(batch), asked);
    } else if (const auto places = placesBySpaces(grants, batch, m_store.places)) {
        for (auto of = places->cbegin(); of != places->cend(); ++of) {
            m_store.places.set(of.key(), of.value(), asked);
        }
    } else {
        halve(question);
    }
}

void RelatedLoader::failed(const Question &question, const ApiError &error)
{
    m_error = error;
    if (error.kind == ApiError::Kind::NotOffered) {
        m_isOffered = false;
        m_queues = {};
        m_halves.clear();
    } else if (!isOfTheseGrants(error.kind)) {
        // The next ones would meet the same now. Last in the queue, so that one which always fails is in nobody's way.
        m_isHeld = true;
        for (const AccessGrantId grant : question.grants) {
            queue(question.step.manner).add(grant, question.step.need);
        }
    } else if (error.kind != ApiError::Kind::BadResponse) {
        halve(question); // one of them may have been deleted meanwhile
    }
}

/// The answer was of no use for all of them, because of one perhaps.
void RelatedLoader::halve(const Question &question)
{
    const qsizetype half = question.grants.size() / 2;
    if (half > 0) {
        m_halves.append({question.grants.first(half), question.step});
        m_halves.append({question.grants.sliced(half), question.step});
    }
}

} // namespace latchkey
