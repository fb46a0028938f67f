// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/dooropeners.h"

#include "api/accesscodes.h"
#include "api/accessgrants.h"
#include "api/acsentrances.h"
#include "api/useridentities.h"
#include "store/personaccess.h"
#include "store/testworkspace.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using Phase = LoadState::Phase;

class DoorOpenersTest : public QObject {
    Q_OBJECT

    static QStringList names(const DoorOpenersReader &reader, DoorOpener::Kind kind)
    {
        QStringList names;
        for (const DoorOpener &opener : reader.openers().rows) {
            if (opener.kind == kind) {
                names.append(opener.name);
            }
        }
        return names;
    }
    static bool isByGrant(const DoorOpener &opener) { return opener.kind == DoorOpener::Kind::Grant; }

  private Q_SLOTS:
    void load_entrance_listsGrantsAndCredentials()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        QTRY_VERIFY(workspace.store.places.find(workspace.store.grants.rows().begin()->id) ||
                    !workspace.sync->isLoading());
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        DoorOpenersReader reader(*workspace.client, workspace.store, access);
        const auto isOpenedByGrant = [&](const AcsEntrance &entrance) {
            return !workspace.store.places.grantsWith(entrance.id).isEmpty();
        };
        QTRY_VERIFY(std::ranges::any_of(workspace.store.entrances.rows(), isOpenedByGrant));
        const auto rows = workspace.store.entrances.rows();
        const AcsEntranceId entrance = std::ranges::find_if(rows, isOpenedByGrant)->id;
        reader.load(entrance);
        QCOMPARE(reader.openers().state.phase, Phase::Loading);
        QTRY_COMPARE(reader.openers().state.phase, Phase::Loaded);
        QVERIFY(std::ranges::any_of(reader.openers().rows, isByGrant));
        for (const DoorOpener &opener : reader.openers().rows) {
            QVERIFY(opener.kind != DoorOpener::Kind::Grant || !opener.name.isEmpty());
            QCOMPARE(opener.credentialId.isNull(), opener.kind != DoorOpener::Kind::Credential);
        }
    }

    void load_device_tellsPeopleSeenWithDirectAccess_data()
    {
        QTest::addColumn<bool>("isRevoked"); // elsewhere: no event tells of it
        QTest::newRow("given") << false;
        QTest::newRow("revoked meanwhile") << true;
    }
    void load_device_tellsPeopleSeenWithDirectAccess()
    {
        QFETCH(const bool, isRevoked);
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const UserIdentity jane =
            valueOf(api::useridentities::create(*workspace.client, {{}, u"Jane Doe"_s, {}, {}, {}}));
        workspace.store.identities.upsert(jane);
        const auto rows = workspace.store.devices.rows();
        const DeviceId lock = std::ranges::find_if(rows, &Device::canProgramOnlineAccessCodes)->id;
        valueOf(api::useridentities::grantAccessToDevice(*workspace.client, {lock, jane.id}));
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        access.load(jane.id);
        QTRY_COMPARE(access.state(jane.id).phase, Phase::Loaded);
        if (isRevoked) {
            valueOf(api::useridentities::revokeAccessToDevice(*workspace.client, {lock, jane.id}));
            workspace.clock.advance(std::chrono::seconds(10));
        }
        DoorOpenersReader reader(*workspace.client, workspace.store, access);
        reader.load(lock);
        QTRY_COMPARE(reader.openers().state.phase, Phase::Loaded);
        QTRY_COMPARE(names(reader, DoorOpener::Kind::Direct).contains(jane.displayName), !isRevoked);
    }

    void load_entrance_addsPeopleSeenWhoseAcsUserCanOpenIt()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const UserIdentity jane = valueOf(
            api::useridentities::create(*workspace.client, {{}, u"Jane Doe"_s, u"jane.doe@example.com"_s, {}, {}}));
        workspace.store.identities.upsert(jane);
        const auto rows = workspace.store.entrances.rows();
        const AcsEntranceId gym = std::ranges::find(rows, u"Gym"_s, &AcsEntrance::displayName)->id;
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        DoorOpenersReader reader(*workspace.client, workspace.store, access);
        reader.load(gym);
        QTRY_COMPARE(reader.openers().state.phase, Phase::Loaded);
        QVERIFY(names(reader, DoorOpener::Kind::Direct).isEmpty());
        valueOf(api::acsentrances::grantAccess(*workspace.client, {gym, {}, jane.id}));
        access.load(jane.id);
        QTRY_COMPARE(names(reader, DoorOpener::Kind::Direct), QStringList{jane.displayName});
    }

    void notEnded_directAccess_isThereUnlessSomethingElseExplainsIt()
    {
        const Instant now(std::chrono::seconds(1'000'000));
        DoorOpener direct;
        direct.kind = DoorOpener::Kind::Direct;
        direct.person = UserIdentityId(QUuid::createUuid());
        DoorOpener grant;
        grant.person = direct.person;
        grant.window = TimeWindow{now - std::chrono::hours(2), now + std::chrono::hours(1)};
        DoorOpeners openers;
        openers.rows = {grant, direct};
        QCOMPARE(openers.notEnded(now), QList<DoorOpener>{grant});
        QCOMPARE(openers.notEnded(now + std::chrono::hours(2)), QList<DoorOpener>{direct});
    }

    void load_anotherDoorMeanwhile_showsOnlyThat()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        DoorOpenersReader reader(*workspace.client, workspace.store, access);
        const QSignalSpy spy(&reader, &DoorOpenersReader::changed);
        reader.load(workspace.store.entrances.rows().begin()->id);
        const DeviceId lock = workspace.store.devices.rows().begin()->id;
        reader.load(lock);
        QTRY_COMPARE(reader.openers().state.phase, Phase::Loaded);
        QCOMPARE(reader.door(), std::optional<DoorId>(lock));
        QCOMPARE(spy.size(), 3); // two beginnings, one end
    }

    void load_serverLacksCredentials_stillListsGrants()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        workspace.server.setOverride(u"/acs/entrances/list_credentials_with_access"_s, 404, "text/plain", "404");
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        DoorOpenersReader reader(*workspace.client, workspace.store, access);
        reader.load(workspace.store.entrances.rows().begin()->id);
        QTRY_COMPARE(reader.openers().state.phase, Phase::Loaded);
        QCOMPARE(reader.openers().failures.size(), 1);
        QVERIFY(reader.openers().failureOf(DoorOpeners::Source::Credentials));
    }

    void load_lock_listsPinsThatNoGrantExplainsAndNoGrantTwice()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const auto rows = workspace.store.devices.rows();
        const auto found = std::ranges::find_if(rows, [](const Device &device) {
            return device.canProgramOnlineAccessCodes && device.isOnline && !device.spaceIds.isEmpty();
        });
        QVERIFY(found != rows.end());
        api::accessgrants::Create grant;
        grant.userIdentityId = workspace.store.identities.rows().begin()->id;
        grant.spaceIds = found->spaceIds;
        grant.requestedAccessMethods = {{AccessMode::Code, {}, {}}};
        const AccessGrant made = valueOf(api::accessgrants::create(*workspace.client, grant));
        api::accesscodes::Create code;
        code.deviceId = found->id;
        code.name = u"Cleaner"_s;
        const AccessCode pin = valueOf(api::accesscodes::create(*workspace.client, code));
        workspace.clock.advance(std::chrono::minutes(1));
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        DoorOpenersReader reader(*workspace.client, workspace.store, access);
        reader.load(found->id);
        QTRY_COMPARE(reader.openers().state.phase, Phase::Loaded);
        QCOMPARE(names(reader, DoorOpener::Kind::Code), QStringList{pin.name});
        const auto isMade = [&](const DoorOpener &opener) { return opener.grantId == made.id; };
        QCOMPARE(std::ranges::count_if(reader.openers().rows, isMade), 1);
        QVERIFY(reader.openers().failures.isEmpty());
    }

    void load_lockWithPinsOfItsOwn_listsThem()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        DoorOpenersReader reader(*workspace.client, workspace.store, access);
        const QJsonArray codes = workspace.server.resources(u"access_code"_s);
        const auto found =
            std::ranges::find_if(codes, [](const QJsonValue &code) { return !code["is_managed"_L1].toBool(true); });
        QVERIFY(found != codes.end());
        reader.load(DeviceId::fromString((*found)["device_id"_L1].toString()));
        QTRY_COMPARE(reader.openers().state.phase, Phase::Loaded);
        QVERIFY(names(reader, DoorOpener::Kind::UnmanagedCode).contains((*found)["name"_L1].toString()));
    }

    void load_oneSourceFails_showsTheOthersAndSaysWhich()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        workspace.server.setOverride(u"/access_codes/list"_s, 403, "application/json",
                                     R"({"error":{"type":"forbidden","message":"no"},"ok":false})");
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        DoorOpenersReader reader(*workspace.client, workspace.store, access);
        const auto isOpened = [&](const Device &device) {
            return device.canProgramOnlineAccessCodes && !workspace.store.places.grantsWith(device.id).isEmpty();
        };
        QTRY_VERIFY(std::ranges::any_of(workspace.store.devices.rows(), isOpened));
        const auto rows = workspace.store.devices.rows();
        reader.load(std::ranges::find_if(rows, isOpened)->id);
        QTRY_COMPARE(reader.openers().state.phase, Phase::Loaded);
        QVERIFY(std::ranges::any_of(reader.openers().rows, isByGrant));
        QCOMPARE(reader.openers().failures.size(), 1);
        QVERIFY(reader.openers().failureOf(DoorOpeners::Source::Codes));
        workspace.server.clearOverrides();
        reader.load(*reader.door());
        QTRY_VERIFY(reader.openers().failures.isEmpty());
    }
};

LATCHKEY_TEST(DoorOpenersTest, "dooropeners")
#include "dooropeners_test.moc"
