// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/entitystore.h"

#include "core/accessgrant.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const AskedAt began = askedNow();

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
    void retain_rowsNotHeardOfSince_areRemoved()
    {
        EntityStore<UserIdentity> store;
        store.upsert({person(1, u"Maya"_s), person(2, u"Arjun"_s)}, began - 1s);
        store.upsert(person(2, u"Arjun"_s), began);
        const QSignalSpy spy(&store, &EntityCollection::changed);
        store.retain(began);
        QCOMPARE(changeOf(spy).removed, QList<QUuid>{idOf<UserIdentityId>(1).uuid()});
        QVERIFY(store.find(idOf<UserIdentityId>(2)));
    }
    void upsert_askedBeforeWhatIsHere_isPassedOver()
    {
        EntityStore<UserIdentity> store;
        store.upsert(person(1, u"Maya Lindqvist"_s), began);
        const QSignalSpy spy(&store, &EntityCollection::changed);
        store.upsert({person(1, u"Maya"_s), person(2, u"Arjun"_s)}, began - 1s);
        QCOMPARE(changeOf(spy).changed, QList<QUuid>());
        QCOMPARE(changeOf(spy).added, QList<QUuid>{idOf<UserIdentityId>(2).uuid()});
        QCOMPARE(store.find(idOf<UserIdentityId>(1))->fullName, u"Maya Lindqvist"_s);
    }
    void upsert_askedBeforeItsRemoval_doesNotBringItBack()
    {
        EntityStore<UserIdentity> store;
        store.upsert(person(1, u"Maya"_s), began - 2s);
        store.remove(idOf<UserIdentityId>(1), began);
        store.upsert(person(1, u"Maya"_s), began - 1s);
        QCOMPARE(store.size(), 0);
        store.upsert(person(1, u"Maya"_s), began + 1s);
        QCOMPARE(store.size(), 1);
    }
    void recall_gone_isAsItWasLastButForItsSecrets()
    {
        EntityStore<AccessMethod> store;
        AccessMethod method;
        method.id = idOf<AccessMethodId>(1);
        method.displayName = u"PIN"_s;
        method.code = u"1234"_s;
        method.instantKeyUrl = u"https://ik.example"_s;
        store.upsert(method);
        QCOMPARE(store.recall(method.id)->code, u"1234"_s);
        store.remove(method.id);
        QVERIFY(!store.find(method.id));
        QCOMPARE(store.recall(method.id)->displayName, u"PIN"_s);
        QCOMPARE(store.recall(method.id)->code, QString());
        QCOMPARE(store.recall(method.id)->instantKeyUrl, QString());
    }
    void remove_askedBeforeWhatIsHere_isPassedOver()
    {
        EntityStore<UserIdentity> store;
        store.upsert(person(1, u"Maya"_s), began);
        store.remove(idOf<UserIdentityId>(1), began - 1s);
        QCOMPARE(store.size(), 1);
    }
};

LATCHKEY_TEST(EntityStoreTest, "entitystore")
#include "entitystore_test.moc"
