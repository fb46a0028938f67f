// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/personaccess.h"

#include "api/useridentities.h"
#include "store/testworkspace.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = LoadState::Phase;

class PersonAccessTest : public QObject {
    Q_OBJECT

    static UserIdentityId newPerson(TestWorkspace &workspace)
    {
        const UserIdentity created =
            valueOf(api::useridentities::create(*workspace.client, {{}, u"Jane Doe"_s, {}, {}, {}}));
        workspace.store.identities.upsert(created);
        return created.id;
    }
    static DeviceId anyLock(const TestWorkspace &workspace)
    {
        const auto rows = workspace.store.devices.rows();
        return std::ranges::find_if(rows, &Device::canProgramOnlineAccessCodes)->id;
    }
    static UserIdentityId newPersonWith(TestWorkspace &workspace, DeviceId lock)
    {
        const UserIdentityId person = newPerson(workspace);
        valueOf(api::useridentities::grantAccessToDevice(*workspace.client, {lock, person}));
        return person;
    }

  private Q_SLOTS:
    void facts_notRead_areUnknown()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        QVERIFY(!access.facts(workspace.store.identities.rows().begin()->id));
    }

    void load_guestWithGrant_explainsEveryDoorByIt()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const auto grants = workspace.store.grants.rows();
        const auto active = std::ranges::find_if(grants, [&](const AccessGrant &grant) {
            return grant.window.endsAt && grant.window.contains(workspace.clock.now()) && !grant.isBeingDeleted();
        });
        QVERIFY(active != grants.end());
        const UserIdentityId guest = active->userIdentityId;
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        access.load(guest);
        QCOMPARE(access.state(guest).phase, Phase::Loading);
        QTRY_COMPARE(access.state(guest).phase, Phase::Loaded);
        QTRY_VERIFY(workspace.store.places.find(active->id).has_value());
        const QList<DoorAccess> doors = explainAccess(*access.facts(guest), workspace.clock.now());
        QVERIFY(!doors.isEmpty());
        QVERIFY(std::ranges::any_of(doors.first().reasons, [](const AccessReason &reason) {
            return reason.kind == AccessReason::Kind::Grant;
        }));
    }

    /// An answer about several grants may lack a single door.
    void load_placesToldBySpaces_areAskedForExactlyOnce()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        QTRY_VERIFY(!workspace.sync->isReadingRelated());
        const auto grants = workspace.store.grants.rows();
        const auto told = std::ranges::find_if(grants, [&](const AccessGrant &grant) {
            return workspace.store.places.isCurrent(grant.id) && !workspace.store.places.isExact(grant.id);
        });
        QVERIFY(told != grants.end());
        const AccessGrant grant = *told;
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        access.load(grant.userIdentityId);
        QTRY_VERIFY(workspace.store.places.isExact(grant.id));
        QTRY_VERIFY(!workspace.sync->isReadingRelated());
        workspace.server.clearRequests();
        access.load(grant.userIdentityId);
        QCoreApplication::processEvents();
        QVERIFY(!workspace.sync->isReadingRelated());
    }

    void load_twice_asksOnce()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const UserIdentityId person = newPerson(workspace);
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        access.load(person);
        access.load(person);
        QTRY_COMPARE(access.state(person).phase, Phase::Loaded);
        access.load(person);
        QCOMPARE(workspace.server.requestsTo(u"/user_identities/list_accessible_devices"_s).size(), 1);
    }

    /// No event tells of direct access.
    void access_givenElsewhereMeanwhile_isReadAgain_data()
    {
        QTest::addColumn<bool>("isLater");
        QTest::addColumn<QStringList>("faults"); // with which everything is read again, one after another
        QTest::newRow("loaded") << false << QStringList();
        QTest::newRow("loaded later, after a refresh") << true << QStringList{QString()};
        QTest::newRow("loaded later, once the service is back") << true << QStringList{u"stop-before"_s, QString()};
    }
    void access_givenElsewhereMeanwhile_isReadAgain()
    {
        QFETCH(const bool, isLater);
        QFETCH(const QStringList, faults);
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const UserIdentityId person = newPerson(workspace);
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        const auto load = [&] { isLater ? access.loadLater(person) : access.load(person); };
        load();
        QTRY_COMPARE(access.state(person).phase, Phase::Loaded);
        valueOf(api::useridentities::grantAccessToDevice(*workspace.client, {anyLock(workspace), person}));
        workspace.clock.advance(10s);
        if (isLater) {
            load(); // there is no news as yet
            QCOMPARE(workspace.server.requestsTo(u"/user_identities/list_accessible_devices"_s).size(), 1);
        }
        for (const QString &fault : faults) {
            QVERIFY(workspace.server.setFaults(fault));
            workspace.sync->refresh();
            QTRY_VERIFY(workspace.sync->connection().isOnline == fault.isEmpty() && !workspace.sync->isLoading());
        }
        load();
        QCOMPARE(access.state(person).phase, Phase::Loaded); // behind what is shown
        QTRY_COMPARE(access.facts(person)->accessibleDevices.size(), 1);
    }
    void load_offlineAndKnown_keepsWhatIsKnown()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const UserIdentityId person = newPersonWith(workspace, anyLock(workspace));
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        access.load(person);
        QTRY_COMPARE(access.state(person).phase, Phase::Loaded);
        QVERIFY(workspace.server.setFaults(u"stop-before"_s));
        workspace.sync->refresh();
        QTRY_VERIFY(!workspace.sync->connection().isOnline && !workspace.sync->isLoading());
        workspace.clock.advance(10s);
        access.load(person);
        QCOMPARE(access.state(person).phase, Phase::Loaded);
        QCOMPARE(access.facts(person)->accessibleDevices.size(), 1);
    }

    void invalidate_deviceGivenDirectly_isReadAgainAndExplained()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const UserIdentityId person = newPerson(workspace);
        const DeviceId lock = anyLock(workspace);
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        access.load(person);
        QTRY_COMPARE(access.state(person).phase, Phase::Loaded);
        QVERIFY(access.facts(person)->accessibleDevices.isEmpty());
        valueOf(api::useridentities::grantAccessToDevice(*workspace.client, {lock, person}));
        const QSignalSpy spy(&access, &PersonAccess::changed);
        access.invalidate(person);
        QTRY_COMPARE(access.facts(person)->accessibleDevices.size(), 1);
        QVERIFY(spy.size() > 0);
        QCOMPARE(access.peopleWithAccess(lock), QList<UserIdentityId>{person});
    }

    void person_deleted_opensNoDoorAnyMore()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        const DeviceId lock = anyLock(workspace);
        const UserIdentityId person = newPersonWith(workspace, lock);
        access.load(person);
        QTRY_COMPARE(access.state(person).phase, Phase::Loaded);
        QCOMPARE(access.peopleWithAccess(lock), QList<UserIdentityId>{person});
        const QSignalSpy changed(&access, &PersonAccess::changed);
        workspace.store.identities.remove({person});
        QCOMPARE(access.peopleWithAccess(lock), QList<UserIdentityId>());
        QCOMPARE(changed.size(), 1);
        QVERIFY(!access.facts(person));
    }
    void person_deletedWhileRead_opensNoDoorAnyMore()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        const DeviceId lock = anyLock(workspace);
        const UserIdentityId person = newPersonWith(workspace, lock);
        access.load(person);
        workspace.store.identities.remove({person});
        QTRY_COMPARE(access.state(person).phase, Phase::Loaded);
        QCOMPARE(access.peopleWithAccess(lock), QList<UserIdentityId>());
    }
    void load_serverLacksEntrances_stillKnowsDevices()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        workspace.server.setOverride(u"/user_identities/list_accessible_entrances"_s, 404, "text/plain", "404");
        const UserIdentityId person = newPerson(workspace);
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        access.load(person);
        QTRY_COMPARE(access.state(person).phase, Phase::Loaded);
        QVERIFY(access.facts(person));
    }

    void loadLater_several_areReadOneAfterTheOther()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const UserIdentityId first = newPerson(workspace);
        const UserIdentityId second = newPerson(workspace);
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        for (const UserIdentityId person : {first, second, first}) {
            access.loadLater(person);
        }
        QCOMPARE(access.state(first).phase, Phase::Loading);
        QCOMPARE(access.state(second).phase, Phase::Unloaded);
        QTRY_COMPARE(access.state(second).phase, Phase::Loaded);
        QCOMPARE(access.state(first).phase, Phase::Loaded);
        access.loadLater(first);
        QCOMPARE(workspace.server.requestsTo(u"/user_identities/list_accessible_devices"_s).size(), 2);
    }

    void loadLater_moreThanAScreen_keepsThoseAskedForLast()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        QList<UserIdentityId> people;
        for (const UserIdentity &person : workspace.store.identities.rows()) {
            people.append(person.id);
            access.loadLater(person.id);
        }
        QVERIFY(people.size() > 60);
        QTRY_COMPARE(access.state(people.constLast()).phase, Phase::Loaded);
        QCOMPARE(access.state(people.constFirst()).phase, Phase::Loaded);
        QCOMPARE(access.state(people.at(1)).phase, Phase::Unloaded);
    }

    void loadLater_serverFails_readsNobodyElseUnasked()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        workspace.server.setOverride(u"/user_identities/list_accessible_devices"_s, 403, "text/plain", "no");
        const UserIdentityId first = newPerson(workspace);
        const UserIdentityId second = newPerson(workspace);
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        access.loadLater(first);
        access.loadLater(second);
        QTRY_COMPARE(access.state(first).phase, Phase::Failed);
        QCOMPARE(access.state(second).phase, Phase::Unloaded);
        QCOMPARE(workspace.server.requestsTo(u"/user_identities/list_accessible_devices"_s).size(), 1);
    }

    void load_serverFails_saysSoAndTriesAgainWhenAsked()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        workspace.server.setOverride(u"/user_identities/list_accessible_devices"_s, 500, "text/plain", "boom");
        const UserIdentityId person = newPerson(workspace);
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        access.load(person);
        QTRY_COMPARE(access.state(person).phase, Phase::Failed);
        QCOMPARE(access.state(person).error.kind, ApiError::Kind::Server);
        workspace.server.clearOverrides();
        access.load(person);
        QTRY_COMPARE(access.state(person).phase, Phase::Loaded);
    }
};

LATCHKEY_TEST(PersonAccessTest, "personaccess")
#include "personaccess_test.moc"
