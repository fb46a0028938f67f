// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/codefacts.h"

#include "store/workspacestore.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class CodeFactsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<WorkspaceStore>();
        m_store->identities.upsert(person(1, u"Maya Lindqvist"_s));
        m_room.id = idOf<DeviceId>(9);
        m_room.spaceIds = {idOf<SpaceId>(7)};
    }
    void grant_onTheDoor_givesItsPin()
    {
        const AccessGrantId grant = addGrant({at("2026-11-20T15:00:00Z"), at("2026-11-22T11:00:00Z")});
        m_store->places.set(grant, {{idOf<DeviceId>(9)}, {}});
        const QList<CodeInUse> codes = codesOn({m_room}, "2026-11-21T09:00:00Z");
        QCOMPARE(codes.size(), 1);
        QCOMPARE(codes.first(), (CodeInUse{.door = m_room.id,
                                           .code = u"4821"_s,
                                           .holder = idOf<UserIdentityId>(1),
                                           .holderName = u"Maya Lindqvist"_s}));
        QVERIFY(codesOn({m_room}, "2026-11-22T11:00:00Z").isEmpty());
        QVERIFY(codesOn({}, "2026-11-21T09:00:00Z").isEmpty());
    }
    void grant_onTheDoorsSpace_givesItsPinOnce()
    {
        const AccessGrantId grant = addGrant({at("2026-11-20T15:00:00Z"), std::nullopt}, idOf<SpaceId>(7));
        QCOMPARE(codesOn({m_room}, "2026-11-21T09:00:00Z").size(), 1);
        m_store->places.set(grant, {{idOf<DeviceId>(9)}, {}});
        QCOMPARE(codesOn({m_room}, "2026-11-21T09:00:00Z").size(), 1);
    }
    void grant_elsewhere_givesNone()
    {
        const AccessGrantId grant = addGrant({at("2026-11-20T15:00:00Z"), std::nullopt}, idOf<SpaceId>(8));
        m_store->places.set(grant, {{idOf<DeviceId>(10)}, {}});
        QVERIFY(codesOn({m_room}, "2026-11-21T09:00:00Z").isEmpty());
    }

    void lock_withRules_givesThem()
    {
        Device lock;
        lock.id = idOf<DeviceId>(9);
        lock.codeConstraints = {u"no_zeros"_s};
        m_store->devices.upsert(lock);
        const CodeFacts facts = codeFacts(*m_store, {m_room}, at("2026-11-21T09:00:00Z"));
        QCOMPARE(facts.constraints.value(lock.id.uuid()), QStringList{u"no_zeros"_s});
        QVERIFY(facts.inUse.isEmpty());
    }

  private:
    QList<CodeInUse> codesOn(const QList<Door> &doors, const char *now) const
    {
        return codeFacts(*m_store, doors, at(now)).inUse;
    }
    AccessGrantId addGrant(const TimeWindow &window, SpaceId space = {})
    {
        AccessGrant row = grant(2, 1, window);
        if (!space.isNull()) {
            row.spaceIds = {space};
        }
        AccessMethod pin = method(3, AccessMode::Code, row);
        pin.code = u"4821"_s;
        AccessMethod waiting = method(4, AccessMode::Code, row);
        AccessMethod card = method(5, AccessMode::Card, row);
        m_store->methods.upsert({pin, waiting, card});
        m_store->grants.upsert(row);
        return row.id;
    }

    std::unique_ptr<WorkspaceStore> m_store;
    Door m_room{.name = u"Room 401"_s};
};

LATCHKEY_TEST(CodeFactsTest, "codefacts")
#include "codefacts_test.moc"
