// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/spacesmodel.h"

#include "core/searchkey.h"
#include "support/fixedclock.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class SpacesModelTest : public QObject {
    Q_OBJECT

    const FixedClock m_clock{"2026-11-20T10:42:07Z"};

    static QString text(const SpacesModel &model, int number, int column)
    {
        return model.indexOf(idOf<SpaceId>(number).uuid(), column).data().toString();
    }

  private Q_SLOTS:
    void row_parentArrivesAfterTheChild_isNamed()
    {
        WorkspaceStore store;
        SpacesModel model(store, m_clock);
        const QAbstractItemModelTester tester(&model);
        store.spaces.upsert(space(2, u"4th floor"_s, 1));
        QCOMPARE(text(model, 2, SpacesModel::ParentColumn), QString());
        store.spaces.upsert(space(1, u"Harbour House"_s));
        QTRY_COMPARE(text(model, 2, SpacesModel::ParentColumn), u"Harbour House"_s);
    }
    void name_blank_isSaidAndLast()
    {
        WorkspaceStore store;
        SpacesModel model(store, m_clock);
        store.spaces.upsert({space(1, u" "_s), space(2, u"Zoo"_s), space(3, u"Pond"_s, 1)});
        QCOMPARE(text(model, 1, SpacesModel::NameColumn), u"Unnamed space"_s);
        QTRY_COMPARE(text(model, 3, SpacesModel::ParentColumn), u"Unnamed space"_s);
        QVERIFY(model.sortKeys(SpacesModel::NameColumn).isBefore(1, 0, Qt::AscendingOrder));
    }
    void counts_doorsComeAndGo_areFollowed()
    {
        WorkspaceStore store;
        SpacesModel model(store, m_clock);
        store.spaces.upsert(space(1, u"Lobby"_s));
        store.devices.upsert({device(10, u"A"_s, {1}), device(11, u"B"_s, {1})});
        store.entrances.upsert(entrance(20, u"C"_s, {1}));
        QTRY_COMPARE(text(model, 1, SpacesModel::DevicesColumn), u"2"_s);
        QCOMPARE(text(model, 1, SpacesModel::EntrancesColumn), u"1"_s);
        store.devices.remove(idOf<DeviceId>(10));
        QTRY_COMPARE(text(model, 1, SpacesModel::DevicesColumn), u"1"_s);
    }
    void times_withSeconds_areShownWithout()
    {
        WorkspaceStore store;
        SpacesModel model(store, m_clock);
        Space lobby = space(1, u"Lobby"_s);
        lobby.defaultCheckinTime = u"15:00:00"_s;
        lobby.defaultCheckoutTime = u"11:00"_s;
        store.spaces.upsert(lobby);
        QCOMPARE(text(model, 1, SpacesModel::CheckInColumn), u"15:00"_s);
        QCOMPARE(text(model, 1, SpacesModel::CheckOutColumn), u"11:00"_s);
    }
    void search_id_isFound()
    {
        WorkspaceStore store;
        SpacesModel model(store, m_clock);
        store.spaces.upsert(space(1, u"Lobby"_s));
        QVERIFY(SearchQuery(idOf<SpaceId>(1).toString()).matches(model.searchKeyOf(0)));
        QVERIFY(!SearchQuery(idOf<SpaceId>(2).toString()).matches(model.searchKeyOf(0)));
    }
};

LATCHKEY_TEST(SpacesModelTest, "spacesmodel")
#include "spacesmodel_test.moc"
