// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/relatedqueue.h"

#include "store/relatedbacklog.h"
#include "store/relatedplaces.h"
#include "store/workspacestore.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

AccessGrantId id(int number) { return idOf<AccessGrantId>(number); }
DeviceId door(int number) { return idOf<DeviceId>(number); }

AccessGrant grantOf(int number, std::initializer_list<int> spaces)
{
    AccessGrant row = grant(number, 1, {});
    for (const int space : spaces) {
        row.spaceIds.append(idOf<SpaceId>(space));
    }
    return row;
}

Device deviceIn(int number, int space)
{
    Device row;
    row.id = door(number);
    row.spaceIds = {idOf<SpaceId>(space)};
    return row;
}

} // namespace

/// Which grants are asked about next, and what an answer about several says of each.
class RelatedQueueTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void take_inOrder_atMostSoMany()
    {
        RelatedQueue queue;
        for (const int number : {3, 1, 2}) {
            QVERIFY(queue.add(id(number), RelatedNeed::Near));
        }
        QCOMPARE(queue.take(RelatedNeed::Near, 2), QList({id(3), id(1)}));
        QVERIFY(!queue.isEmpty(RelatedNeed::Near));
        QCOMPARE(queue.take(RelatedNeed::Near, 2), QList({id(2)}));
        QVERIFY(queue.isEmpty(RelatedNeed::Near));
    }

    void add_moreUrgent_isTakenOnceAndEarlier()
    {
        RelatedQueue queue;
        queue.add(id(1), RelatedNeed::Background);
        QVERIFY(queue.add(id(1), RelatedNeed::InView));
        QVERIFY(queue.isEmpty(RelatedNeed::Background));
        QCOMPARE(queue.take(RelatedNeed::Background, 5), QList<AccessGrantId>());
        QCOMPARE(queue.take(RelatedNeed::InView, 5), QList({id(1)}));
    }

    void add_lessUrgent_changesNothing()
    {
        RelatedQueue queue;
        queue.add(id(1), RelatedNeed::Near);
        QVERIFY(!queue.add(id(1), RelatedNeed::Near));
        QVERIFY(!queue.add(id(1), RelatedNeed::Background));
        QVERIFY(queue.isEmpty(RelatedNeed::Background));
    }

    void takeAwaited_severalNeeds_mostUrgentFirst()
    {
        WorkspaceStore store;
        store.spaces.upsert(space(10, u"Lobby"_s));
        RelatedBacklog backlog(store);
        const QList order = {RelatedNeed::Opened, RelatedNeed::Near, RelatedNeed::InView, RelatedNeed::Background};
        for (qsizetype at = order.size() - 1; at >= 0; --at) {
            store.grants.upsert(grantOf(int(at), {10}));
            QVERIFY(backlog.add(id(int(at)), order.at(at)));
        }
        for (const int number : {0, 1, 2}) {
            QCOMPARE(backlog.takeAwaited()->grants, QList({id(number)}));
        }
        QVERIFY(!backlog.takeAwaited());
        QCOMPARE(backlog.takeRest()->grants, QList({id(3)}));
    }

    void putBack_grantThatFilledUpAQuestion_isNearStill()
    {
        WorkspaceStore store;
        store.spaces.upsert(space(10, u"Lobby"_s));
        RelatedBacklog backlog(store);
        for (const int number : {1, 2}) {
            store.grants.upsert(grantOf(number, {10}));
        }
        backlog.setComplete(true);
        backlog.setComplete(false);
        backlog.add(id(1), RelatedNeed::InView);
        backlog.add(id(2), RelatedNeed::Near);
        const auto question = backlog.takeAwaited();
        QVERIFY(question && question->isAboutNear());
        QVERIFY(!backlog.hasNear());
        backlog.putBack(*question);
        QVERIFY(backlog.hasNear());
    }

    void placesBySpaces_doorsOfTheirSpaces_areToldApart()
    {
        RelatedBatch batch;
        batch.devices = {deviceIn(1, 10), deviceIn(2, 20)};
        const auto told =
            placesBySpaces({grantOf(1, {10}), grantOf(2, {10, 20}), grantOf(3, {30})}, batch, GrantPlaces());
        QVERIFY(told && told->doubtful.isEmpty());
        QCOMPARE(told->places.value(id(1)).deviceIds, QList({door(1)}));
        QCOMPARE(told->places.value(id(2)).deviceIds, QList({door(1), door(2)}));
        QVERIFY(told->places.contains(id(3)));
        QCOMPARE(told->places.value(id(3)), GrantPlaces::Places());
    }

    void placesBySpaces_doorOfNobody_isNotGuessed()
    {
        RelatedBatch batch;
        batch.devices = {deviceIn(1, 10), deviceIn(2, 99)};
        QVERIFY(!placesBySpaces({grantOf(1, {10})}, batch, GrantPlaces()));
    }

    /// The door may have moved into the space of another grant, or be a single one beside the space.
    void placesBySpaces_doorKnownOfAnother_isNotGuessed()
    {
        GrantPlaces known;
        known.set(id(1), {{door(2), door(3)}, {}});
        RelatedBatch batch;
        batch.devices = {deviceIn(1, 10), deviceIn(2, 20)};
        const auto told = placesBySpaces({grantOf(1, {10}), grantOf(2, {20})}, batch, known);
        QVERIFY(told);
        QCOMPARE(told->doubtful, QSet({id(1)}));
        QVERIFY(!told->places.contains(id(1)));
        QCOMPARE(told->places.value(id(2)).deviceIds, QList({door(2)}));
    }

    /// 3 is in no answer any more.
    void placesBySpaces_doorKnownBefore_goesWhereNobodyHasIt()
    {
        GrantPlaces known;
        known.set(id(1), {{door(1), door(3)}, {}});
        RelatedBatch batch;
        batch.devices = {deviceIn(1, 10)};
        const auto told = placesBySpaces({grantOf(1, {10}), grantOf(2, {20})}, batch, known);
        QVERIFY(told && told->doubtful.isEmpty());
        QCOMPARE(told->places.value(id(1)).deviceIds, QList({door(1)}));
    }
};

LATCHKEY_TEST(RelatedQueueTest, "relatedqueue")
#include "relatedqueue_test.moc"
