// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/doorreport.h"

#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant issued{1'000s};
const AccessGrantId grantId{QUuid::createUuid()};

Door lock(bool isOnline = true)
{
    Door door{.id = DeviceId(QUuid::createUuid()), .name = u"Room 412"_s, .isOnline = isOnline};
    door.opensWith.code = true;
    return door;
}

Door entrance()
{
    Door door{.id = AcsEntranceId(QUuid::createUuid()), .name = u"Main entrance"_s};
    door.opensWith.code = true;
    return door;
}

Event granted(const QString &type, AcsEntranceId entrance, Instant when)
{
    return {.eventType = type, .occurredAt = when, .accessGrantIds = {grantId}, .acsEntranceId = entrance};
}

MethodStatus pin(MethodState state) { return {state, issued, AccessMethodId(QUuid::createUuid()), {}}; }

DoorReport reportOf(const Door &door, MethodState state, const EntranceReports &reports = {})
{
    return doorStates({door}, AccessMode::Code, pin(state), reports).first().report;
}

} // namespace

class DoorReportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void lock_methodSet_reportsItAtThatTime()
    {
        const DoorState state = doorStates({lock()}, AccessMode::Code, pin(MethodState::Set), {}).first();
        QCOMPARE(state.report, DoorReport::Reported);
        QCOMPARE(state.since, issued);
    }
    void lock_offlineOrPartlyProvisioned_isNotConfirmed()
    {
        QCOMPARE(reportOf(lock(false), MethodState::Set), DoorReport::NotConfirmed);
        QCOMPARE(reportOf(lock(), MethodState::NotConfirmed), DoorReport::NotConfirmed);
    }
    void door_withoutKeypad_cannotTakeAPin()
    {
        Door lift = entrance();
        lift.opensWith = {.card = true};
        QCOMPARE(reportOf(lift, MethodState::Set), DoorReport::CannotTake);
    }
    void door_methodNotIssued_waits()
    {
        for (const MethodState state : {MethodState::Asked, MethodState::BeingSet}) {
            QCOMPARE(reportOf(lock(), state), DoorReport::Waiting);
            QCOMPARE(reportOf(entrance(), state), DoorReport::Waiting);
        }
        QCOMPARE(reportOf(lock(), MethodState::Failed), DoorReport::NotConfirmed);
        QCOMPARE(reportOf(lock(), MethodState::Ended), DoorReport::NotConfirmed);
    }
    void entrance_withoutEvent_isNotConfirmed()
    {
        QCOMPARE(reportOf(entrance(), MethodState::Set), DoorReport::NotConfirmed);
    }
    void entrance_event_countsFromTheMethodOn()
    {
        const Door door = entrance();
        const AcsEntranceId id = std::get<AcsEntranceId>(door.id);
        EntranceReports reports;
        addReport(reports, granted(u"access_grant.access_granted_to_door"_s, id, issued - 1s), grantId, {door});
        QCOMPARE(reportOf(door, MethodState::Set, reports), DoorReport::NotConfirmed);
        addReport(reports, granted(u"access_grant.access_granted_to_door"_s, id, issued + 1s), grantId, {door});
        const DoorState state = doorStates({door}, AccessMode::Code, pin(MethodState::Set), reports).first();
        QCOMPARE(state.report, DoorReport::Reported);
        QCOMPARE(state.since, issued + 1s);
    }
    void report_ofAllDoors_countsForEach()
    {
        const QList<Door> doors{entrance(), entrance()};
        EntranceReports reports;
        addReport(reports, granted(u"access_grant.access_granted_to_all_doors"_s, {}, issued), grantId, doors);
        QCOMPARE(reports.size(), 2);
        QCOMPARE(reportOf(doors.last(), MethodState::Set, reports), DoorReport::Reported);
    }
    void report_ofAnotherGrantOrKind_isPassedOver()
    {
        const Door door = entrance();
        const AcsEntranceId id = std::get<AcsEntranceId>(door.id);
        EntranceReports reports;
        Event other = granted(u"access_grant.access_granted_to_door"_s, id, issued);
        other.accessGrantIds = {AccessGrantId(QUuid::createUuid())};
        addReport(reports, other, grantId, {door});
        addReport(reports, granted(u"access_grant.access_to_door_lost"_s, id, issued), grantId, {door});
        QVERIFY(reports.isEmpty());
    }
};

LATCHKEY_TEST(DoorReportTest, "doorreport")

#include "doorreport_test.moc"
