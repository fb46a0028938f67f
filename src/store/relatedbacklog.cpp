// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/relatedbacklog.h"

#include "store/workspacestore.h"

#include <utility>

namespace latchkey {

namespace {

constexpr qsizetype batchSize = 50;

} // namespace

bool RelatedBacklog::add(AccessGrantId grant, RelatedNeed need)
{
    if (need == RelatedNeed::Opened) {
        return addAlone(grant, need);
    }
    if (isToldBySpaces(grant)) {
        return queue(Manner::Together).add(grant, need);
    }
    const bool isNew = addAlone(grant, need);
    return queue(Manner::Methods).add(grant, need) || isNew;
}

bool RelatedBacklog::addAgain(AccessGrantId grant, RelatedNeed need)
{
    const bool isKnown = !isToldBySpaces(grant) && m_store.places.isSettled(grant);
    return isKnown ? queue(Manner::Methods).add(grant, need) : add(grant, need);
}

/// What is looked at does not wait for all the doors.
bool RelatedBacklog::addAlone(AccessGrantId grant, RelatedNeed need)
{
    const bool isSeen = need == RelatedNeed::Opened || need == RelatedNeed::InView;
    if (isSeen || !isToldByDoors(grant)) {
        queue(Manner::ByDoors).drop(grant);
        return queue(Manner::Alone).add(grant, need);
    }
    return !queue(Manner::Alone).contains(grant) && queue(Manner::ByDoors).add(grant, need);
}

void RelatedBacklog::putBack(const RelatedQuestion &question)
{
    for (const AccessGrantId grant : question.grants) {
        // Not less urgent than it was: who filled up the question is near.
        queue(question.manner).add(grant, question.isFilledUp ? RelatedNeed::Near : question.need);
    }
}

bool RelatedBacklog::halve(const RelatedQuestion &question)
{
    const qsizetype half = question.grants.size() / 2;
    if (half == 0) {
        return false;
    }
    for (const QList<AccessGrantId> &grants : {question.grants.first(half), question.grants.sliced(half)}) {
        m_halves.append(question);
        m_halves.last().grants = grants;
    }
    return true;
}

void RelatedBacklog::askAlone(const RelatedQuestion &question, AccessGrantId grant)
{
    m_halves.append(question);
    m_halves.last().grants = {grant};
}

void RelatedBacklog::clear()
{
    m_queues = {};
    m_rest.clear();
    m_halves.clear();
}

void RelatedBacklog::setComplete(bool isComplete)
{
    m_isComplete = isComplete;
    m_wasComplete = m_wasComplete || isComplete;
}

std::optional<RelatedQuestion> RelatedBacklog::takeAwaited()
{
    if (auto half = takeHalf(false)) {
        return half;
    }
    // What is on the screen does not wait for hundreds of grants that are read one by one.
    constexpr std::pair<RelatedNeed, Manner> order[] = {
        {RelatedNeed::Opened, Manner::Alone},   {RelatedNeed::Near, Manner::Together},
        {RelatedNeed::Near, Manner::Methods},   {RelatedNeed::InView, Manner::Together},
        {RelatedNeed::InView, Manner::Methods}, {RelatedNeed::InView, Manner::Alone},
        {RelatedNeed::Near, Manner::Alone},     {RelatedNeed::Near, Manner::ByDoors},
    };
    for (const auto &[need, manner] : order) {
        if (auto question = take(need, manner)) {
            return question;
        }
    }
    return std::nullopt;
}

std::optional<RelatedQuestion> RelatedBacklog::takeRest()
{
    if (auto half = takeHalf(true)) {
        return half;
    }
    sortRest();
    for (const Manner manner : {Manner::Together, Manner::Methods, Manner::Alone, Manner::ByDoors}) {
        if (auto question = take(RelatedNeed::Background, manner)) {
            return question;
        }
    }
    return std::nullopt;
}

/// Gives some of those that nobody waits for to the queues, until there is one question's worth of those that are read
/// together.
void RelatedBacklog::sortRest()
{
    while (!m_rest.isEmpty() && queue(Manner::Together).count(RelatedNeed::Background) < batchSize) {
        QList<AccessGrantId> next = m_rest.first(std::min(batchSize, m_rest.size()));
        m_rest.remove(0, next.size());
        dropNeedless(next, RelatedNeed::Background, Manner::Together);
        for (const AccessGrantId grant : std::as_const(next)) {
            add(grant, RelatedNeed::Background);
        }
    }
}

bool RelatedBacklog::isAwaited() const
{
    const auto waits = [](const RelatedQueue &queue) {
        return !queue.isEmpty(RelatedNeed::Opened) || !queue.isEmpty(RelatedNeed::Near) ||
               !queue.isEmpty(RelatedNeed::InView);
    };
    return std::ranges::any_of(m_queues, waits) ||
           !std::ranges::all_of(m_halves, [](const RelatedQuestion &half) { return half.isRest(); });
}

bool RelatedBacklog::hasNear() const
{
    return !queue(Manner::Together).isEmpty(RelatedNeed::Near) || !queue(Manner::Methods).isEmpty(RelatedNeed::Near) ||
           std::ranges::any_of(m_halves, [](const RelatedQuestion &half) { return half.isAboutNear(); });
}

/// A grant for a space with others in it may or may not open these: only the service knows.
bool RelatedBacklog::isPlain(SpaceId space) const
{
    return m_store.spaces.find(space) && !m_store.spacesByParent.contains(space.uuid());
}

bool RelatedBacklog::isToldByDoors(AccessGrantId id) const
{
    const AccessGrant *grant = m_store.grants.find(id);
    return grant && std::ranges::all_of(grant->spaceIds, [this](SpaceId space) { return isPlain(space); });
}

bool RelatedBacklog::isToldBySpaces(AccessGrantId id) const
{
    const AccessGrant *grant = m_store.grants.find(id);
    return grant && !grant->spaceIds.isEmpty() && isToldByDoors(id);
}

void RelatedBacklog::leaveToDoors(bool near, bool rest)
{
    m_isNearLeft = near;
    m_isRestLeft = rest;
}

QSet<AccessGrantId> RelatedBacklog::takeOfDoors()
{
    QSet<AccessGrantId> taken;
    for (const RelatedNeed need : {RelatedNeed::Near, RelatedNeed::Background}) {
        QList<AccessGrantId> grants = queue(Manner::ByDoors).take(need, countOfDoors(need));
        dropNeedless(grants, need, Manner::ByDoors);
        taken.unite(QSet<AccessGrantId>(grants.cbegin(), grants.cend()));
    }
    return taken;
}

qsizetype RelatedBacklog::countToTellApart() const
{
    const auto countIn = [this](Manner manner) {
        return queue(manner).count(RelatedNeed::Near) + queue(manner).count(RelatedNeed::Background);
    };
    return m_rest.size() + countIn(Manner::Together) + countIn(Manner::ByDoors);
}

bool RelatedBacklog::isLeftToDoors(RelatedNeed need, Manner manner) const
{
    return manner == Manner::ByDoors &&
           ((need == RelatedNeed::Near && m_isNearLeft) || (need == RelatedNeed::Background && m_isRestLeft));
}

bool RelatedBacklog::waitsForMore(RelatedNeed need, Manner manner) const
{
    const qsizetype near = queue(manner).count(RelatedNeed::Near);
    switch (need) {
    case RelatedNeed::Near:
        return !m_isComplete && near < batchSize;
    case RelatedNeed::InView:
        return !m_isComplete && !m_wasComplete && near + queue(manner).count(need) < batchSize;
    case RelatedNeed::Opened:
    case RelatedNeed::Background:
        break;
    }
    return false;
}

std::optional<RelatedQuestion> RelatedBacklog::takeHalf(bool isRest)
{
    const auto half = std::ranges::find(m_halves, isRest, &RelatedQuestion::isRest);
    if (half == m_halves.end()) {
        return std::nullopt;
    }
    const RelatedQuestion question = *half;
    m_halves.erase(half);
    return question;
}

std::optional<RelatedQuestion> RelatedBacklog::take(RelatedNeed need, Manner manner)
{
    RelatedQueue &waiting = queue(manner);
    const bool isBatch = manner == Manner::Together || manner == Manner::Methods;
    const qsizetype most = isBatch ? batchSize : 1;
    while (!waiting.isEmpty(need) && !isLeftToDoors(need, manner) && !(isBatch && waitsForMore(need, manner))) {
        RelatedQuestion question{.grants = waiting.take(need, most), .need = need, .manner = manner};
        dropNeedless(question.grants, need, manner);
        if (isBatch && need == RelatedNeed::InView) {
            QList<AccessGrantId> near = waiting.take(RelatedNeed::Near, most - question.grants.size());
            dropNeedless(near, RelatedNeed::Near, manner);
            question.isFilledUp = !near.isEmpty();
            question.grants += near;
        }
        if (!question.grants.isEmpty()) {
            return question;
        }
    }
    return std::nullopt;
}

/// Those that have gone meanwhile, or never came; and in the background those that were read meanwhile.
void RelatedBacklog::dropNeedless(QList<AccessGrantId> &grants, RelatedNeed need, Manner manner) const
{
    if (need == RelatedNeed::Opened) {
        return;
    }
    const bool isAboutDoors = manner == Manner::Alone || manner == Manner::ByDoors;
    grants.removeIf([&](AccessGrantId id) {
        const AccessGrant *grant = m_store.grants.find(id);
        const auto isKnown = [&] { return isAboutDoors ? m_store.places.isSettled(id) : m_store.knowsRelated(*grant); };
        return !grant || (need == RelatedNeed::Background && isKnown());
    });
}

} // namespace latchkey
