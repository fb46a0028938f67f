// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/workspacestore.h"

#include "support/samples.h"
#include "support/testmain.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class EntityIndexTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void find_rowAdded_isFoundByItsKey()
    {
        WorkspaceStore store;
        store.grants.upsert(grant(10, 1, {}));
        QCOMPARE(store.grantsByPerson.find(idOf<UserIdentityId>(1).uuid()),
                 QList<QUuid>{idOf<AccessGrantId>(10).uuid()});
    }
    void find_rowMovedToAnotherKey_isFoundThereOnly()
    {
        WorkspaceStore store;
        store.devices.upsert(device(1, u"Gym"_s, {5}));
        const QSignalSpy spy(&store.devicesBySpace, &EntityIndex::touched);
        store.devices.upsert(device(1, u"Gym"_s, {6}));
        QVERIFY(store.devicesBySpace.find(idOf<SpaceId>(5).uuid()).isEmpty());
        QCOMPARE(store.devicesBySpace.find(idOf<SpaceId>(6).uuid()).size(), 1);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.at(0).at(0).value<QList<QUuid>>().size(), 2);
    }
    void find_rowRemoved_isGoneAndItsKeyTouched()
    {
        WorkspaceStore store;
        store.grants.upsert(grant(10, 1, {}));
        const QSignalSpy spy(&store.grantsByPerson, &EntityIndex::touched);
        store.grants.remove(idOf<AccessGrantId>(10));
        QVERIFY(store.grantsByPerson.find(idOf<UserIdentityId>(1).uuid()).isEmpty());
        QCOMPARE(spy.at(0).at(0).value<QList<QUuid>>(), QList<QUuid>{idOf<UserIdentityId>(1).uuid()});
    }
    void find_keyNamedTwice_givesTheRowOnce()
    {
        WorkspaceStore store;
        store.devices.upsert(device(1, u"Gym"_s, {5, 5}));
        QCOMPARE(store.devicesBySpace.find(idOf<SpaceId>(5).uuid()).size(), 1);
        store.devices.remove(idOf<DeviceId>(1));
        QVERIFY(store.devicesBySpace.find(idOf<SpaceId>(5).uuid()).isEmpty());
    }
    void find_batchSaysTwoThingsOfARow_isAsTheLastSays()
    {
        WorkspaceStore store;
        QList<AccessGrant> rows; // so many that indexes are made side by side
        for (int number = 1; number <= 200; ++number) {
            rows.append(grant(number, 1, {}));
            rows.last().accessMethodIds = {idOf<AccessMethodId>(number)};
        }
        rows.append(grant(7, 2, {}));
        rows.last().accessMethodIds = {idOf<AccessMethodId>(7)};
        store.grants.upsert(rows);
        QCOMPARE(store.grantsByPerson.find(idOf<UserIdentityId>(1).uuid()).size(), 199);
        QCOMPARE(store.grantsByPerson.find(idOf<UserIdentityId>(2).uuid()),
                 QList<QUuid>{idOf<AccessGrantId>(7).uuid()});
        QCOMPARE(store.grantsByMethod.find(idOf<AccessMethodId>(7).uuid()),
                 QList<QUuid>{idOf<AccessGrantId>(7).uuid()});
    }
    void find_manyComeMoveAndGo_isAsTheRowsSay()
    {
        WorkspaceStore store;
        QRandomGenerator random(1);
        for (int change = 0; change < 5000; ++change) {
            const int number = 1 + int(random.bounded(300));
            if (random.bounded(3) == 0) {
                store.devices.remove(idOf<DeviceId>(number));
            } else {
                store.devices.upsert(device(number, u"Gym"_s, {int(random.bounded(80)), int(random.bounded(80))}));
            }
        }
        QHash<QUuid, QSet<QUuid>> bySpace;
        for (const Device &device : store.devices.rows()) {
            for (const SpaceId space : device.spaceIds) {
                bySpace[space.uuid()].insert(device.id.uuid());
            }
        }
        for (int number = 0; number < 80; ++number) {
            const QUuid space = idOf<SpaceId>(number).uuid();
            const QList<QUuid> found = store.devicesBySpace.find(space);
            QCOMPARE(QSet<QUuid>(found.begin(), found.end()), bySpace.value(space));
            QCOMPARE(found.size(), bySpace.value(space).size());
            QCOMPARE(store.devicesBySpace.contains(space), bySpace.contains(space));
        }
    }
};

LATCHKEY_TEST(EntityIndexTest, "entityindex")
#include "entityindex_test.moc"
