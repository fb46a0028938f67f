// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/revokepreview.h"
#include "revokesamples.h"
#include "support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = RemainingWay::Kind;
using Source = RevokeUnread::Source;

namespace {

constexpr AccessModes pinCardAndKey{.code = true, .card = true, .mobileKey = true};
constexpr AccessModes cardAndKey{.card = true, .mobileKey = true};
constexpr AccessModes onlyCard{.card = true};

RevokePreview preview(const RevokeTarget &target, const RevokeFacts &facts)
{
    return previewRevoke(target, facts, revokeNow);
}

AcsEntranceId entranceId(const Door &door) { return std::get<AcsEntranceId>(door.id); }

RevokeFacts::Holder holder(int number, const QString &name, const QList<Door> &doors)
{
    QList<AcsEntranceId> entrances;
    std::ranges::transform(doors, std::back_inserter(entrances), entranceId);
    return {.id = idOf<AcsUserId>(number).uuid(), .name = name, .window = {}, .entrances = entrances};
}

QList<Kind> kinds(const DoorOutcome &outcome)
{
    QList<Kind> all;
    std::ranges::transform(outcome.ways, std::back_inserter(all), &RemainingWay::kind);
    return all;
}

} // namespace

class RevokePreviewTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void nothing_isEmpty()
    {
        const RevokePreview none = preview({}, {});
        QVERIFY(none.closing.isEmpty() && none.stillOpen.isEmpty() && none.cards.isEmpty() && none.unread.isEmpty());
        QCOMPARE(none.going, AccessModes());
    }
    void grant_onlyOne_closesEachDoorForTheMethodsThatItTakes()
    {
        const RevokePreview whole = preview(wholeStay(), mayasStay());
        QCOMPARE(doorNames(whole.closing), (QStringList{u"Room 412"_s, u"Lift"_s}));
        QCOMPARE(whole.closing.at(0).going, pinCardAndKey);
        QCOMPARE(whole.closing.at(1).going, cardAndKey);
        QVERIFY(whole.stillOpen.isEmpty());
        QCOMPARE(whole.going, pinCardAndKey);
    }
    void grant_numberedDoors_areInOrder()
    {
        QLocale::setDefault(QLocale(QLocale::English)); // the C locale sorts by bytes
        RevokeFacts facts = mayasStay();
        facts.grants.front().doors = QList<Door>{hotelDoor(31, u"Room 10"_s, true), hotelDoor(32, u"room 9"_s, true)};
        QCOMPARE(doorNames(preview(wholeStay(), facts).closing), (QStringList{u"room 9"_s, u"Room 10"_s}));
    }
    void grant_doorThatDoesNotSayWhatOpensIt_losesAllMethods()
    {
        RevokeFacts facts = mayasStay();
        Door unknown = lift();
        unknown.opensWith = {};
        facts.grants.front().doors = QList<Door>{unknown};
        QCOMPARE(preview(wholeStay(), facts).closing.front().going, pinCardAndKey);
    }
    void grant_askedForAndNotMadeYet_goesAsWell()
    {
        RevokeFacts facts = mayasStay();
        facts.grants.front().methods.clear();
        for (RequestedAccessMethod &requested : facts.grants.front().grant.requestedAccessMethods) {
            requested.createdAccessMethodIds = {};
        }
        QCOMPARE(preview(wholeStay(), facts).closing.at(0).going, pinCardAndKey);
    }
    void grant_hasEnded_closesNothing()
    {
        RevokeFacts facts = mayasStay();
        facts.grants.front().grant.window.endsAt = revokeNow;
        const RevokePreview over = preview(wholeStay(), facts);
        QVERIFY(over.closing.isEmpty() && over.stillOpen.isEmpty());
    }
    void grant_hasEndedAndTheDeviceIsStillListed_isOpenDirectly()
    {
        RevokeFacts facts = mayasStay();
        facts.grants.front().grant.window.endsAt = revokeNow;
        facts.grants.front().doors = QList<Door>{laundry()};
        facts.people.front().devices = QList<Door>{laundry()};
        const RevokePreview over = preview(wholeStay(), facts);
        QCOMPARE(doorNames(over.stillOpen), QStringList{u"Laundry"_s});
        QCOMPARE(kinds(over.stillOpen.front()), QList{Kind::Direct});
    }
    void grant_anotherOpensADoor_isNamedWithItsEnd()
    {
        RevokeFacts facts = mayasStay();
        facts.grants.append(granted(11, {lift()}, {AccessMode::Card}, {}));
        const RevokePreview both = preview(wholeStay(), facts);
        QCOMPARE(doorNames(both.closing), QStringList{u"Room 412"_s});
        QCOMPARE(doorNames(both.stillOpen), QStringList{u"Lift"_s});
        const RemainingWay way{
            .kind = Kind::Grant, .name = u"Grant 11"_s, .modes = onlyCard, .window = facts.grants.back().grant.window};
        QCOMPARE(both.stillOpen.front().ways, QList{way});
        QCOMPARE(both.stillOpen.front().going, cardAndKey);
    }
    void grant_anotherThatDoesNotCount_doorCloses_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("is over") << 0;
        QTest::newRow("is going already") << 1;
        QTest::newRow("is somebody else's") << 2;
        QTest::newRow("has no method for the door") << 3;
        QTest::newRow("goes as well") << 4;
    }
    void grant_anotherThatDoesNotCount_doorCloses()
    {
        QFETCH(const int, what);
        RevokeFacts facts = mayasStay();
        const auto mode = what == 3 ? AccessMode::Code : AccessMode::Card;
        RevokeFacts::Grant other = granted(11, {lift()}, {mode}, {}, what == 2 ? 2 : maya);
        if (what == 0) {
            other.grant.window.endsAt = revokeNow;
        }
        if (what == 1) {
            other.grant.warnings = {Problem{.code = u"being_deleted"_s, .message = {}, .deviceIds = {}, .reason = {}}};
        }
        facts.grants.append(other);
        RevokeTarget target = wholeStay();
        if (what == 4) {
            target.grants.append(other.grant.id);
        }
        const RevokePreview alone = preview(target, facts);
        QCOMPARE(doorNames(alone.closing), (QStringList{u"Room 412"_s, u"Lift"_s}));
        QVERIFY(alone.stillOpen.isEmpty());
    }
    void grants_ofTwoPeople_areToldPersonByPerson()
    {
        RevokeFacts facts = mayasStay();
        facts.people.append(personFacts(2, u"Arjun Mehta"_s));
        facts.grants.append(granted(11, {lift()}, {AccessMode::Card}, checkOut, 2));
        RevokeTarget target = wholeStay();
        target.grants.append(idOf<AccessGrantId>(11));
        const QList<DoorOutcome> closing = preview(target, facts).closing;
        QCOMPARE(doorNames(closing), (QStringList{u"Room 412"_s, u"Lift"_s, u"Lift"_s}));
        QCOMPARE(closing.back().person, idOf<UserIdentityId>(2));
        QCOMPARE(closing.back().going, onlyCard);
    }
    void grant_groupOfTheAccessSystem_keepsTheEntranceOpen()
    {
        RevokeFacts facts = mayasStay();
        facts.people.front().groups = QList{holder(60, u"Long-stay guests"_s, {lift()})};
        const RevokePreview grouped = preview(wholeStay(), facts);
        QCOMPARE(doorNames(grouped.stillOpen), QStringList{u"Lift"_s});
        QCOMPARE(kinds(grouped.stillOpen.front()), QList{Kind::AccessGroup});
        QCOMPARE(grouped.stillOpen.front().ways.front().name, u"Long-stay guests"_s);
        QVERIFY(!grouped.stillOpen.front().ways.front().window);
    }
    void grant_groupWhoseTimeIsOver_doesNotCount()
    {
        RevokeFacts facts = mayasStay();
        RevokeFacts::Holder group = holder(60, u"Long-stay guests"_s, {lift()});
        group.window = TimeWindow{revokeNow - 2h, revokeNow};
        facts.people.front().groups = QList{group};
        QVERIFY(preview(wholeStay(), facts).stillOpen.isEmpty());
    }
    void grant_credentialThatNoGrantMade_keepsTheEntranceOpen()
    {
        RevokeFacts facts = mayasStay();
        AcsCredential kept = credential(71, AccessMode::Card);
        kept.endsAt = checkOut;
        facts.grants.front().credentials = QList{credential(70, AccessMode::Card)};
        facts.entrances = {{lift(), QList{credential(70, AccessMode::Card), kept}}};
        const RevokePreview beside = preview(wholeStay(), facts);
        QCOMPARE(doorNames(beside.stillOpen), QStringList{u"Lift"_s});
        QCOMPARE(kinds(beside.stillOpen.front()), QList{Kind::Credential});
        QCOMPARE(beside.stillOpen.front().ways.front().name, u"Credential 71"_s);
        QCOMPARE(beside.stillOpen.front().ways.front().window->endsAt, std::optional(checkOut));
    }
    void grant_credentialThatDoesNotCount_entranceCloses_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("is not issued") << 0;
        QTest::newRow("is over") << 1;
        QTest::newRow("is somebody else's") << 2;
        QTest::newRow("may be the grant's") << 3;
    }
    void grant_credentialThatDoesNotCount_entranceCloses()
    {
        QFETCH(const int, what);
        RevokeFacts facts = mayasStay();
        AcsCredential other = credential(71, AccessMode::Card, what == 2 ? 2 : maya);
        other.isIssued = what != 0;
        other.endsAt = what == 1 ? revokeNow : checkOut;
        if (what == 3) {
            facts.grants.front().credentials = std::unexpected(refused());
        }
        facts.entrances = {{lift(), QList{other}}};
        const RevokePreview alone = preview(wholeStay(), facts);
        QVERIFY(alone.stillOpen.isEmpty());
        QCOMPARE(alone.unread.size(), what == 3 ? 1 : 0);
    }
    void grant_credentialOfTheOtherGrant_isNoWayOfItsOwn()
    {
        RevokeFacts facts = mayasStay();
        facts.grants.append(granted(11, {lift()}, {AccessMode::Card}, {}));
        facts.entrances = {{lift(), QList{credential(71, AccessMode::Card)}}};
        QCOMPARE(kinds(preview(wholeStay(), facts).stillOpen.front()), QList{Kind::Grant});
    }
    void grant_acsUserWithoutACredentialThere_keepsTheEntranceOpen()
    {
        RevokeFacts facts = mayasStay();
        facts.people.front().acsUsers = QList{holder(61, u"M. Lindqvist"_s, {lift()})};
        facts.entrances = {{lift(), QList<AcsCredential>()}};
        const RevokePreview given = preview(wholeStay(), facts);
        QCOMPARE(kinds(given.stillOpen.front()), QList{Kind::AcsUser});
    }
    void grant_acsUserWithTheGrantsCredential_isNotToldApart()
    {
        RevokeFacts facts = mayasStay();
        facts.people.front().acsUsers = QList{holder(61, u"M. Lindqvist"_s, {lift()})};
        facts.grants.front().credentials = QList{credential(70, AccessMode::Card)};
        facts.entrances = {{lift(), QList{credential(70, AccessMode::Card)}}};
        const RevokePreview untold = preview(wholeStay(), facts);
        QCOMPARE(doorNames(untold.closing), (QStringList{u"Room 412"_s, u"Lift"_s}));
        QVERIFY(!untold.closing.front().mayBeDirect);
        QVERIFY(untold.closing.back().mayBeDirect);
    }
    void grant_deviceOfIt_mayBeOpenDirectlyAsWell()
    {
        RevokeFacts facts = mayasStay();
        facts.grants.front().doors = QList<Door>{laundry()};
        facts.people.front().devices = QList<Door>{laundry()};
        const RevokePreview untold = preview(wholeStay(), facts);
        QCOMPARE(doorNames(untold.closing), QStringList{u"Laundry"_s});
        QVERIFY(untold.closing.front().mayBeDirect);
    }
    void method_othersOfItsGrantOpenTheDoor_areNamed()
    {
        const RevokePreview withoutCard = preview(oneMethod(101), mayasStay());
        QVERIFY(withoutCard.closing.isEmpty());
        QCOMPARE(doorNames(withoutCard.stillOpen), (QStringList{u"Room 412"_s, u"Lift"_s}));
        QCOMPARE(kinds(withoutCard.stillOpen.at(0)), QList{Kind::RestOfGrant});
        QCOMPARE(withoutCard.stillOpen.at(0).ways.front().modes, (AccessModes{.code = true, .mobileKey = true}));
        QCOMPARE(withoutCard.stillOpen.at(1).ways.front().modes, (AccessModes{.mobileKey = true}));
        QCOMPARE(withoutCard.stillOpen.at(0).going, onlyCard);
        QCOMPARE(withoutCard.going, onlyCard);
    }
    void method_theOnlyOneForADoor_closesItAndTouchesNoOther()
    {
        RevokeFacts facts = mayasStay();
        facts.grants.front() = granted(stay, {room412(), lift()}, {AccessMode::Code, AccessMode::Card});
        const RevokePreview withoutCard = preview(oneMethod(101), facts);
        QCOMPARE(doorNames(withoutCard.closing), QStringList{u"Lift"_s});
        QCOMPARE(doorNames(withoutCard.stillOpen), QStringList{u"Room 412"_s});
        const RevokePreview withoutPin = preview(oneMethod(100), facts);
        QVERIFY(withoutPin.closing.isEmpty());
        QCOMPARE(doorNames(withoutPin.stillOpen), QStringList{u"Room 412"_s});
    }
    void method_ofTwoGrants_goesFromBoth()
    {
        RevokeFacts facts = mayasStay();
        facts.grants.front() = granted(stay, {room412()}, {AccessMode::Card});
        RevokeFacts::Grant other = granted(11, {lift()}, {});
        other.methods = facts.grants.front().methods;
        facts.grants.append(other);
        const RevokePreview gone = preview(oneMethod(100), facts);
        QCOMPARE(doorNames(gone.closing), (QStringList{u"Room 412"_s, u"Lift"_s}));
    }
    void grant_methodServesAnotherGrant_doesNotGo()
    {
        RevokeFacts facts = mayasStay();
        facts.grants.front() = granted(stay, {room412()}, {AccessMode::Code});
        RevokeFacts::Grant other = granted(11, {laundry()}, {});
        other.methods = facts.grants.front().methods;
        facts.grants.append(other);
        const RevokePreview shared = preview(wholeStay(), facts);
        QCOMPARE(shared.going, AccessModes());
        QCOMPARE(doorNames(shared.closing), QStringList{u"Room 412"_s});
        QCOMPARE(shared.closing.front().going, (AccessModes{.code = true}));
    }
    void device_direct_closes()
    {
        RevokeFacts facts = mayasStay();
        facts.targetDoors = {laundry()};
        facts.people.front().devices = QList<Door>{laundry()};
        const RevokePreview direct = preview(laundryOfMaya(), facts);
        QCOMPARE(doorNames(direct.closing), QStringList{u"Laundry"_s});
        QCOMPARE(direct.closing.front().going, AccessModes());
        QCOMPARE(direct.going, AccessModes());
    }
    void device_grantOpensItToo_staysOpenByThat()
    {
        RevokeFacts facts = mayasStay();
        facts.targetDoors = {laundry()};
        facts.people.front().devices = QList<Door>{laundry()};
        facts.grants.append(granted(11, {laundry()}, {AccessMode::Code}));
        const RevokePreview both = preview(laundryOfMaya(), facts);
        QVERIFY(both.closing.isEmpty());
        QCOMPARE(kinds(both.stillOpen.front()), QList{Kind::Grant});
    }
    void device_notAccessible_closesNothing()
    {
        RevokeFacts facts = mayasStay();
        facts.targetDoors = {laundry()};
        QVERIFY(preview(laundryOfMaya(), facts).closing.isEmpty());
    }
    void device_accessNotRead_closesAndSaysSo()
    {
        RevokeFacts facts = mayasStay();
        facts.targetDoors = {laundry()};
        facts.people.front().devices = std::unexpected(refused());
        const RevokePreview unsure = preview(laundryOfMaya(), facts);
        QCOMPARE(doorNames(unsure.closing), QStringList{u"Laundry"_s});
        QCOMPARE(unsure.unread.size(), 1);
        QCOMPARE(unsure.unread.front().source, Source::Devices);
    }
    void person_deleted_closesEverythingThatTheyCanOpen()
    {
        RevokeFacts facts = mayasStay();
        facts.people.front().devices = QList<Door>{laundry()};
        facts.people.front().entrances = QList<Door>{room412(), lift(), hotelDoor(33, u"Spa"_s, false)};
        facts.people.front().groups = QList{holder(60, u"Long-stay guests"_s, {lift()})};
        facts.grants.append(granted(11, {laundry()}, {AccessMode::Code}, revokeNow));
        const RevokePreview gone = preview(wholePerson(), facts);
        QCOMPARE(doorNames(gone.closing), (QStringList{u"Room 412"_s, u"Laundry"_s, u"Lift"_s, u"Spa"_s}));
        QVERIFY(gone.stillOpen.isEmpty());
        QCOMPARE(gone.going, pinCardAndKey);
    }
    void unread_sameSourceOfSeveral_isSaidOnce()
    {
        RevokeFacts facts = mayasStay();
        facts.people.append(personFacts(2, u"Arjun Mehta"_s));
        for (RevokeFacts::Person &person : facts.people) {
            person.groups = std::unexpected(refused());
        }
        facts.peopleLeftOut = {u"Daan de Vries"_s};
        const QList<RevokeUnread> unread = preview(wholeStay(), facts).unread;
        QCOMPARE(unread.size(), 2);
        QCOMPARE(unread.front().source, Source::AccessGroups);
        QCOMPARE(unread.front().about, (QStringList{u"Maya Lindqvist"_s, u"Arjun Mehta"_s}));
        QVERIFY(unread.front().canBeRetried());
        QCOMPARE(unread.back().source, Source::MorePeople);
        QVERIFY(!unread.back().canBeRetried());
    }
    void unread_eachSource_isSaid_data()
    {
        QTest::addColumn<int>("source");
        for (int source = 0; source <= int(Source::Reservation); ++source) {
            QTest::addRow("%d", source) << source;
        }
    }
    void unread_eachSource_isSaid()
    {
        QFETCH(const int, source);
        RevokeFacts facts = mayasStay();
        RevokeFacts::Person &person = facts.people.front();
        const auto no = std::unexpected(refused(ApiError::Kind::NotOffered));
        switch (Source(source)) {
        case Source::Grants:
            person.grants = no;
            break;
        case Source::GrantDoors:
            facts.grants.front().doors = no;
            break;
        case Source::Devices:
            person.devices = no;
            break;
        case Source::Entrances:
            person.entrances = no;
            break;
        case Source::AcsUsers:
            person.acsUsers = QList{RevokeFacts::Holder{.id = {}, .name = {}, .window = {}, .entrances = no}};
            break;
        case Source::AccessGroups:
            person.groups = no;
            break;
        case Source::GrantCredentials:
            facts.grants.front().credentials = no;
            break;
        case Source::EntranceCredentials:
            facts.entrances = {{lift(), no}};
            break;
        case Source::Reservation:
            facts.stays = {{u"HH-1001"_s, no}};
            break;
        case Source::MorePeople:
        case Source::MoreEntrances:
            break;
        }
        const QList<RevokeUnread> unread = preview(wholeStay(), facts).unread;
        QCOMPARE(unread.size(), 1);
        QCOMPARE(int(unread.front().source), source);
        QVERIFY(!unread.front().canBeRetried()); // the service has no such thing
    }
    void unread_otherGrantsDoors_claimNoDirectAccess()
    {
        RevokeFacts facts = mayasStay();
        facts.grants.front() = granted(stay, {laundry()}, {AccessMode::Code}, revokeNow);
        facts.people.front().devices = QList<Door>{laundry()};
        RevokeFacts::Grant other = granted(11, {}, {});
        other.doors = std::unexpected(refused());
        facts.grants.append(other);
        QVERIFY(preview(wholeStay(), facts).stillOpen.isEmpty());
    }
};

LATCHKEY_TEST(RevokePreviewTest, "revokepreview")
#include "revokepreview_test.moc"
