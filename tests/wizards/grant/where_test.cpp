// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/placesmodel.h"
#include "support/cutlabels.h"
#include "support/testmain.h"
#include "widgets/stepslist.h"
#include "wizardstory.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTreeView>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class WhereTest : public WizardStory {
    Q_OBJECT

  private Q_SLOTS:
    void spaceEntranceAndDevice_together_areGranted()
    {
        toReview(u"maya"_s, {u"residence a"_s, u"roof terrace"_s, u"room 402"_s});
        create();
        const QJsonArray spaces{desk().space(u"Residence A"_s).toString()};
        QCOMPARE(sent()["space_ids"_L1].toArray(), spaces);
        QCOMPARE(sent()["device_ids"_L1].toArray(), QJsonArray{desk().device(u"Room 402"_s).toString()});
        QCOMPARE(sent()["acs_entrance_ids"_L1].toArray(), QJsonArray{desk().entrance(u"Roof terrace"_s).toString()});
        QCOMPARE(grant()["space_ids"_L1].toArray(), spaces);
    }
    void doorsSavedAsPlace_makeASpaceThatIsGranted()
    {
        createAsPlace(u"Maya’s doors"_s, {u"roof terrace"_s, u"room 402"_s});
        const QStringList writes{u"/spaces/create"_s, QLatin1StringView(createPath)};
        QCOMPARE(desk().writes(), writes);
        const QString space = desk().held("space", "name", u"Maya’s doors"_s)["space_id"_L1].toString();
        QVERIFY(!space.isEmpty());
        QCOMPARE(sent()["space_ids"_L1].toArray(), QJsonArray{space});
        QVERIFY(!sent().contains(u"device_ids"_s));
        QVERIFY(!sent().contains(u"acs_entrance_ids"_s));
        QVERIFY(desk().held("device", desk().device(u"Room 402"_s))["space_ids"_L1].toArray().contains(space));
    }
    void nothingChosen_enter_saysSoAndStays()
    {
        choosePerson(u"maya"_s);
        next();
        QCOMPARE(title(), u"Where"_s);
        QCOMPARE(focusName(), u"searchField"_s);
        key(Qt::Key_Return);
        QCOMPARE(title(), u"Where"_s);
        QCOMPARE(messageOf(wizard(), "places"), u"Choose at least one door or place."_s);
    }
    void placeAndDoorSavedAsPlace_areAllInIt()
    {
        createAsPlace(u"Maya’s doors"_s, {u"lobby"_s, u"room 402"_s});
        const QString space = desk().held("space", "name", u"Maya’s doors"_s)["space_id"_L1].toString();
        QVERIFY(!space.isEmpty());
        for (const QString &lobbyDoor : {u"Lift"_s, u"Main entrance"_s}) {
            QVERIFY2(desk().held("acs_entrance", "display_name", lobbyDoor)["space_ids"_L1].toArray().contains(space),
                     qPrintable(lobbyDoor));
        }
        QVERIFY(desk().held("device", desk().device(u"Room 402"_s))["space_ids"_L1].toArray().contains(space));
        QCOMPARE(sent()["space_ids"_L1].toArray().size(), 2);
    }
    void floor_inTheStepsAndTheSentence_isOnePlace()
    {
        choosePerson(u"maya"_s);
        next();
        choosePlace(u"1st floor"_s);
        next();
        next();
        next();
        QCOMPARE(part<StepsList>(wizard(), "steps")->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Step 2 of 6, Where, 1st floor, done"_s);
        QVERIFY2(textOf("sentenceLabel").contains(u"access to <b>1st floor</b> from"_s),
                 qPrintable(textOf("sentenceLabel")));
    }
    void placeNamedWithoutDoors_isToldUnderTheName()
    {
        choosePerson(u"maya"_s);
        next();
        fill(wizard(), "spaceNameEdit", u"Maya’s doors"_s);
        QVERIFY2(messageOf(wizard(), "spaceName").startsWith("Choose the doors to save"_L1),
                 qPrintable(messageOf(wizard(), "spaceName")));
        QVERIFY(!nextButton().isEnabled());
    }
    void offlineDoor_isToldAndDoesNotHold()
    {
        choosePerson(u"maya"_s);
        next();
        choosePlace(u"room 401"_s);
        QVERIFY2(messageOf(wizard(), "places").startsWith("Offline now: Room 401"_L1),
                 qPrintable(messageOf(wizard(), "places")));
        QVERIFY(nextButton().isEnabled());
    }
    void names_longOnes_haveTheRoomThatStatesLeave()
    {
        wizard().resize(960, 640); // the screen of a test is narrower
        choosePerson(u"maya"_s);
        next();
        const auto *const tree = part<QTreeView>(wizard(), "placesTree");
        fill(wizard(), "searchField", u"housekeeping store"_s);
        const QModelIndex store = rowOf(*tree, u"Housekeeping store"_s);
        QVERIFY(store.isValid());
        const int wanted = static_cast<const QAbstractItemView *>(tree)->sizeHintForColumn(PlacesModel::PlaceColumn);
        QVERIFY2(tree->columnWidth(PlacesModel::PlaceColumn) >= wanted, qPrintable(QString::number(wanted)));
        const int place = tree->columnWidth(PlacesModel::PlaceColumn);
        fill(wizard(), "searchField", u"residence a3"_s);
        QVERIFY(rowOf(*tree, u"Residence A3"_s).isValid());
        QCOMPARE(tree->columnWidth(PlacesModel::PlaceColumn), place);
    }
    void sidePanel_saysWhyAMethodIsOff()
    {
        choosePerson(u"maya"_s);
        next();
        choosePlace(u"room 107"_s);
        QTRY_COMPARE(textOf("codeSupportCount"), u"Off"_s);
        QVERIFY2(textOf("codeSupportReason").contains("Room 107"_L1), qPrintable(textOf("codeSupportReason")));
        QCOMPARE(textOf("cardSupportCount"), u"1 of 1"_s);
        choosePlace(u"room 101"_s);
        QCOMPARE(textOf("codeSupportCount"), u"1 of 2"_s);
    }
    void sidePanel_saysWhatThePersonHasAlready()
    {
        QTRY_VERIFY(!stay().door.isEmpty());
        const Stay known = stay();
        choosePerson(known.person);
        next();
        choosePlace(u"laundry"_s);
        QVERIFY(!part<QWidget>(wizard(), "ownAccess")->isVisible());
        choosePlace(known.door);
        QTRY_VERIFY(part<QWidget>(wizard(), "ownAccess")->isVisible());
        QCOMPARE(textOf("ownTitle"), QString(known.person + " already has"_L1));
        QVERIFY2(textOf("ownText").contains(known.door), qPrintable(textOf("ownText")));
    }
    void longNames_areSeenToTheirEndOnEveryPage()
    {
        Device room = *desk().store.devices.find(desk().device(u"Room 402"_s));
        room.displayName = u"Room402"_s + QString(400, u'x');
        desk().store.devices.upsert(room);
        UserIdentity maya = *desk().store.identities.find(desk().person(u"Maya Lindqvist"_s));
        maya.displayName = u"Maya"_s + QString(150, u'y');
        desk().store.identities.upsert(maya);
        choosePerson(u"maya"_s);
        next();
        choosePlace(u"room 402"_s);
        QTRY_COMPARE(cutLabels(wizard()), QStringList());
        auto *side = part<QScrollArea>(wizard(), "supportScroll");
        QCOMPARE(side->focusPolicy(), Qt::StrongFocus);
        side->setFocus(Qt::TabFocusReason);
        key(Qt::Key_PageDown);
        QCOMPARE_GT(side->verticalScrollBar()->value(), 0);
        QCOMPARE(side->accessibleName(), textOf("supportTitle"));
        for (const QString &following : {u"When"_s, u"How"_s, u"Review"_s}) {
            next();
            QCOMPARE(title(), following);
            QTRY_COMPARE(cutLabels(wizard()), QStringList());
        }
    }
    void chosenOnly_showsWhatIsChosen()
    {
        choosePerson(u"maya"_s);
        next();
        choosePlace(u"roof terrace"_s);
        fill(wizard(), "searchField", {});
        tick(wizard(), "chosenOnlyButton");
        const auto *const tree = part<QTreeView>(wizard(), "placesTree");
        QVERIFY(rowOf(*tree, u"Roof terrace"_s).isValid());
        QVERIFY(!rowOf(*tree, u"Room 402"_s).isValid());
    }

  private:
    struct Stay {
        QString person;
        QString door;
    };
    /// Somebody who has an entrance by a grant now; empty until such a grant's places are read.
    Stay stay()
    {
        for (const AccessGrant &grant : desk().store.grants.rows()) {
            const auto places = desk().store.places.find(grant.id);
            if (places && !places->acsEntranceIds.isEmpty() && grant.window.contains(desk().clock.now())) {
                return {desk().store.identities.find(grant.userIdentityId)->displayName,
                        desk().store.entrances.find(places->acsEntranceIds.constFirst())->displayName};
            }
        }
        return {};
    }

  private:
    void createAsPlace(const QString &name, const QStringList &places)
    {
        choosePerson(u"maya"_s);
        next();
        for (const QString &place : places) {
            choosePlace(place);
        }
        fill(wizard(), "spaceNameEdit", name);
        next();
        next();
        next();
        create();
    }
};

LATCHKEY_TEST(WhereTest, "where")

#include "where_test.moc"
