// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/idtable.h"
#include "support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace latchkey;

namespace {

/// A list whose ids are found by the table, as rows are in their store: the last goes where one is taken out.
struct Ids {
    QList<QUuid> ids;
    IdTable table;

    auto idAt() const
    {
        return [this](IdTable::Place place) { return ids.at(qsizetype(place)); };
    }
    IdTable::Place find(const QUuid &id) const { return table.find(id, idAt()); }
    void append(const QUuid &id)
    {
        ids.append(id);
        table.insert(id, IdTable::Place(ids.size() - 1), idAt());
    }
    void remove(const QUuid &id)
    {
        const IdTable::Place place = find(id);
        table.remove(id, place, idAt());
        const IdTable::Place last = IdTable::Place(ids.size() - 1);
        if (place != last) {
            table.move(ids.last(), last, place);
            ids[qsizetype(place)] = ids.last();
        }
        ids.removeLast();
    }
};

/// Of few low bits, by which they are found: many share a slot.
QUuid crowded(QRandomGenerator &random) { return QUuid(random.bounded(4U), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1); }
QUuid scattered(QRandomGenerator &random) { return QUuid(random.bounded(64U) * 7919, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1); }
QUuid atTheEnd(QRandomGenerator &random) { return QUuid(14 + random.bounded(20U) * 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0); }

} // namespace

class IdTableTest : public QObject {
    Q_OBJECT

    using Next = QUuid (*)(QRandomGenerator &);

  private Q_SLOTS:
    void find_afterAnyChanges_isWhereItIs_data()
    {
        QTest::addColumn<Next>("next");
        QTest::newRow("few ids") << Next(crowded);
        QTest::newRow("ids apart") << Next(scattered);
        QTest::newRow("ids of the last slots, which go on at the first") << Next(atTheEnd);
    }
    void find_afterAnyChanges_isWhereItIs()
    {
        QFETCH(const Next, next);
        QRandomGenerator random(20261128);
        Ids list;
        for (int change = 0; change < 5000; ++change) {
            const QUuid id = next(random);
            const qsizetype place = list.ids.indexOf(id);
            QCOMPARE(list.find(id), place < 0 ? IdTable::none : IdTable::Place(place));
            if (place < 0) {
                list.append(id);
            } else if (random.bounded(3) > 0) {
                list.remove(id);
                QCOMPARE(list.find(id), IdTable::none);
            }
            for (qsizetype at = 0; at < list.ids.size(); ++at) {
                QCOMPARE(list.find(list.ids.at(at)), IdTable::Place(at));
            }
        }
    }
    /// The more there are, the fewer bits of a hash stand beside a place.
    /// As a service gone mad could name: more than 24 bits tell apart.
    void find_amongSeventeenMillion_isWhereItIs()
    {
        constexpr IdTable::Place count = (1U << 24) + 100'000;
        const auto idAt = [](IdTable::Place place) { return QUuid(place * 2654435761U, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1); };
        IdTable table;
        for (IdTable::Place place = 0; place < count; ++place) {
            table.insert(idAt(place), place, idAt);
        }
        for (IdTable::Place place = 0; place < count; place += place < count - 200'000 ? 1009 : 1) {
            QCOMPARE(table.find(idAt(place), idAt), place);
        }
        QCOMPARE(table.find(idAt(count), idAt), IdTable::none);
    }
    void clear_someIds_noneIsFoundUntilTheyComeAgain()
    {
        Ids list;
        for (int count = 0; count < 1000; ++count) {
            list.append(QUuid(quint32(count), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        }
        list.table.clear();
        QCOMPARE(list.find(list.ids.first()), IdTable::none);
        list.table.insert(list.ids.at(7), 7, list.idAt());
        QCOMPARE(list.find(list.ids.at(7)), IdTable::Place(7));
        QCOMPARE(list.find(list.ids.at(8)), IdTable::none);
    }
};

LATCHKEY_TEST(IdTableTest, "idtable")
#include "idtable_test.moc"
