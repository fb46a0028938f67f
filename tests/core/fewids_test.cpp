// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/fewids.h"
#include "core/id.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;

namespace {

SpaceId id(uint number) { return SpaceId(QUuid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)); }

QList<SpaceId> idsUpTo(uint count)
{
    QList<SpaceId> ids;
    for (uint number = 1; number <= count; ++number) {
        ids.append(id(number));
    }
    return ids;
}

} // namespace

/// FewIds is the list that it was made from, of whatever length.
class FewIdsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void list_anyLength_isTheSame_data()
    {
        QTest::addColumn<uint>("count");
        for (const uint count : {0U, 1U, 2U, 3U, 20U}) {
            QTest::addRow("%u", count) << count;
        }
    }
    void list_anyLength_isTheSame()
    {
        QFETCH(const uint, count);
        const QList<SpaceId> ids = idsUpTo(count);
        FewIds<SpaceId> appended;
        for (const SpaceId one : ids) {
            appended.append(one);
        }
        for (const FewIds<SpaceId> &few : {FewIds<SpaceId>(ids), appended}) {
            QCOMPARE(few.size(), ids.size());
            QCOMPARE(few.isEmpty(), ids.isEmpty());
            QCOMPARE(QList<SpaceId>(few), ids);
            QVERIFY(std::equal(few.begin(), few.end(), ids.begin(), ids.end()));
            QVERIFY(std::ranges::all_of(ids, [&few](SpaceId one) { return few.contains(one); }));
            QVERIFY(!few.contains(id(count + 1)));
            QVERIFY(few == FewIds<SpaceId>(ids));
            QVERIFY(!(few == FewIds<SpaceId>(idsUpTo(count + 1))));
        }
    }
    void copy_ofSeveral_isItsOwn()
    {
        const FewIds<SpaceId> two{id(1), id(2)};
        FewIds<SpaceId> three = two;
        three.append(id(3));
        QCOMPARE(two.size(), 2);
        QCOMPARE(three.size(), 3);
        QCOMPARE(three.at(2), id(3));
    }
};

LATCHKEY_TEST(FewIdsTest, "fewids")
#include "fewids_test.moc"
