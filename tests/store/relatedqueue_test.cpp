// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/relatedqueue.h"

#include "store/relatedplaces.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;

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

    void placesBySpaces_doorsOfTheirSpaces_areToldApart()
    {
        RelatedBatch batch;
        batch.devices = {deviceIn(1, 10), deviceIn(2, 20)};
        const auto places =
            placesBySpaces({grantOf(1, {10}), grantOf(2, {10, 20}), grantOf(3, {30})}, batch, GrantPlaces());
        QVERIFY(places);
        QCOMPARE(places->value(id(1)).deviceIds, QList({door(1)}));
        QCOMPARE(places->value(id(2)).deviceIds, QList({door(1), door(2)}));
        QVERIFY(places->contains(id(3)));
        QCOMPARE(places->value(id(3)), GrantPlaces::Places());
    }

    void placesBySpaces_doorOfNobody_isNotGuessed()
    {
        RelatedBatch batch;
        batch.devices = {deviceIn(1, 10), deviceIn(2, 99)};
        QVERIFY(!placesBySpaces({grantOf(1, {10})}, batch, GrantPlaces()));
    }

    void placesBySpaces_singleDoorKnownBefore_stays()
    {
        GrantPlaces known;
        known.set(id(1), {{door(2), door(3)}, {}});
        RelatedBatch batch;
        batch.devices = {deviceIn(1, 10), deviceIn(2, 20)};
        const auto places = placesBySpaces({grantOf(1, {10}), grantOf(2, {20})}, batch, known);
        QVERIFY(places);
        QCOMPARE(places->value(id(1)).deviceIds, QList({door(1), door(2)})); // 3 is in no answer any more
        QCOMPARE(places->value(id(2)).deviceIds, QList({door(2)}));
    }
};

LATCHKEY_TEST(RelatedQueueTest, "relatedqueue")
#include "relatedqueue_test.moc"
