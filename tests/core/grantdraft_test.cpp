// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/grantdraft.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant now(std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + 9h);
constexpr auto error = DraftProblem::Severity::Error;
constexpr auto warning = DraftProblem::Severity::Warning;

Door lock(const QString &name, const QList<int> &codeLengths = {})
{
    return {.id = DeviceId(QUuid::createUuid()), .name = name, .opensWith = {.code = true}, .codeLengths = codeLengths};
}

Door entrance(const QString &name, const AccessModes &opensWith)
{
    Door door = lock(name);
    door.id = AcsEntranceId(QUuid::createUuid());
    door.opensWith = opensWith;
    return door;
}

GrantDraftContext context(const QList<Door> &doors = {}) { return {.now = now, .doors = doors}; }

GrantDraft asking(const QList<MethodDraft> &methods)
{
    GrantDraft draft;
    draft.methods = methods;
    return draft;
}

MethodDraft pin(const QString &code = {}) { return {.mode = AccessMode::Code, .code = code}; }
MethodDraft mobileKey(std::optional<int> uses = {})
{
    return {.mode = AccessMode::MobileKey, .instantKeyMaxUseCount = uses};
}

} // namespace

class GrantDraftTest : public QObject {
    Q_OBJECT

    static void compareOne(const DraftProblems &problems, DraftField field, DraftProblem::Severity severity,
                           const QString &message)
    {
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.front().message, message);
        QCOMPARE(problems.front().field, field);
        QCOMPARE(problems.front().severity, severity);
    }

  private Q_SLOTS:
    void who_nobody_isAnError()
    {
        const DraftProblems problems = GrantDraft{}.whoProblems(context());
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.front().field, DraftField::Person);
    }
    void who_existingPerson_ignoresTheNewOne()
    {
        GrantDraft draft;
        draft.userIdentityId = UserIdentityId(QUuid::createUuid());
        draft.newPerson.emailAddress = u"half typ"_s;
        QVERIFY(draft.whoProblems(context()).isEmpty());
    }
    void who_newPerson_isCheckedByItselfAndAgainstOthers()
    {
        UserIdentity other;
        other.id = UserIdentityId(QUuid::createUuid());
        other.displayName = u"Maya Lindqvist"_s;
        other.emailAddress = u"maya@lindqvist.example"_s;
        GrantDraftContext known = context();
        known.identities = {other};
        GrantDraft draft;
        draft.newPerson = {.fullName = u"M"_s,
                           .emailAddress = u"maya@lindqvist.example"_s,
                           .phoneNumber = u"912"_s,
                           .userIdentityKey = {}};
        const DraftProblems problems = draft.whoProblems(known);
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems.at(0).field, DraftField::PhoneNumber);
        QCOMPARE(problems.at(1).field, DraftField::EmailAddress);
        draft.newPerson = {.fullName = u"Tomas"_s};
        QVERIFY(draft.whoProblems(known).isEmpty());
    }

    void where_nothing_isAnError()
    {
        compareOne(GrantDraft{}.whereProblems(context()), DraftField::Places, error,
                   u"Choose at least one door or place."_s);
    }
    void where_anyOneKind_isEnough()
    {
        GrantDraft spaces;
        spaces.spaceIds = {SpaceId(QUuid::createUuid())};
        QVERIFY(spaces.whereProblems(context()).isEmpty());
        GrantDraft devices;
        devices.deviceIds = {DeviceId(QUuid::createUuid())};
        devices.doorIds = {devices.deviceIds.first()};
        devices.newSpaceName = u"2nd floor"_s;
        QVERIFY(devices.whereProblems(context()).isEmpty());
        GrantDraft entrances;
        entrances.acsEntranceIds = {AcsEntranceId(QUuid::createUuid())};
        QVERIFY(entrances.whereProblems(context()).isEmpty());
    }
    void where_newSpaceWithoutDoors_isAnError()
    {
        GrantDraft draft;
        draft.spaceIds = {SpaceId(QUuid::createUuid())}; // it has none
        draft.newSpaceName = u"2nd floor"_s;
        compareOne(draft.whereProblems(context()), DraftField::SpaceName, error,
                   u"Choose the doors to save as “2nd floor”, or clear the name."_s);
        draft.newSpaceName = u"  "_s;
        QVERIFY(draft.whereProblems(context()).isEmpty());
    }
    void where_offlineDoor_isAWarning()
    {
        Door gate = lock(u"Gate"_s);
        gate.isOnline = false;
        GrantDraft draft;
        draft.deviceIds = {std::get<DeviceId>(gate.id)};
        compareOne(draft.whereProblems(context({lock(u"Room 101"_s), gate})), DraftField::Places, warning,
                   u"Offline now: Gate. Access may begin late there."_s);
    }

    void when_data()
    {
        using Time = std::optional<Instant>;
        QTest::addColumn<Time>("startsAt");
        QTest::addColumn<Time>("endsAt");
        QTest::addColumn<int>("field"); // -1: no problem
        QTest::addColumn<bool>("isError");
        const int start = int(DraftField::StartsAt);
        const int end = int(DraftField::EndsAt);
        QTest::newRow("now, open-ended") << Time() << Time() << -1 << false;
        QTest::newRow("now until later") << Time() << Time(now + 1h) << -1 << false;
        QTest::newRow("later until even later") << Time(now + 1h) << Time(now + 2h) << -1 << false;
        QTest::newRow("end before start") << Time(now + 2h) << Time(now + 1h) << end << true;
        QTest::newRow("end is start") << Time(now + 1h) << Time(now + 1h) << end << true;
        QTest::newRow("end past") << Time() << Time(now - 1h) << end << true;
        QTest::newRow("end now") << Time() << Time(now) << end << true;
        QTest::newRow("end past and before start") << Time(now + 1h) << Time(now - 1h) << end << true;
        QTest::newRow("start past") << Time(now - 1h) << Time(now + 1h) << start << false;
        QTest::newRow("start in this minute") << Time(now - 59s) << Time(now + 1h) << -1 << false;
        QTest::newRow("start a minute ago") << Time(now - 1min) << Time() << start << false;
    }
    void when()
    {
        using Time = std::optional<Instant>;
        QFETCH(Time, startsAt);
        QFETCH(Time, endsAt);
        QFETCH(int, field);
        QFETCH(bool, isError);
        GrantDraft draft;
        draft.startsAt = startsAt;
        draft.endsAt = endsAt;
        const DraftProblems problems = draft.whenProblems(context());
        QCOMPARE(problems.size(), field < 0 ? 0 : 1);
        if (field >= 0) {
            QCOMPARE(int(problems.front().field), field);
            QCOMPARE(problems.front().severity == error, isError);
            QVERIFY(problems.front().message.contains(field == int(DraftField::EndsAt) ? u"The end" : u"The start"));
        }
    }

    void how_noMethod_isAnError()
    {
        compareOne(GrantDraft{}.howProblems(context({lock(u"Gate"_s)})), DraftField::Methods, error,
                   u"Choose at least one of PIN, card, mobile key and cloud key."_s);
    }
    void how_randomPin_isFine()
    {
        QVERIFY(asking({pin()}).howProblems(context({lock(u"Gate"_s, {4, 5, 6})})).isEmpty());
    }
    void how_placeWithoutDoors_forbidsNoMethod()
    {
        QVERIFY(asking({pin(u"1234"_s), mobileKey(2)}).howProblems(context()).isEmpty());
    }
    void how_methodNoDoorSupports_isAnErrorWithTheReason()
    {
        compareOne(asking({{.mode = AccessMode::CloudKey}}).howProblems(context({lock(u"Room 101"_s)})),
                   DraftField::Methods, error,
                   u"Cloud key is off: Room 101 takes no cloud key. Choose another method or other doors."_s);
    }
    void how_methodSomeDoorsLack_isAWarningThatNamesThem()
    {
        const QList<Door> doors{lock(u"Room 101"_s), lock(u"Room 102"_s), entrance(u"Lift"_s, {.card = true})};
        compareOne(asking({pin()}).howProblems(context(doors)), DraftField::Methods, warning,
                   u"PIN opens 2 of 3 doors: Lift takes no PIN."_s);
    }

    void how_chosenPin_data()
    {
        using Doors = QList<Door>;
        QTest::addColumn<QString>("code");
        QTest::addColumn<Doors>("doors");
        QTest::addColumn<QString>("message");
        const QString only = u"A PIN has digits only. Take the other characters out."_s;
        QTest::newRow("fits") << u"123456"_s << Doors{lock(u"Gate"_s, {4, 5, 6})} << QString();
        QTest::newRow("no rule of the lock") << u"123456789"_s << Doors{lock(u"Gate"_s)} << QString();
        QTest::newRow("too long for the lock")
            << u"1234567"_s << Doors{lock(u"Gate"_s, {4, 5, 6})} << u"This lock takes 4 to 6 digits. 1234567 has 7."_s;
        QTest::newRow("too long for both") << u"1234567"_s << Doors{lock(u"A"_s, {4, 6}), lock(u"B"_s, {6, 4})}
                                           << u"These locks take 4 or 6 digits. 1234567 has 7."_s;
        QTest::newRow("too short for one")
            << u"1234"_s << Doors{lock(u"A"_s, {4, 5, 6}), lock(u"B"_s, {6})} << u"B takes 6 digits. 1234 has 4."_s;
        QTest::newRow("too short for any")
            << u"123"_s << Doors{lock(u"Gate"_s, {4, 5, 6})} << u"This lock takes 4 to 6 digits. 123 has 3."_s;
        QTest::newRow("too long for any, one lock says how long")
            << u"1234567890"_s << Doors{lock(u"A"_s), lock(u"B"_s, {6})} << u"B takes 6 digits. 1234567890 has 10."_s;
        QTest::newRow("three digits") << u"123"_s << Doors{lock(u"Gate"_s)} << u"A PIN has 4 to 9 digits. 123 has 3."_s;
        QTest::newRow("ten digits") << u"1234567890"_s << Doors{} << u"A PIN has 4 to 9 digits. 1234567890 has 10."_s;
        QTest::newRow("letters") << u"12a4"_s << Doors{lock(u"Gate"_s)} << only;
        QTest::newRow("space") << u"12 34"_s << Doors{lock(u"Gate"_s)} << only;
        QTest::newRow("digits of another script") << u"١٢٣٤"_s << Doors{lock(u"Gate"_s)} << only;
    }
    void how_chosenPin()
    {
        QFETCH(QString, code);
        QFETCH(QList<Door>, doors);
        QFETCH(QString, message);
        const DraftProblems problems = asking({pin(code)}).howProblems(context(doors));
        if (message.isEmpty()) {
            QVERIFY(problems.isEmpty());
        } else {
            compareOne(problems, DraftField::Code, error, message);
        }
    }
    void how_pinRulesOfDoorsWithoutKeypad_doNotCount()
    {
        Door lift = entrance(u"Lift"_s, {.card = true});
        lift.codeLengths = {9};
        const DraftProblems problems = asking({pin(u"1234"_s)}).howProblems(context({lock(u"Gate"_s, {4}), lift}));
        QVERIFY(!hasErrors(problems));
    }
    void how_noLengthInCommon_namesTheDoors()
    {
        const QList<Door> doors{lock(u"Room 101"_s, {4}), lock(u"Room 102"_s, {4}), lock(u"Gate"_s, {6, 7, 8})};
        for (const QString &code : {QString(), u"1234"_s}) {
            compareOne(asking({pin(code)}).howProblems(context(doors)), DraftField::Methods, error,
                       u"No PIN fits all these doors: Room 101 (4 digits) and Gate (6 to 8 digits). "
                       u"Choose fewer doors or another method."_s);
        }
    }
    void how_digitsForAnotherMethod_isAnError()
    {
        const Door door = entrance(u"Gate"_s, {.card = true});
        const DraftProblems problems =
            asking({{.mode = AccessMode::Card, .code = u"1234"_s}}).howProblems(context({door}));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.front().field, DraftField::Code);
    }
    void how_useLimit_isForMobileKeysFromOneOn()
    {
        const GrantDraftContext doors = context({entrance(u"Gate"_s, {.code = true, .mobileKey = true})});
        QVERIFY(asking({mobileKey(1)}).howProblems(doors).isEmpty());
        QVERIFY(asking({mobileKey()}).howProblems(doors).isEmpty());
        compareOne(asking({mobileKey(0)}).howProblems(doors), DraftField::MaxUseCount, error,
                   u"Allow at least 1 use."_s);
        MethodDraft limitedPin = pin();
        limitedPin.instantKeyMaxUseCount = 3;
        compareOne(asking({limitedPin}).howProblems(doors), DraftField::MaxUseCount, error,
                   u"Only a mobile key has a use limit. Clear it for: PIN."_s);
    }
    void how_reservationKey_needsADoorThatTakesPart()
    {
        GrantDraft draft = asking({pin()});
        draft.reservationKey = u"stay-1"_s;
        Door room = entrance(u"Room 101"_s, {.code = true});
        const DraftProblems problems = draft.howProblems(context({room}));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.front().field, DraftField::ReservationKey);
        QCOMPARE(problems.front().severity, error);
        room.canBelongToReservation = true;
        QVERIFY(draft.howProblems(context({lock(u"Gate"_s), room})).isEmpty());
        draft.reservationKey = u" "_s;
        QVERIFY(draft.howProblems(context({lock(u"Gate"_s)})).isEmpty());
    }

    void problems_emptyDraft_coversEveryPage()
    {
        QList<DraftField> fields;
        for (const DraftProblem &problem : GrantDraft{}.problems(context())) {
            fields.append(problem.field);
        }
        QCOMPARE(fields, (QList<DraftField>{DraftField::Person, DraftField::Places, DraftField::Methods}));
    }
    void method_byMode_isFoundOrNull()
    {
        const GrantDraft draft = asking({pin(u"1234"_s), mobileKey()});
        QCOMPARE(draft.method(AccessMode::Code)->code, u"1234"_s);
        QVERIFY(!draft.method(AccessMode::Card));
    }
};

LATCHKEY_TEST(GrantDraftTest, "grantdraft")
#include "grantdraft_test.moc"
