// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/accessrules.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant now(1000h);
const AcsSystemId hotel(QUuid::createUuid());
const AcsSystemId residence(QUuid::createUuid());

Door lock(const QString &name) { return {.id = DeviceId(QUuid::createUuid()), .name = name}; }

Door entrance(const QString &name, AcsSystemId system = hotel)
{
    return {.id = AcsEntranceId(QUuid::createUuid()), .name = name, .acsSystemId = system};
}

AccessGrant grant(const QString &name, std::optional<Instant> endsAt = {})
{
    AccessGrant made;
    made.id = AccessGrantId(QUuid::createUuid());
    made.displayName = name;
    made.window = {now - 10h, endsAt};
    return made;
}

AcsUser user(const QString &name, AcsSystemId system = hotel)
{
    AcsUser made;
    made.id = AcsUserId(QUuid::createUuid());
    made.displayName = name;
    made.acsSystemId = system;
    return made;
}

QStringList names(const QList<DoorAccess> &accesses)
{
    QStringList result;
    for (const DoorAccess &access : accesses) {
        result.append(access.door.name);
    }
    return result;
}

} // namespace

class AccessRulesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void explain_nothing_isEmpty() { QVERIFY(explainAccess({}, now).isEmpty()); }

    void explain_twoGrantsOnOneDoor_isOneDoorWithTwoReasons()
    {
        const Door room = lock(u"Room 412"_s);
        const AccessGrant stay = grant(u"Stay 17–30 Nov"_s, now + 1h);
        const AccessGrant bikes = grant(u"Bike hire"_s);
        PersonAccessFacts facts;
        facts.grants = {{stay, {room}}, {bikes, {room}}};
        facts.accessibleDevices = {room};
        const QList<DoorAccess> accesses = explainAccess(facts, now);
        QCOMPARE(accesses.size(), 1);
        QCOMPARE(accesses.front().door, room);
        const AccessReason first{
            .kind = AccessReason::Kind::Grant, .grantId = stay.id, .name = u"Stay 17–30 Nov"_s, .window = stay.window};
        const AccessReason second{
            .kind = AccessReason::Kind::Grant, .grantId = bikes.id, .name = u"Bike hire"_s, .window = bikes.window};
        QCOMPARE(accesses.front().reasons, (QList<AccessReason>{first, second}));
    }
    void explain_deviceWithoutGrant_isGrantedDirectly()
    {
        PersonAccessFacts facts;
        facts.accessibleDevices = {lock(u"Laundry"_s)};
        const QList<DoorAccess> accesses = explainAccess(facts, now);
        QCOMPARE(accesses.front().reasons, (QList<AccessReason>{{.kind = AccessReason::Kind::Direct}}));
    }
    void explain_grantIsOver_explainsNothing()
    {
        const Door laundry = lock(u"Laundry"_s);
        PersonAccessFacts facts;
        facts.grants = {{grant(u"Old stay"_s, now), {laundry, lock(u"Room 412"_s)}}};
        facts.accessibleDevices = {laundry};
        const QList<DoorAccess> accesses = explainAccess(facts, now);
        QCOMPARE(names(accesses), (QStringList{u"Laundry"_s}));
        QCOMPARE(accesses.front().reasons.front().kind, AccessReason::Kind::Direct);
    }
    void explain_entranceWithoutGrant_isOpenThroughTheUserOfItsSystem()
    {
        AcsUser maya = user(u"Maya at the hotel"_s);
        maya.accessSchedule = TimeWindow{now, now + 24h};
        PersonAccessFacts facts;
        facts.accessibleEntrances = {entrance(u"Gym"_s)};
        facts.acsUsers = {user(u"Maya at the residence"_s, residence), maya};
        const AccessReason expected{.kind = AccessReason::Kind::AcsUser,
                                    .acsUserId = maya.id,
                                    .name = u"Maya at the hotel"_s,
                                    .window = maya.accessSchedule};
        QCOMPARE(explainAccess(facts, now).front().reasons, (QList<AccessReason>{expected}));
    }
    void explain_entranceWhoseUserIsNotKnown_namesNobody()
    {
        PersonAccessFacts facts;
        facts.accessibleEntrances = {entrance(u"Gym"_s)};
        facts.acsUsers = {user(u"Maya"_s, residence)};
        QCOMPARE(explainAccess(facts, now).front().reasons,
                 (QList<AccessReason>{{.kind = AccessReason::Kind::AcsUser}}));
    }
    void explain_entranceByGrant_hasNoOtherReason()
    {
        const Door gym = entrance(u"Gym"_s);
        PersonAccessFacts facts;
        facts.grants = {{grant(u"Stay"_s), {gym}}};
        facts.accessibleEntrances = {gym};
        facts.acsUsers = {user(u"Maya"_s)};
        const QList<DoorAccess> accesses = explainAccess(facts, now);
        QCOMPARE(accesses.front().reasons.size(), 1);
        QCOMPARE(accesses.front().reasons.front().kind, AccessReason::Kind::Grant);
    }
    void explain_grantNotYetEffective_isShownAllTheSame()
    {
        PersonAccessFacts facts;
        facts.grants = {{grant(u"Stay"_s, now + 1h), {lock(u"Room 412"_s)}}};
        QCOMPARE(explainAccess(facts, now).size(), 1);
    }
    void explain_doors_areByNameWithNumbersInOrder()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        PersonAccessFacts facts;
        facts.accessibleDevices = {lock(u"Room 10"_s), lock(u"room 9"_s), lock(u"Gate"_s)};
        facts.accessibleEntrances = {entrance(u"Lift"_s)};
        QCOMPARE(names(explainAccess(facts, now)), (QStringList{u"Gate"_s, u"Lift"_s, u"room 9"_s, u"Room 10"_s}));
    }
    void explain_doorsOfOneName_stayApartInOneOrder()
    {
        const Door one = lock(u"Gate"_s);
        const Door other = entrance(u"Gate"_s);
        PersonAccessFacts facts;
        facts.grants = {{grant(u"A"_s), {one, other}}};
        const QList<DoorAccess> accesses = explainAccess(facts, now);
        facts.grants = {{grant(u"A"_s), {other, one}}};
        QCOMPARE(accesses.size(), 2);
        QCOMPARE(explainAccess(facts, now).front().door, accesses.front().door);
    }
};

LATCHKEY_TEST(AccessRulesTest, "accessrules")
#include "accessrules_test.moc"
