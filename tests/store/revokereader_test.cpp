// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/revokereader.h"

#include "api/accessgrants.h"
#include "api/useridentities.h"
#include "store/testworkspace.h"
#include "support/testmain.h"

#include <QSignalSpy>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using Kind = RemainingWay::Kind;
using Source = RevokeUnread::Source;

namespace {

/// A hotel, and a reader of what a revoke there would do.
class Story {
  public:
    Story()
    {
        workspace.load();
        workspace.server.clearRequests();
    }

    RevokePreview preview(const RevokeTarget &target)
    {
        QSignalSpy finished(&reader, &RevokeReader::finished);
        reader.load(target);
        if (!finished.wait(20'000)) {
            qFatal("The reading did not end.");
        }
        return previewRevoke(target, *reader.facts(), workspace.clock.now());
    }
    /// The first one that is in its time and asks for \a mode on the places that \a isWanted.
    template <typename IsWanted> AccessGrant grantWith(IsWanted isWanted)
    {
        const auto rows = workspace.store.grants.rows();
        const auto found = std::ranges::find_if(rows, [&](const AccessGrant &grant) {
            return grant.window.contains(workspace.clock.now()) && !grant.isBeingDeleted() && isWanted(grant);
        });
        return found == rows.end() ? AccessGrant() : *found;
    }
    /// Of a guest in a room of the access system, whose card is written.
    AccessGrant stay()
    {
        return grantWith([](const AccessGrant &grant) { return !grant.reservationKey.isEmpty(); });
    }
    AccessGrant staff()
    {
        return grantWith([](const AccessGrant &grant) { return grant.name == u"Staff"_s; });
    }
    AccessGrant create(UserIdentityId person, const QList<AcsEntranceId> &entrances, AccessMode mode,
                       const QString &reservation = {})
    {
        api::accessgrants::Create grant;
        grant.userIdentityId = person;
        grant.acsEntranceIds = entrances;
        grant.requestedAccessMethods = {{mode, {}, {}}};
        if (!reservation.isEmpty()) {
            grant.reservationKey = reservation;
        }
        grant.endsAt = workspace.clock.now() + std::chrono::hours(24);
        const AccessGrant made = valueOf(api::accessgrants::create(*workspace.client, grant));
        workspace.store.grants.upsert(made);
        return made;
    }
    UserIdentityId newPerson(const QString &name = u"Jane Doe"_s)
    {
        const UserIdentity made = valueOf(api::useridentities::create(*workspace.client, {{}, name, {}, {}, {}}));
        workspace.store.identities.upsert(made);
        return made.id;
    }
    DeviceId laundry() const
    {
        const auto rows = workspace.store.devices.rows();
        return std::ranges::find(rows, u"Laundry"_s, &Device::displayName)->id;
    }

    TestWorkspace workspace;
    RevokeReader reader{*workspace.client, workspace.store, workspace.clock};
};

RevokeTarget grants(const QList<AccessGrantId> &ids)
{
    return {.grants = ids, .methods = {}, .devices = {}, .people = {}};
}

QStringList namesOf(const QList<DoorOutcome> &outcomes)
{
    QStringList names;
    for (const DoorOutcome &outcome : outcomes) {
        names.append(outcome.door.name);
    }
    return names;
}

} // namespace

class RevokeReaderTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void load_guestInHouse_closesRoomAndLobbyAndLeavesTheCard()
    {
        Story story;
        const AccessGrant stay = story.stay();
        const RevokePreview preview = story.preview(grants({stay.id}));
        const QStringList closing = namesOf(preview.closing);
        QVERIFY2(closing.contains(u"Lift"_s) && closing.contains(u"Main entrance"_s), qPrintable(closing.join(u',')));
        QCOMPARE(closing.size(), 3);
        QVERIFY(preview.stillOpen.isEmpty());
        QVERIFY(preview.unread.isEmpty());
        QVERIFY(preview.going.code && preview.going.card);
        QCOMPARE(preview.cards.size(), 1);
        QCOMPARE(preview.cards.front().until, stay.window.endsAt);
        QCOMPARE(preview.cards.front().overridable.size(), 1);
        QVERIFY(preview.cards.front().overridable.front().name.startsWith(u"Room "_s));
        QCOMPARE(preview.cards.front().systemName, u"Hotel (Visionline)"_s);
        QVERIFY(preview.cards.front().encodedAt);
    }
    void load_anything_sendsNoChange()
    {
        Story story;
        story.preview(grants({story.stay().id}));
        for (const sandbox::Request &request : story.workspace.server.requests()) {
            const QString verb = request.path.section(u'/', -1);
            QVERIFY2(verb.startsWith(u"list"_s) || verb.startsWith(u"get"_s), qPrintable(request.path));
        }
        QCOMPARE(story.reader.facts()->readAt, story.workspace.clock.now());
    }
    void load_staffOfAGroup_doorsOfTheGroupStayOpen()
    {
        Story story;
        const RevokePreview preview = story.preview(grants({story.staff().id}));
        QVERIFY(!preview.stillOpen.isEmpty());
        QVERIFY(preview.unread.isEmpty());
        for (const DoorOutcome &outcome : preview.stillOpen) {
            QCOMPARE(outcome.ways.front().kind, Kind::AccessGroup);
            QVERIFY(!outcome.ways.front().name.isEmpty());
        }
    }
    void load_anotherGrantForADoor_isFoundThoughItWasNotHere()
    {
        Story story;
        const AccessGrant stay = story.stay();
        const auto rows = story.workspace.store.entrances.rows();
        const AcsEntranceId lift = std::ranges::find(rows, u"Lift"_s, &AcsEntrance::displayName)->id;
        const AccessGrant other = story.create(stay.userIdentityId, {lift}, AccessMode::Card);
        story.workspace.store.grants.remove({other.id});
        const RevokePreview preview = story.preview(grants({stay.id}));
        QCOMPARE(namesOf(preview.stillOpen), QStringList{u"Lift"_s});
        QCOMPARE(preview.stillOpen.front().ways.front().window->endsAt, other.window.endsAt);
    }
    void load_oneMethod_namesWhatIsLeftOfItsGrant()
    {
        Story story;
        const AccessGrant stay = story.stay();
        story.preview(grants({stay.id})); // its methods are here from now on
        const QList<AccessMethod> methods = story.workspace.store.methodsOf(stay);
        const auto card = std::ranges::find(methods, AccessMode::Card, &AccessMethod::mode);
        QVERIFY(card != methods.end());
        const RevokeTarget target{.grants = {}, .methods = {card->id}, .devices = {}, .people = {}};
        const RevokePreview preview = story.preview(target);
        QCOMPARE(preview.going, (AccessModes{.card = true}));
        QVERIFY(!preview.stillOpen.isEmpty());
        QVERIFY(!preview.stillOpen.front().ways.front().modes.card);
        QCOMPARE(preview.cards.size(), 1);
    }
    void load_directDevice_closes()
    {
        Story story;
        const UserIdentityId jane = story.newPerson();
        valueOf(api::useridentities::grantAccessToDevice(*story.workspace.client, {story.laundry(), jane}));
        const RevokeTarget target{.grants = {}, .methods = {}, .devices = {{jane, story.laundry()}}, .people = {}};
        QCOMPARE(namesOf(story.preview(target).closing), QStringList{u"Laundry"_s});
        const RevokePreview gone = story.preview({.grants = {}, .methods = {}, .devices = {}, .people = {jane}});
        QCOMPARE(namesOf(gone.closing), QStringList{u"Laundry"_s});
    }
    void load_wholePerson_closesWhatGroupsAndGrantsOpen()
    {
        Story story;
        const UserIdentityId person = story.staff().userIdentityId;
        const RevokePreview preview = story.preview({.grants = {}, .methods = {}, .devices = {}, .people = {person}});
        QVERIFY(preview.stillOpen.isEmpty());
        QVERIFY(preview.closing.size() >= 4);
    }
    void load_sameReservation_namesTheOthers()
    {
        Story story;
        const AccessGrant stay = story.stay();
        story.preview(grants({stay.id}));
        const auto rows = story.workspace.store.entrances.rows();
        const auto room = std::ranges::find_if(rows, [&](const AcsEntrance &entrance) {
            const QList<DoorOutcome> closing = previewRevoke(grants({stay.id}), *story.reader.facts(), {}).closing;
            return entrance.canBelongToReservation && namesOf(closing).contains(entrance.displayName);
        });
        QVERIFY(room != rows.end());
        const UserIdentityId jane = story.newPerson();
        story.create(jane, {room->id}, AccessMode::Card, stay.reservationKey);
        const RevokePreview preview = story.preview(grants({stay.id}));
        QCOMPARE(preview.companions.size(), 1);
        QCOMPARE(preview.companions.front().name, u"Jane Doe"_s);
    }
    void load_sourceFails_isSaidAndTheRestIsThere_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("source");
        QTest::newRow("devices") << u"/user_identities/list_accessible_devices"_s << int(Source::Devices);
        QTest::newRow("entrances") << u"/user_identities/list_accessible_entrances"_s << int(Source::Entrances);
        QTest::newRow("ACS users") << u"/user_identities/list_acs_users"_s << int(Source::AcsUsers);
        QTest::newRow("what they open") << u"/acs/users/list_accessible_entrances"_s << int(Source::AcsUsers);
        QTest::newRow("groups") << u"/acs/access_groups/list"_s << int(Source::AccessGroups);
        QTest::newRow("grants") << u"/access_grants/list"_s << int(Source::Grants);
        QTest::newRow("methods") << u"/access_methods/get_related"_s << int(Source::GrantCredentials);
        QTest::newRow("credentials") << u"/acs/entrances/list_credentials_with_access"_s
                                     << int(Source::EntranceCredentials);
    }
    void load_sourceFails_isSaidAndTheRestIsThere()
    {
        QFETCH(const QString, path);
        QFETCH(const int, source);
        Story story;
        const AccessGrant stay = story.stay();
        story.workspace.server.setOverride(path, 403, "text/plain", "no");
        const RevokePreview preview = story.preview(grants({stay.id}));
        QVERIFY(std::ranges::count(preview.unread, Source(source), &RevokeUnread::source) == 1);
        QCOMPARE(preview.closing.size(), 3);
        story.workspace.server.clearOverrides();
        QVERIFY(story.preview(grants({stay.id})).unread.isEmpty());
    }
    void load_doorsNotRead_closesNothingAndSaysSo()
    {
        Story story;
        story.workspace.server.setOverride(u"/access_grants/get_related"_s, 500, "text/plain", "boom");
        const RevokePreview preview = story.preview(grants({story.stay().id}));
        QVERIFY(preview.closing.isEmpty() && preview.stillOpen.isEmpty());
        QCOMPARE(preview.unread.front().source, Source::GrantDoors);
        QCOMPARE(preview.unread.front().error->kind, ApiError::Kind::Server);
    }
    void load_nothingAnswers_isSaidOfEachSource()
    {
        Story story;
        const AccessGrant stay = story.stay();
        QVERIFY(story.workspace.server.setFaults(u"stop-before"_s));
        const RevokePreview preview = story.preview(grants({stay.id}));
        QVERIFY(preview.closing.isEmpty());
        QVERIFY2(preview.unread.size() >= 6, qPrintable(QString::number(preview.unread.size())));
    }
    void load_moreEntrancesThanAreAskedAbout_saysWhich()
    {
        Story story;
        QList<AcsEntranceId> many;
        for (const AcsEntrance &entrance : story.workspace.store.entrances.rows()) {
            many.append(entrance.id);
        }
        QVERIFY(many.size() > RevokeReader::mostEntrances);
        const AccessGrant grant = story.create(story.newPerson(), many, AccessMode::Card);
        const RevokePreview preview = story.preview(grants({grant.id}));
        QCOMPARE(preview.unread.size(), 1);
        QCOMPARE(preview.unread.front().source, Source::MoreEntrances);
        QCOMPARE(preview.unread.front().about.size(), many.size() - RevokeReader::mostEntrances);
    }
    void load_manyPeople_readsTheGrantsOfAllAndMoreOfTheFirst()
    {
        Story story;
        QList<AccessGrantId> ids;
        QSet<UserIdentityId> people;
        for (const AccessGrant &grant : story.workspace.store.grants.rows()) {
            if (people.size() < RevokeReader::mostPeople + 2 && grant.window.contains(story.workspace.clock.now())) {
                ids.append(grant.id);
                people.insert(grant.userIdentityId);
            }
        }
        QCOMPARE(people.size(), RevokeReader::mostPeople + 2);
        const RevokePreview preview = story.preview(grants(ids));
        QVERIFY(std::ranges::count(preview.unread, Source::MorePeople, &RevokeUnread::source) == 1);
        QSet<UserIdentityId> told;
        for (const DoorOutcome &outcome : preview.closing + preview.stillOpen) {
            told.insert(outcome.person);
        }
        QCOMPARE(told, people);
        QCOMPARE(story.workspace.server.requestsTo(u"/user_identities/list_accessible_devices"_s).size(),
                 RevokeReader::mostPeople);
    }
    void load_again_dropsTheFirstReading()
    {
        Story story;
        const QSignalSpy finished(&story.reader, &RevokeReader::finished);
        story.reader.load(grants({story.stay().id}));
        story.reader.load(grants({story.staff().id}));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QVERIFY(!story.reader.isReading());
        QCOMPARE(story.reader.facts()->people.front().id, story.staff().userIdentityId);
    }
    void reader_goneWhileReading_asksNothingMore()
    {
        Story story;
        QList<AccessGrantId> ids;
        for (const AccessGrant &grant : story.workspace.store.grants.rows()) {
            if (ids.size() < RevokeReader::mostPeople && grant.window.contains(story.workspace.clock.now())) {
                ids.append(grant.id);
            }
        }
        auto reader =
            std::make_unique<RevokeReader>(*story.workspace.client, story.workspace.store, story.workspace.clock);
        reader->load(grants(ids));
        reader.reset();
        story.preview(grants({story.staff().id})); // what waited would have been asked before the end of this
        QVERIFY(story.workspace.server.requestsTo(u"/user_identities/list_acs_users"_s).size() < 5);
    }
    void reader_goneWhileReading_isSilent()
    {
        Story story;
        auto reader =
            std::make_unique<RevokeReader>(*story.workspace.client, story.workspace.store, story.workspace.clock);
        reader->load(grants({story.stay().id}));
        reader.reset();
        QVERIFY(!story.preview(grants({story.staff().id})).stillOpen.isEmpty());
    }
};

LATCHKEY_TEST(RevokeReaderTest, "revokereader")
#include "revokereader_test.moc"
