// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/resourcerefs.h"

#include "store/workspacestore.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class ResourceRefsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void add_grantEvent_namesTheGrantAlone()
    {
        const WorkspaceStore store;
        Event issued = happening(1, u"access_method.issued"_s, {});
        issued.accessGrantIds = {idOf<AccessGrantId>(10)};
        issued.accessMethodId = idOf<AccessMethodId>(20);
        ResourceRefs refs;
        refs.add(issued, store);
        QCOMPARE(refs.grants, QSet<AccessGrantId>{idOf<AccessGrantId>(10)});
        QCOMPARE(refs.size(), 1);
    }
    void add_methodWithoutGrant_isReadWithTheGrantsThatAreKnown()
    {
        WorkspaceStore store;
        AccessGrant row = grant(10, 1, {});
        const AccessMethod pin = method(20, AccessMode::Code, row);
        store.grants.upsert(row);
        Event known = happening(1, u"access_method.issued"_s, {});
        known.accessMethodId = pin.id;
        Event unknown = happening(2, u"access_method.issued"_s, {});
        unknown.accessMethodId = idOf<AccessMethodId>(21);
        ResourceRefs refs;
        refs.add(known, store);
        refs.add(unknown, store);
        QCOMPARE(refs.grants, QSet<AccessGrantId>{row.id});
        QCOMPARE(refs.methods, QSet<AccessMethodId>{unknown.accessMethodId});
    }
    void add_lockEvent_namesDoorAndPerson()
    {
        const WorkspaceStore store;
        Event unlocked = happening(1, u"lock.unlocked"_s, {});
        unlocked.deviceId = idOf<DeviceId>(30);
        unlocked.userIdentityId = idOf<UserIdentityId>(1);
        ResourceRefs refs;
        refs.add(unlocked, store);
        QVERIFY(refs.devices.contains(unlocked.deviceId));
        QVERIFY(refs.identities.contains(unlocked.userIdentityId));
        QCOMPARE(refs.size(), 2);
    }
    void add_phoneEvent_namesNoDoor()
    {
        const WorkspaceStore store;
        Event deactivated = happening(1, u"phone.deactivated"_s, {});
        deactivated.deviceId = idOf<DeviceId>(30);
        ResourceRefs refs;
        refs.add(deactivated, store);
        QVERIFY(refs.isEmpty());
    }
    void add_sameResourceTwice_isReadOnce()
    {
        const WorkspaceStore store;
        Event added = happening(1, u"device.connected"_s, {});
        added.deviceId = idOf<DeviceId>(30);
        ResourceRefs refs;
        refs.add(added, store);
        ResourceRefs again = refs;
        again.add(refs);
        QCOMPARE(again.size(), 1);
    }
};

LATCHKEY_TEST(ResourceRefsTest, "resourcerefs")
#include "resourcerefs_test.moc"
