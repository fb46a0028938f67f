// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/receiptfacts.h"

#include "core/doors.h"
#include "core/revokepreview.h"
#include "operations/journal.h"
#include "operations/operationrecord.h"
#include "operations/operationrunner.h"
#include "store/workspacestore.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

using Answer = ReceiptFacts::Answer;
using State = OperationStatus::State;

Answer answerOf(State state, bool isAnswered)
{
    switch (state) {
    case State::Held:
        return Answer::Held;
    case State::Waiting:
    case State::Running:
        return Answer::Waiting;
    case State::Succeeded:
        return Answer::Accepted;
    case State::Failed:
        return isAnswered ? Answer::Refused : Answer::NotDone;
    case State::OutcomeUnknown:
        return Answer::Unknown;
    case State::Asking:
        return Answer::Undecided;
    case State::Withdrawn:
        return Answer::Withdrawn;
    }
    return Answer::Waiting;
}

/// What the journal says; also when the last write was answered.
void takeRecord(ReceiptFacts &facts, OperationId id, const Journal &journal)
{
    OperationRecord record;
    std::optional<Instant> answeredAt;
    for (const JournalLine &line : journal.lines()) {
        if (line.operation == id) {
            record.take(line);
            answeredAt = line.stage == JournalStage::Answered ? line.at : answeredAt;
        }
    }
    facts.title = record.facts.title;
    facts.person = record.facts.person;
    facts.operatorName = record.facts.operatorName;
    facts.computerUser = record.facts.systemUser;
    facts.doors = record.facts.doors;
    facts.reason = record.facts.reason;
    facts.requestIds = record.requestIds;
    if (record.askedAt != Instant()) {
        facts.askedAt = record.askedAt;
    }
    facts.answer = answerOf(record.facts.outcome.value_or(State::Running), !record.requestIds.isEmpty());
    facts.answeredAt = facts.answer == Answer::Accepted && answeredAt ? answeredAt : record.endedAt;
}

void takeStatus(ReceiptFacts &facts, const OperationStatus &status)
{
    facts.title = status.title;
    facts.person = status.person;
    facts.doors = status.doors;
    facts.askedAt = facts.askedAt.value_or(status.startedAt);
    facts.isReadBack = !status.tookEffect || status.state == State::Succeeded;
    facts.answer = status.tookEffect ? Answer::Accepted : answerOf(status.state, status.error.httpStatus > 0);
    facts.answeredAt = facts.answeredAt ? facts.answeredAt : status.endedAt;
    if (!status.error.requestId.isEmpty() && !facts.requestIds.contains(status.error.requestId)) {
        facts.requestIds.append(status.error.requestId);
    }
}

/// What is told of the method itself comes before what is of the grant.
std::optional<Instant> goneAt(const WorkspaceStore &store, AccessMethodId method, AccessGrantId grant)
{
    std::optional<Instant> ofMethod;
    std::optional<Instant> ofGrant;
    for (const Event &event : store.events.rows()) {
        if (event.eventType == "access_method.deleted"_L1 && event.accessMethodId == method) {
            ofMethod = event.occurredAt;
        } else if (event.eventType == "access_grant.deleted"_L1 && event.accessGrantIds.contains(grant)) {
            ofGrant = event.occurredAt;
        }
    }
    return ofMethod ? ofMethod : ofGrant;
}

std::optional<QList<ReceiptFacts::Lock>> locksOf(const WorkspaceStore &store, AccessGrantId grant)
{
    const std::optional<GrantPlaces::Places> places = store.places.recall(grant);
    if (!places) {
        return std::nullopt;
    }
    QList<DoorId> ids(places->deviceIds.begin(), places->deviceIds.end());
    std::ranges::copy(places->acsEntranceIds, std::back_inserter(ids));
    QList<ReceiptFacts::Lock> locks;
    for (const DoorId &id : std::as_const(ids)) {
        if (const std::optional<Door> door = store.door(id)) {
            locks.append({*door, takesCardsOffline(*door, store.systems.find(door->acsSystemId))});
        }
    }
    return locks;
}

ReceiptFacts::Method methodOf(const WorkspaceStore &store, const AccessGrant &grant, AccessMethodId id, Instant now)
{
    ReceiptFacts::Method facts;
    facts.locks = locksOf(store, grant.id);
    facts.endsAt = grant.window.endsAt;
    facts.isShared = store.grantsByMethod.find(id.uuid()).size() > (store.grants.find(grant.id) ? 1 : 0);
    for (const RequestedAccessMethod &request : grant.requestedAccessMethods) {
        if (request.createdAccessMethodIds.contains(id)) {
            facts.mode = request.mode;
        }
    }
    const AccessMethod *const method = store.methods.recall(id);
    if (!method) {
        facts.status.state = MethodState::Unread;
        return facts;
    }
    facts.mode = method->mode;
    facts.isGone = store.methods.find(id) == nullptr;
    facts.goneAt = facts.isGone ? goneAt(store, id, grant.id) : std::nullopt;
    // Of this method alone, not of what else the grant asks for.
    AccessGrant only = grant;
    only.requestedAccessMethods.clear();
    facts.status = methodStatus(only, {*method}, method->mode, now);
    facts.wasEncoded = method->isIssued || method->issuedAt;
    facts.isEndKnown = method->isIssued && !method->isEncodingRequired;
    return facts;
}

/// Of a grant that is gone it is that of its first door, as its places are no longer linked to it.
PropertyZone zoneOf(const WorkspaceStore &store, const AccessGrant &grant)
{
    const auto locks = store.grants.find(grant.id) ? std::nullopt : locksOf(store, grant.id);
    return locks && !locks->isEmpty() ? store.zoneOf(locks->constFirst().door) : store.zoneOf(grant);
}

/// The grants that go, or of which a method goes: what they are about is told by the subjects.
void addMethods(ReceiptFacts &facts, const QList<QUuid> &subjects, const WorkspaceStore &store, Instant now)
{
    QSet<QUuid> only;
    for (const QUuid &id : subjects) {
        if (store.methods.recall(AccessMethodId(id))) {
            only.insert(id);
        }
    }
    for (const QUuid &id : subjects) {
        const AccessGrant *const grant = store.grants.recall(AccessGrantId(id));
        if (!grant) {
            continue;
        }
        facts.zone = zoneOf(store, *grant);
        for (const AccessMethodId method : grant->accessMethodIds) {
            if (only.isEmpty() || only.contains(method.uuid())) {
                facts.methods.append(methodOf(store, *grant, method, now));
            }
        }
    }
}

} // namespace

ReceiptFacts receiptFacts(OperationId id, const ReceiptSources &sources, Instant now)
{
    ReceiptFacts facts;
    facts.zone = sources.store.defaultZone();
    takeRecord(facts, id, sources.journal);
    const std::optional<OperationStatus> status = sources.runner.find(id);
    facts.isFromRecord = !status;
    if (status) {
        takeStatus(facts, *status);
        addMethods(facts, status->subjects, sources.store, now);
    }
    facts.hasMethods = !facts.methods.isEmpty();
    return facts;
}

} // namespace latchkey
