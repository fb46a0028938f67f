// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/activitymodel.h"

#include "core/eventtext.h"
#include "core/readablekey.h"
#include "core/searchkey.h"
#include "models/chipids.h"
#include "sandbox/endpoints/vocabulary.h"
#include "support/fixedclock.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class ActivityModelTest : public QObject {
    Q_OBJECT

    const FixedClock m_clock{"2026-11-20T10:42:07Z"};

    static OperationRow operation(OperationRow::Outcome outcome)
    {
        return {.id = idOf<EventId>(99).uuid(),
                .startedAt = at("2026-11-20T10:41:00Z"),
                .title = u"Grant access to Jane Doe"_s,
                .outcome = outcome,
                .reason = {}};
    }

  private Q_SLOTS:
    void event_namesArriveLater_areFilledIn()
    {
        WorkspaceStore store;
        ActivityModel model(store, m_clock);
        const QAbstractItemModelTester tester(&model);
        Event unlocked = happening(1, u"lock.unlocked"_s, m_clock.now());
        unlocked.deviceId = idOf<DeviceId>(10);
        unlocked.userIdentityId = idOf<UserIdentityId>(20);
        store.events.upsert(unlocked);
        QVERIFY(!model.index(0, ActivityModel::WhatColumn).data().toString().isEmpty());
        store.devices.upsert(device(10, u"Gym"_s));
        store.identities.upsert(person(20, u"Maya"_s));
        QTRY_COMPARE(model.index(0, ActivityModel::DoorColumn).data().toString(), u"Gym"_s);
        QCOMPARE(model.index(0, ActivityModel::WhoColumn).data().toString(), u"Maya"_s);
        QCOMPARE(model.index(0, ActivityModel::TimeColumn).data().toString(), u"10:42:07"_s);
        QCOMPARE(chipIds(model, 0), QStringList({u"all"_s, u"doors"_s}));
    }
    void event_ofAGrant_namesItsPerson()
    {
        WorkspaceStore store;
        ActivityModel model(store, m_clock);
        store.identities.upsert(person(20, u"Maya"_s));
        store.grants.upsert(grant(30, 20, {}));
        Event issued = happening(1, u"access_method.failed_to_issue"_s, m_clock.now());
        issued.accessGrantIds = {idOf<AccessGrantId>(30)};
        store.events.upsert(issued);
        QCOMPARE(model.index(0, ActivityModel::WhoColumn).data().toString(), u"Maya"_s);
        QCOMPARE(chipIds(model, 0), QStringList({u"all"_s, u"access"_s, u"problems"_s}));
    }
    void event_ofAGrantThatIsGone_keepsItsNames()
    {
        WorkspaceStore store;
        store.identities.upsert(person(20, u"Maya"_s));
        store.entrances.upsert(entrance(40, u"Room 101"_s));
        AccessGrant stay = grant(30, 20, {});
        store.methods.upsert(method(50, AccessMode::Code, stay));
        store.grants.upsert(stay);
        store.places.set(stay.id, {{}, {idOf<AcsEntranceId>(40)}});
        Event issued = happening(1, u"access_method.issued"_s, m_clock.now());
        issued.accessGrantIds = {stay.id};
        issued.accessMethodId = idOf<AccessMethodId>(50);
        store.events.upsert(issued);
        // Made anew, so that nothing is told by what a model has read before.
        const auto words = [this, &store] {
            const ActivityModel model(store, m_clock);
            QStringList all;
            for (int column = 0; column < model.columnCount(); ++column) {
                all.append(model.index(0, column).data().toString());
            }
            return all;
        };
        const QStringList before = words();
        QVERIFY(before.contains(u"Maya"_s) && before.contains(u"Room 101"_s));
        store.places.remove(stay.id);
        store.grants.remove(stay.id);
        store.methods.remove(idOf<AccessMethodId>(50));
        QCOMPARE(words(), before);
    }
    void event_everyTypeOfTheService_isToldInWords()
    {
        QStringList wordless;
        for (const QString &type : sandbox::eventTypes()) {
            if (eventText(happening(1, type, m_clock.now())) == readableKey(type)) {
                wordless.append(type);
            }
        }
        QCOMPARE(wordless.join(u'\n'), QString());
    }
    void event_isFoundByItsTypeAsWell()
    {
        WorkspaceStore store;
        ActivityModel model(store, m_clock);
        store.events.upsert(happening(1, u"access_code.set_on_device"_s, m_clock.now()));
        QCOMPARE(model.index(0, ActivityModel::WhatColumn).data().toString(), u"PIN set on the lock"_s);
        QVERIFY(SearchQuery(u"access_code.set_on_device"_s).matches(model.searchKeyOf(0)));
        QVERIFY(SearchQuery(u"pin lock"_s).matches(model.searchKeyOf(0)));
    }
    void event_withoutVisibleNames_saysWhatItIsOf()
    {
        WorkspaceStore store;
        ActivityModel model(store, m_clock);
        store.identities.upsert(person(20, u" "_s));
        store.devices.upsert(device(10, u"\u200b "_s));
        AcsUser nameless;
        nameless.id = idOf<AcsUserId>(60);
        store.acsUsers.upsert(nameless);
        Event unlocked = happening(1, u"lock.unlocked"_s, m_clock.now());
        unlocked.deviceId = idOf<DeviceId>(10);
        unlocked.userIdentityId = idOf<UserIdentityId>(20);
        Event created = happening(2, u"acs_user.created"_s, m_clock.now());
        created.acsUserId = idOf<AcsUserId>(60);
        store.events.upsert({unlocked, created});
        QCOMPARE(model.index(0, ActivityModel::DoorColumn).data().toString(), u"Unnamed device"_s);
        QCOMPARE(model.index(0, ActivityModel::WhoColumn).data().toString(), u"Unnamed person"_s);
        QCOMPARE(model.index(1, ActivityModel::WhoColumn).data().toString(), u"Unnamed ACS user"_s);
    }
    void event_ofAGrant_saysWhereItOpens()
    {
        WorkspaceStore store;
        ActivityModel model(store, m_clock);
        const QAbstractItemModelTester tester(&model);
        Event toEncode = happening(1, u"access_method.card_encoding_required"_s, m_clock.now());
        toEncode.accessGrantIds = {idOf<AccessGrantId>(30)};
        store.events.upsert({toEncode, happening(2, u"space.created"_s, m_clock.now())});
        store.entrances.upsert({entrance(40, u"Room 101"_s), entrance(41, u"Lift"_s)});
        store.grants.upsert(grant(30, 20, {}));
        const QModelIndex door = model.index(0, ActivityModel::DoorColumn);
        QCOMPARE(door.data().toString(), QString()); // not known yet
        const QSignalSpy updated(&model, &PaneModel::rowsUpdated);
        store.places.set(idOf<AccessGrantId>(30), {{}, {idOf<AcsEntranceId>(40), idOf<AcsEntranceId>(41)}});
        QTRY_COMPARE(door.data().toString(), u"Room 101"_s);
        QCOMPARE(door.data(RowRole::Sub).toString(), u"+1"_s);
        QCOMPARE(door.data(Qt::AccessibleTextRole).toString(), u"Room 101, Lift"_s);
        QVERIFY(door.siblingAtColumn(0).data(RowRole::SearchKey).toString().contains(u"lift"_s));
        QCOMPARE(updated.last().first().value<QList<int>>(), QList<int>{0});
    }
    void event_ofAnAccessSystem_namesIt()
    {
        WorkspaceStore store;
        ActivityModel model(store, m_clock);
        Event issued = happening(1, u"acs_credential.issued"_s, m_clock.now());
        issued.acsSystemId = idOf<AcsSystemId>(50);
        store.events.upsert(issued);
        AcsSystem hotel;
        hotel.id = idOf<AcsSystemId>(50);
        hotel.name = u"Hotel (Visionline)"_s;
        store.systems.upsert(hotel);
        QTRY_COMPARE(model.index(0, ActivityModel::DoorColumn).data().toString(), hotel.name);
    }
    void event_ofALinkedAcsUser_namesThePerson()
    {
        WorkspaceStore store;
        ActivityModel model(store, m_clock);
        Event created = happening(1, u"acs_user.created"_s, m_clock.now());
        created.acsUserId = idOf<AcsUserId>(60);
        store.events.upsert(created);
        AcsUser user;
        user.id = created.acsUserId;
        user.displayName = u"LINDQVIST M"_s;
        store.acsUsers.upsert(user);
        QTRY_COMPARE(model.index(0, ActivityModel::WhoColumn).data().toString(), user.displayName);
        store.identities.upsert(person(20, u"Maya"_s));
        user.userIdentityId = idOf<UserIdentityId>(20);
        store.acsUsers.upsert(user);
        QTRY_COMPARE(model.index(0, ActivityModel::WhoColumn).data().toString(), u"Maya"_s);
    }
    void event_ofEachType_isAmongTheProblemsIfItTellsOfTrouble_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::newRow("access_code.delay_in_setting_on_device") << u"Late"_s;
        QTest::newRow("access_code.delay_in_removing_from_device") << u"Late"_s;
        QTest::newRow("access_code.failed_to_set_on_device") << u"Failed"_s;
        QTest::newRow("access_code.failed_to_remove_from_device") << u"Failed"_s;
        QTest::newRow("access_code.unmanaged.failed_to_convert_to_managed") << u"Failed"_s;
        QTest::newRow("access_code.modified_external_to_seam") << u"Changed elsewhere"_s;
        QTest::newRow("access_code.deleted_external_to_seam") << u"Deleted elsewhere"_s;
        QTest::newRow("access_code.set_on_device") << QString();
        QTest::newRow("action_attempt.unlock_door.failed") << u"Failed"_s;
        QTest::newRow("acs_encoder.removed") << u"Removed"_s;
        QTest::newRow("acs_entrance.removed") << u"Removed"_s;
        QTest::newRow("connect_webview.login_failed") << u"Failed"_s;
        QTest::newRow("device.accessory_keypad_disconnected") << u"Offline"_s;
        QTest::newRow("device.error.subscription_required") << u"Subscription needed"_s;
        QTest::newRow("device.error.subscription_required.resolved") << QString();
        QTest::newRow("device.unmanaged.disconnected") << u"Offline"_s;
        QTest::newRow("device.unmanaged.connected") << QString();
    }
    void event_ofEachType_isAmongTheProblemsIfItTellsOfTrouble()
    {
        QFETCH(const QString, outcome);
        WorkspaceStore store;
        const ActivityModel model(store, m_clock);
        store.events.upsert(happening(1, QLatin1StringView(QTest::currentDataTag()), m_clock.now()));
        QCOMPARE(model.index(0, ActivityModel::OutcomeColumn).data().toString(), outcome);
        QCOMPARE(chipIds(model, 0).contains(u"problems"_s), !outcome.isEmpty());
    }
    void operation_runsAndFails_isOneRowThatChanges()
    {
        WorkspaceStore store;
        ActivityModel model(store, m_clock);
        const QAbstractItemModelTester tester(&model);
        store.events.upsert(happening(1, u"device.connected"_s, m_clock.now()));
        model.setOperation(operation(OperationRow::Outcome::Running));
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex outcome = model.indexOf(idOf<EventId>(99).uuid(), ActivityModel::OutcomeColumn);
        QCOMPARE(outcome.data().toString(), u"Under way"_s);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        OperationRow failed = operation(OperationRow::Outcome::Failed);
        failed.reason = u"The lock takes 4 to 6 digits"_s;
        model.setOperation(failed);
        QTRY_COMPARE(outcome.data().toString(), failed.reason);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(chipIds(model, outcome.row()).contains(u"problems"_s));
    }
    void operation_sameAgain_isNotToldAgain()
    {
        WorkspaceStore store;
        ActivityModel model(store, m_clock);
        model.setOperation(operation(OperationRow::Outcome::Running));
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setOperations({operation(OperationRow::Outcome::Running)});
        QVERIFY(!QTest::qWaitFor([&changed] { return !changed.isEmpty(); }, 50));
    }
};

LATCHKEY_TEST(ActivityModelTest, "activitymodel")
#include "activitymodel_test.moc"
