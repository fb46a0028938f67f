// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/spacesmodel.h"
#include "support/testmain.h"
#include "windowstory.h"

#include <QTableView>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {
const QString wellness = u"Wellness"_s;
} // namespace

class SpacesTest : public WindowStory {
    Q_OBJECT

  private Q_SLOTS:
    void newSpace_nameKeyAndDoors_areHeldAndShown()
    {
        goTo(PaneId::Spaces);
        press(Command::NewSpace);
        const QDialog &sheet = dialog("spaceSheet");
        keys(wellness);
        key(Qt::Key_Tab);
        keys(u"wellness-1"_s);
        choose(sheet, "door", u"spa"_s);
        choose(sheet, "door", u"laundry"_s);
        commit();
        QTRY_VERIFY(!isOpen("spaceSheet"));
        const QJsonObject space = hotel().held("space", "name", wellness);
        QCOMPARE(space["space_key"_L1].toString(), u"wellness-1"_s);
        QVERIFY(spacesOf("device", deviceId(u"Laundry"_s)).contains(space["space_id"_L1]));
        QVERIFY(spacesOf("acs_entrance", entranceId(u"Spa"_s)).contains(space["space_id"_L1]));
        QCOMPARE(hotel().writes(), QStringList{u"/spaces/create"_s});
        QTRY_COMPARE(chosenRows(), QStringList{wellness});
        QTRY_VERIFY(hasRow("spaceContents", u"Laundry"_s));
        QVERIFY(hasRow("spaceContents", u"Spa"_s));
    }
    void space_chosen_leavesRoomForNames()
    {
        goTo(PaneId::Spaces);
        select(u"Harbour House"_s);
        const QAbstractItemView &view = table();
        QTRY_VERIFY(table().columnWidth(SpacesModel::NameColumn) >= view.sizeHintForColumn(SpacesModel::NameColumn));
        QVERIFY(table().columnWidth(SpacesModel::ParentColumn) >= view.sizeHintForColumn(SpacesModel::ParentColumn));
    }
    void newSpace_ofDevicesChosenInTheirPane_hasThem()
    {
        goTo(PaneId::Devices);
        select(u"residence b"_s, {u"Residence B1"_s, u"Residence B2"_s});
        press(Command::NewSpace);
        dialog("spaceSheet");
        keys(wellness);
        commit();
        QTRY_VERIFY(!isOpen("spaceSheet"));
        const QJsonValue space = hotel().held("space", "name", wellness)["space_id"_L1];
        QVERIFY(spacesOf("device", deviceId(u"Residence B1"_s)).contains(space));
        QVERIFY(spacesOf("device", deviceId(u"Residence B2"_s)).contains(space));
    }
    void newSpace_keyInUse_isToldAndMadeWithAnother()
    {
        goTo(PaneId::Spaces);
        press(Command::NewSpace);
        const QDialog &sheet = dialog("spaceSheet");
        keys(wellness);
        key(Qt::Key_Tab);
        keys(u"lobby"_s);
        commit();
        QCOMPARE(messageOf(sheet, "spaceKeyEdit"), u"Lobby already has this key. Enter another one."_s);
        QVERIFY(hotel().writes().isEmpty());
        QVERIFY(hotel().held("space", "name", wellness).isEmpty());
        fill(sheet, "spaceKeyEdit", u"wellness-1"_s);
        commit();
        QTRY_VERIFY(!isOpen("spaceSheet"));
        QCOMPARE(hotel().countHeld("space", "name", wellness), 1);
    }
    void newSpace_answerLost_isLookedUpAndMadeOnce()
    {
        hotel().relay.swallowAnswersTo("/spaces/create");
        goTo(PaneId::Spaces);
        press(Command::NewSpace);
        dialog("spaceSheet");
        keys(wellness);
        commit();
        QTRY_VERIFY(!isOpen("spaceSheet"));
        QCOMPARE(hotel().relay.damagedCount(), 1);
        QCOMPARE(hotel().countHeld("space", "name", wellness), 1);
        QTRY_VERIFY(hasRow(wellness));
    }
};

LATCHKEY_TEST(SpacesTest, "spaces")

#include "spaces_test.moc"
