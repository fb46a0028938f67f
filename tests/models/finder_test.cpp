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
