// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/methodstate.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant requested(1000s);
constexpr Instant created(2000s);
constexpr Instant issued(3000s);
constexpr Instant happened(4000s);

const AccessMethodId methodId(QUuid::fromString(u"11111111-1111-4111-8111-111111111111"));
const AccessMethodId otherId(QUuid::fromString(u"22222222-2222-4222-8222-222222222222"));

AccessMethod method(AccessMode mode = AccessMode::Code, AccessMethodId id = methodId)
{
    AccessMethod made;
    made.id = id;
    made.mode = mode;
    made.createdAt = created;
    return made;
}

AccessMethod issuedMethod(AccessMode mode = AccessMode::Code, AccessMethodId id = methodId)
{
    AccessMethod made = method(mode, id);
    made.isIssued = true;
    made.issuedAt = issued;
    return made;
}

AccessGrant grant(AccessMode mode = AccessMode::Code, const QList<AccessMethodId> &made = {methodId})
{
    AccessGrant asked;
    RequestedAccessMethod request;
    request.mode = mode;
    request.createdAt = requested;
    request.createdAccessMethodIds = made;
    asked.requestedAccessMethods = {request};
    asked.accessMethodIds = made;
    return asked;
}

Problem problem(const QString &code, const QString &message = {}) { return {code, message, happened, {}, {}}; }

MethodStatus code(const AccessGrant &grant, const QList<AccessMethod> &methods)
{
    return methodStatus(grant, methods, AccessMode::Code, happened);
}

} // namespace

class MethodStateTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void status_modeNotAskedFor_isNone()
    {
        QCOMPARE(methodStatus(grant(), {issuedMethod()}, AccessMode::Card, happened), MethodStatus{});
    }
    void status_nothingMade_isAsked()
    {
        const MethodStatus status = code(grant(AccessMode::Code, {}), {});
        QCOMPARE(status, (MethodStatus{MethodState::Asked, requested, {}, {}}));
    }
    void status_madeButNotKnown_isUnread()
    {
        const MethodStatus status = code(grant(), {});
        QCOMPARE(status, (MethodStatus{MethodState::Unread, requested, methodId, {}}));
    }
    void status_notIssued_isBeingSet()
    {
        QCOMPARE(code(grant(), {method()}), (MethodStatus{MethodState::BeingSet, created, methodId, {}}));
    }
    void status_issued_isSet()
    {
        QCOMPARE(code(grant(), {issuedMethod()}), (MethodStatus{MethodState::Set, issued, methodId, {}}));
    }
    void status_issuedNotEveryDoor_isNotConfirmed()
    {
        AccessGrant partial = grant();
        partial.warnings = {problem(u"underprovisioned_access"_s)};
        QCOMPARE(code(partial, {issuedMethod()}).state, MethodState::NotConfirmed);
    }
    void status_issuedWithPendingChange_isBeingSet()
    {
        AccessMethod changing = issuedMethod();
        changing.pendingMutations = {{u"updating_access_times"_s, {}, happened}};
        QCOMPARE(code(grant(), {changing}), (MethodStatus{MethodState::BeingSet, happened, methodId, {}}));
    }
    void status_issuedBeingRevoked_isBeingRemoved()
    {
        AccessMethod changing = issuedMethod();
        changing.pendingMutations = {{u"revoking_access"_s, {}, happened}};
        QCOMPARE(code(grant(), {changing}).state, MethodState::BeingRemoved);
    }

    void status_card_isToEncodeUntilIssued()
    {
        AccessMethod card = method(AccessMode::Card);
        card.isEncodingRequired = true;
        QCOMPARE(methodStatus(grant(AccessMode::Card), {card}, AccessMode::Card, happened).state,
                 MethodState::ToEncode);
        card.isIssued = true;
        card.issuedAt = issued;
        QCOMPARE(methodStatus(grant(AccessMode::Card), {card}, AccessMode::Card, happened).state, MethodState::Set);
    }
    void status_cardToAssign_isToEncode()
    {
        AccessMethod card = method(AccessMode::Card);
        card.isAssignmentRequired = true;
        QCOMPARE(methodStatus(grant(AccessMode::Card), {card}, AccessMode::Card, happened).state,
                 MethodState::ToEncode);
    }

    void status_methodBeingDeleted_isBeingRemoved()
    {
        AccessMethod leaving = issuedMethod();
        leaving.warnings = {problem(u"being_deleted"_s)};
        QCOMPARE(code(grant(), {leaving}), (MethodStatus{MethodState::BeingRemoved, happened, methodId, {}}));
    }
    void status_grantBeingDeleted_isBeingRemovedForEveryMethod()
    {
        AccessGrant leaving = grant();
        leaving.warnings = {problem(u"being_deleted"_s)};
        QCOMPARE(code(leaving, {issuedMethod()}).state, MethodState::BeingRemoved);
        leaving.requestedAccessMethods.front().createdAccessMethodIds = {};
        QCOMPARE(code(leaving, {}), (MethodStatus{MethodState::BeingRemoved, happened, {}, {}}));
    }
    void status_failedAndBeingDeleted_isBeingRemoved()
    {
        AccessMethod leaving = method();
        leaving.errors = {problem(u"failed_to_issue"_s)};
        leaving.warnings = {problem(u"being_deleted"_s)};
        QCOMPARE(code(grant(), {leaving}).state, MethodState::BeingRemoved);
    }

    void status_failed_saysWhy_data()
    {
        QTest::addColumn<QStringList>("codes");
        QTest::addColumn<QString>("cause");
        QTest::newRow("not issued") << QStringList{u"failed_to_issue"_s} << u"not ready in time"_s;
        QTest::newRow("more telling error")
            << QStringList{u"failed_to_issue"_s, u"duplicate_code_on_device"_s} << u"PIN in use"_s;
        QTest::newRow("offline") << QStringList{u"device_offline"_s} << u"door offline"_s;
        QTest::newRow("full") << QStringList{u"no_space_for_access_code_on_device"_s} << u"door is full"_s;
        QTest::newRow("unknown code") << QStringList{u"goblins"_s} << u"What the service says."_s;
    }
    void status_failed_saysWhy()
    {
        QFETCH(QStringList, codes);
        AccessMethod failed = method();
        for (const QString &one : codes) {
            failed.errors.append(problem(one, u"What the service says."_s));
        }
        const MethodStatus status = code(grant(), {failed});
        QCOMPARE(status.state, MethodState::Failed);
        QCOMPARE(status.since, happened);
        QTEST(status.cause, "cause");
    }
    void status_unknownCodeWithoutMessage_saysTheCode()
    {
        AccessMethod failed = method();
        failed.errors = {problem(u"goblins"_s)};
        QCOMPARE(code(grant(), {failed}).cause, u"goblins"_s);
    }
    void status_grantRefusedRequest_isFailedWhereNothingWasMade()
    {
        AccessGrant refused = grant(AccessMode::Code, {});
        RequestedAccessMethod card;
        card.mode = AccessMode::Card;
        card.createdAccessMethodIds = {otherId};
        refused.requestedAccessMethods.append(card);
        refused.errors = {problem(u"cannot_create_requested_access_methods"_s)};
        const QList<AccessMethod> methods{issuedMethod(AccessMode::Card, otherId)};
        QCOMPARE(code(refused, methods), (MethodStatus{MethodState::Failed, happened, {}, u"could not be made"_s}));
        QCOMPARE(methodStatus(refused, methods, AccessMode::Card, happened).state, MethodState::Set);
    }
    void status_noDoorTakesPins_failsThePinOnly()
    {
        AccessGrant refused = grant(AccessMode::Code, {});
        refused.warnings = {problem(u"device_does_not_support_access_codes"_s)};
        QCOMPARE(code(refused, {}), (MethodStatus{MethodState::Failed, happened, {}, u"door takes no PIN"_s}));
        refused.requestedAccessMethods.front().mode = AccessMode::MobileKey;
        QCOMPARE(methodStatus(refused, {}, AccessMode::MobileKey, happened).state, MethodState::Asked);
    }

    void status_twoOfOneMode_isTheWorse()
    {
        AccessGrant two = grant();
        RequestedAccessMethod second;
        second.mode = AccessMode::Code;
        second.createdAt = requested;
        two.requestedAccessMethods.append(second);
        QCOMPARE(code(two, {issuedMethod()}).state, MethodState::Asked);
        two.requestedAccessMethods.back().createdAccessMethodIds = {otherId};
        AccessMethod failed = method(AccessMode::Code, otherId);
        failed.errors = {problem(u"failed_to_issue"_s)};
        const MethodStatus status = code(two, {issuedMethod(), failed});
        QCOMPARE(status.state, MethodState::Failed);
        QCOMPARE(status.methodId, otherId);
    }
    void status_oldMethodLeaves_newOneCounts()
    {
        AccessMethod leaving = issuedMethod(AccessMode::Code, otherId);
        leaving.warnings = {problem(u"being_deleted"_s)};
        QCOMPARE(code(grant(), {leaving, issuedMethod()}).state, MethodState::Set);
    }
    void status_timeIsOver_isEnded()
    {
        AccessGrant over = grant();
        over.window.endsAt = happened;
        QCOMPARE(code(over, {issuedMethod()}), (MethodStatus{MethodState::Ended, happened, methodId, {}}));
        over.window.endsAt = happened + 1ms;
        QCOMPARE(code(over, {issuedMethod()}).state, MethodState::Set);
        AccessGrant waiting = grant(AccessMode::Card);
        waiting.window.endsAt = happened;
        AccessMethod card = method(AccessMode::Card);
        card.isEncodingRequired = true;
        QCOMPARE(methodStatus(waiting, {card}, AccessMode::Card, happened).state, MethodState::Ended);
    }
    void status_timeIsOverButNotAllIsDone_isStillSaid()
    {
        AccessGrant over = grant();
        over.window.endsAt = happened;
        AccessMethod changing = issuedMethod();
        changing.pendingMutations.append({u"updating_access_times"_s, {}, happened});
        QCOMPARE(code(over, {changing}).state, MethodState::BeingSet);
        AccessMethod failed = issuedMethod();
        failed.errors = {problem(u"device_offline"_s)};
        QCOMPARE(code(over, {failed}).state, MethodState::Failed);
        AccessMethod leaving = issuedMethod();
        leaving.warnings = {problem(u"being_deleted"_s)};
        QCOMPARE(code(over, {leaving}).state, MethodState::BeingRemoved);
    }
    void status_methodNobodyListed_counts() { QCOMPARE(code(AccessGrant{}, {issuedMethod()}).state, MethodState::Set); }

    void worstOf_mixed_isWhatNeedsSomebody()
    {
        const auto of = [](MethodState state) { return MethodStatus{state, {}, {}, {}}; };
        QCOMPARE(worstOf({}), MethodState::None);
        QCOMPARE(worstOf({of(MethodState::Set), of(MethodState::None)}), MethodState::Set);
        QCOMPARE(worstOf({of(MethodState::None), of(MethodState::Ended)}), MethodState::Ended);
        QCOMPARE(worstOf({of(MethodState::ToEncode), of(MethodState::Failed)}), MethodState::Failed);
        QCOMPARE(worstOf({of(MethodState::BeingSet), of(MethodState::ToEncode)}), MethodState::ToEncode);
        QCOMPARE(worstOf({of(MethodState::Set), of(MethodState::NotConfirmed)}), MethodState::NotConfirmed);
    }
    void texts_everyStateAndMode_differ()
    {
        QSet<QString> texts;
        for (const MethodState state :
             {MethodState::Asked, MethodState::Unread, MethodState::BeingSet, MethodState::ToEncode, MethodState::Set,
              MethodState::Failed, MethodState::NotConfirmed, MethodState::BeingRemoved, MethodState::Ended,
              MethodState::Untold}) {
            texts.insert(methodStateText(state));
        }
        QCOMPARE(texts.size(), 10);
        QVERIFY(methodStateText(MethodState::None).isEmpty());
        QCOMPARE(accessModeText(AccessMode::Code), u"PIN"_s);
        QCOMPARE(accessModeText(AccessMode::MobileKey), u"Mobile key"_s);
        QVERIFY(!accessModeText(AccessMode::Unknown).isEmpty());
    }
};

LATCHKEY_TEST(MethodStateTest, "methodstate")
#include "methodstate_test.moc"
