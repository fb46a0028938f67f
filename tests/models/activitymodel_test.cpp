// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/activitymodel.h"

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
        QCOMPARE(model.index(0, 0).data(RowRole::FilterStates).toStringList(), QStringList({u"all"_s, u"doors"_s}));
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
        QCOMPARE(model.index(0, 0).data(RowRole::FilterStates).toStringList(),
                 QStringList({u"all"_s, u"access"_s, u"problems"_s}));
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
        QVERIFY(outcome.siblingAtColumn(0).data(RowRole::FilterStates).toStringList().contains(u"problems"_s));
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
