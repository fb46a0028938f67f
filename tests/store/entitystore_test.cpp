// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/entitystore.h"

#include "support/samples.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

ChangeSet changeOf(const QSignalSpy &spy, int index = 0) { return spy.at(index).at(0).value<ChangeSet>(); }

} // namespace

class EntityStoreTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void upsert_newRows_areReportedOnceAsAdded()
    {
        EntityStore<UserIdentity> store;
        const QSignalSpy spy(&store, &EntityCollection::changed);
        store.upsert({person(1, u"Maya"_s), person(2, u"Arjun"_s)});
        QCOMPARE(spy.size(), 1);
        QCOMPARE(changeOf(spy).added.size(), 2);
        QVERIFY(changeOf(spy).changed.isEmpty());
        QCOMPARE(store.find(idOf<UserIdentityId>(2))->fullName, u"Arjun"_s);
    }
    void upsert_equalRow_isNotReported()
    {
        EntityStore<UserIdentity> store;
        store.upsert(person(1, u"Maya"_s));
        const QSignalSpy spy(&store, &EntityCollection::changed);
        store.upsert(person(1, u"Maya"_s));
        QCOMPARE(spy.size(), 0);
    }
    void upsert_differentRow_isReportedAsChanged()
    {
        EntityStore<UserIdentity> store;
        store.upsert(person(1, u"Maya"_s));
        const QSignalSpy spy(&store, &EntityCollection::changed);
        store.upsert(person(1, u"Maya Lindqvist"_s));
        QCOMPARE(changeOf(spy).changed, QList<QUuid>{idOf<UserIdentityId>(1).uuid()});
        QCOMPARE(store.size(), 1);
    }
    void remove_unknownId_isNotReported()
    {
        EntityStore<UserIdentity> store;
        const QSignalSpy spy(&store, &EntityCollection::changed);
        store.remove(idOf<UserIdentityId>(1));
        QCOMPARE(spy.size(), 0);
    }
    void retain_rowsNotNamed_areRemoved()
    {
        EntityStore<UserIdentity> store;
        store.upsert({person(1, u"Maya"_s), person(2, u"Arjun"_s)});
        const QSignalSpy spy(&store, &EntityCollection::changed);
        store.retain({idOf<UserIdentityId>(2).uuid(), idOf<UserIdentityId>(3).uuid()});
        QCOMPARE(changeOf(spy).removed, QList<QUuid>{idOf<UserIdentityId>(1).uuid()});
        QVERIFY(store.find(idOf<UserIdentityId>(2)));
    }
};

LATCHKEY_TEST(EntityStoreTest, "entitystore")
#include "entitystore_test.moc"
