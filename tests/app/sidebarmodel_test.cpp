// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sidebarmodel.h"
#include "store/workspacestore.h"
#include "support/samples.h"
#include "support/testmain.h"
#include "testpane.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

Device device(bool isOnline)
{
    Device made;
    made.id = DeviceId(QUuid::createUuid());
    made.isOnline = isOnline;
    return made;
}

} // namespace

class SidebarModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void collections_notLoaded_haveNoCount()
    {
        const WorkspaceStore store;
        const SidebarModel model(testPanes(), store);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), u"People"_s);
        QCOMPARE(model.index(0).data(SidebarModel::CountRole).toString(), QString());
    }
    void devices_arrive_areCountedWithOneSignal()
    {
        WorkspaceStore store;
        SidebarModel model(testPanes(), store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        store.devices.upsert(QList<Device>{device(true), device(true), device(false)});
        store.devices.upsert(device(true));
        QTRY_COMPARE(changed.count(), 1);
        const QModelIndex devices = model.indexOf(PaneId::Devices);
        QCOMPARE(devices.data(SidebarModel::CountRole).toString(), u"1+"_s);
        QCOMPARE(devices.data(SidebarModel::IssuesRole).toInt(), 1);
    }
    void people_stillCome_areSaidToBeAtLeastSoMany()
    {
        WorkspaceStore store;
        SidebarModel model(testPanes(), store);
        const QModelIndex people = model.indexOf(PaneId::People);
        store.identities.setLoadState({LoadState::Phase::Loading, {}});
        store.identities.upsert({person(1, u"Maya"_s), person(2, u"Arjun"_s)});
        QTRY_COMPARE(people.data(SidebarModel::CountRole).toString(), u"2+"_s);
        QCOMPARE(people.data(Qt::AccessibleTextRole).toString(), u"People, at least 2"_s);
        store.identities.setLoadState({LoadState::Phase::Loaded, {}});
        QCOMPARE(people.data(SidebarModel::CountRole).toString(), u"2"_s);
        QCOMPARE(people.data(Qt::AccessibleTextRole).toString(), u"People, 2"_s);
    }
    void device_changedWithoutEffect_saysNothing()
    {
        WorkspaceStore store;
        SidebarModel model(testPanes(), store);
        Device one = device(true);
        store.devices.upsert(one);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QTRY_COMPARE(changed.count(), 1);
        one.displayName = u"Room 101"_s;
        store.devices.upsert(one);
        UserIdentity person;
        person.id = UserIdentityId(QUuid::createUuid());
        store.identities.upsert(person); // is counted in the same turn
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(changed.last().first().toModelIndex(), model.indexOf(PaneId::People));
    }
    void collection_withoutItsPane_isIgnored()
    {
        WorkspaceStore store;
        const SidebarModel model(testPanes(), store);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        Space space;
        space.id = SpaceId(QUuid::createUuid());
        store.spaces.upsert(space);
        QVERIFY(!model.indexOf(PaneId::Spaces).isValid());
        QCOMPARE(changed.count(), 0);
    }
};

LATCHKEY_TEST(SidebarModelTest, "sidebarmodel")
#include "sidebarmodel_test.moc"
