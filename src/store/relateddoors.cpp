// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// How RelatedLoader finds the doors of many grants by asking about the doors.
#include "api/accessgrants.h"
#include "api/seamclient.h"
#include "store/relatedloader.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace latchkey {

namespace {

/// So few are asked about one by one, however few doors there are.
constexpr qsizetype few = 20;

} // namespace

/// Asked about one by one, grants take a question each: more than it takes to ask about each door once.
void RelatedLoader::leaveToDoors()
{
    const auto areMany = [this](RelatedNeed need) {
        return m_doors.isOfUse() && m_backlog.countOfDoors(need) > std::max(few, m_doors.count());
    };
    m_backlog.leaveToDoors(areMany(RelatedNeed::Near), m_doors.isUnderWay() || areMany(RelatedNeed::Background));
}

/// Waits until all that has to be found by it is known, since it takes as long for one grant as for all.
bool RelatedLoader::startDoors()
{
    if (!m_backlog.isLeftToDoors() || m_doors.isUnderWay() || !m_doors.isReady() || !m_backlog.isComplete()) {
        return false;
    }
    const bool isAwaited = m_backlog.countOfDoors(RelatedNeed::Near) > 0;
    m_doors.start(m_backlog.takeOfDoors(), isAwaited);
    return m_doors.isUnderWay();
}

void RelatedLoader::nextOfDoors()
{
    if (m_doors.isRead()) {
        m_doors.tellSome();
        m_rest.start(0ms);
        tellProgress();
        return;
    }
    m_isRestInFlight = true;
    const SeamClient::Background background(m_client);
    api::accessgrants::list(m_client, m_doors.question())
        .then(this, [this, asked = askedNow()](const Result<Page<AccessGrant>> &page) { doorAnswered(page, asked); });
}

void RelatedLoader::doorAnswered(const Result<Page<AccessGrant>> &page, AskedAt asked)
{
    m_isRestInFlight = false;
    m_rest.start(m_doors.isAwaited() ? 0ms : m_pace);
    if (!m_doors.isUnderWay()) {
        return; // given up meanwhile
    }
    if (page) {
        if (!m_doors.take(*page)) {
            giveUpDoors();
        }
    } else if (page.error().kind == ApiError::Kind::NotFound) {
        m_doors.skip();
    } else if (asked >= m_resumed) { // else it is asked again
        doorFailed(page.error());
    }
    goOn();
}

void RelatedLoader::doorFailed(const ApiError &error)
{
    if (isOfTheQuestion(error.kind) || error.kind == ApiError::Kind::NotOffered) {
        giveUpDoors();
    } else {
        hold(error);
    }
}

/// The service answers no such question, or without an end.
void RelatedLoader::giveUpDoors()
{
    const RelatedNeed need = m_doors.isAwaited() ? RelatedNeed::Near : RelatedNeed::Background;
    const QList<AccessGrantId> left = m_doors.giveUp();
    for (const AccessGrantId grant : left) {
        m_backlog.addAlone(grant, need);
    }
}

/// Where a door is of none of their spaces. Halving is quick where few grants have such a door, but where all of them
/// have one, each half is asked about in vain.
void RelatedLoader::askApart(const RelatedQuestion &question)
{
    if (m_doors.isOfUse() && m_backlog.countToTellApart() + question.grants.size() > m_doors.count()) {
        for (const AccessGrantId grant : question.grants) {
            m_backlog.addAlone(grant, question.need);
        }
    } else {
        m_backlog.halve(question);
    }
}

} // namespace latchkey
