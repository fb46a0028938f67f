// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/finder.h"

#include "models/devicesmodel.h"
#include "models/grantsmodel.h"
#include "support/fixedclock.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class FinderTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void find_moreThanAreShown_theFirstByName()
    {
        WorkspaceStore store;
        for (int number = 20; number > 0; --number) {
            store.devices.upsert(device(number, u"Gym %1"_s.arg(number)));
        }
        const DevicesModel model(store, m_clock);
        Finder finder(model);
        const Finder::Found found = finder.find(SearchQuery(u"gym"_s), 3);
        QCOMPARE(found.count, 20);
        QStringList names;
        for (const int row : found.rows) {
            names.append(model.index(row, DevicesModel::NameColumn).data().toString());
        }
        QCOMPARE(names, QStringList({u"Gym 1"_s, u"Gym 2"_s, u"Gym 3"_s}));
    }
    void find_grants_thoseThatHaveEndedComeLast()
    {
        WorkspaceStore store;
        store.identities.upsert({person(1, u"Gym Adam"_s), person(2, u"Zoe Gym"_s)});
        AccessGrant ended = grant(10, 1, {});
        ended.window = {m_clock.now() - std::chrono::hours(48), m_clock.now() - std::chrono::hours(24)};
        AccessGrant current = grant(11, 2, {});
        current.window = {m_clock.now() - std::chrono::hours(48), {}};
        store.grants.upsert({ended, current});
        const GrantsModel model(store, m_clock);
        Finder finder(model);
        finder.setLast([&model](int row) { return model.hasEnded(row); });
        const auto found = [&](int most) {
            QList<QUuid> ids;
            for (const int row : finder.find(SearchQuery(u"gym"_s), most).rows) {
                ids.append(model.idAt(row));
            }
            return ids;
        };
        QCOMPARE(found(5), (QList<QUuid>{current.id.uuid(), ended.id.uuid()}));
        QCOMPARE(found(1), QList<QUuid>{current.id.uuid()});
    }
    /// Who types the number of a room wants its guest, not those whose reservation has it inside.
    void find_numberOfARoom_itsGuestComesFirst()
    {
        WorkspaceStore store;
        store.spaces.upsert({space(1, u"Room 205"_s), space(2, u"Room 101"_s)});
        for (int number = 10; number < 20; ++number) {
            AccessGrant other = grant(number, 1, {});
            other.spaceIds = {idOf<SpaceId>(1)};
            other.reservationKey = u"HH-101%1"_s.arg(number);
            store.grants.upsert(other);
        }
        AccessGrant wanted = grant(30, 1, {});
        wanted.spaceIds = {idOf<SpaceId>(2)};
        store.grants.upsert(wanted);
        const GrantsModel model(store, m_clock);
        Finder finder(model);
        const Finder::Found found = finder.find(SearchQuery(u"101"_s), 5);
        QCOMPARE(found.closeness, SearchQuery::Closeness::WholeElsewhere);
        QCOMPARE(model.idAt(found.rows.first()), wanted.id.uuid());
    }

  private:
    const FixedClock m_clock{"2026-11-20T10:42:07Z"};
};

LATCHKEY_TEST(FinderTest, "finder")
#include "finder_test.moc"
