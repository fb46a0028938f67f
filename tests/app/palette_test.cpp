// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/rowroles.h"
#include "hotelwindow.h"
#include "support/gui.h"
#include "support/samples.h"
#include "support/testmain.h"
#include "widgets/chiprow.h"
#include "widgets/searchfield.h"

#include <QApplication>
#include <QDialog>
#include <QListView>
#include <QRegularExpression>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

struct Story : HotelWindow {
    QDialog *palette() const { return window->findChild<QDialog *>(u"palette"_s); }
    QListView *found() const { return part<QListView>(*palette(), "paletteList"); }
    QString chosen() const { return found()->currentIndex().data().toString(); }
    QStringList texts() const
    {
        QStringList all;
        for (int row = 0; row < found()->model()->rowCount(); ++row) {
            all.append(found()->model()->index(row, 0).data().toString());
        }
        return all;
    }
    /// Ctrl+K, then these keys.
    bool ask(const QString &text) const
    {
        key(Qt::Key_K, Qt::ControlModifier);
        if (!palette() || !QTest::qWaitFor([this] { return palette()->isAncestorOf(QApplication::focusWidget()); })) {
            return false;
        }
        keys(text);
        return true;
    }
};

} // namespace

class PaletteTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void ask_roomNumber_opensTheRoomItself()
    {
        const Story story;
        QVERIFY(story.open());
        QVERIFY(story.ask(u"101"_s));
        QVERIFY2(story.chosen().endsWith(u"101"_s), qPrintable(story.texts().join(u'\n')));
        QVERIFY(story.texts().contains(u"Doors"_s));
        QVERIFY(nameless(*story.palette()).isEmpty());
        const QString room = story.chosen();
        key(Qt::Key_Return);
        QTRY_VERIFY(!story.palette());
        QTRY_VERIFY(story.table()->hasFocus());
        QCOMPARE(story.table()->currentIndex().siblingAtColumn(0).data().toString(), room);
    }
    void ask_person_isFoundByPartsOfNameWhereverOneIs()
    {
        const Story story;
        QVERIFY(story.open());
        story.window->openPane(PaneId::Devices);
        const UserIdentity person = *story.store().identities.rows().begin();
        QVERIFY(story.ask(person.emailAddress.isEmpty() ? person.displayName : person.emailAddress));
        QCOMPARE(story.texts().value(0), u"People"_s);
        QCOMPARE(story.chosen(), person.displayName);
        key(Qt::Key_Return);
        QTRY_COMPARE(story.frame()->currentId(), person.id.uuid());
    }
    void ask_more_opensThePaneWithThatSearch()
    {
        const Story story;
        QVERIFY(story.open());
        QVERIFY(story.ask(u"room"_s));
        const int more = int(story.texts().indexOf(QRegularExpression(u"^and .* more in .*"_s)));
        QVERIFY2(more > 0, qPrintable(story.texts().join(u'\n')));
        for (int presses = 0; presses < 100 && story.found()->currentIndex().row() != more; ++presses) {
            key(Qt::Key_Down);
        }
        QCOMPARE(story.found()->currentIndex().row(), more);
        key(Qt::Key_Return);
        QTRY_COMPARE(story.frame()->searchField()->text(), u"room"_s);
        QCOMPARE(story.frame()->chips()->current(), u"all"_s);
        QVERIFY(story.table()->model()->rowCount() > 0);
    }
    void ask_command_isPerformed()
    {
        const Story story;
        QVERIFY(story.open());
        QVERIFY(story.ask(u"new person"_s));
        QCOMPARE(story.chosen(), u"New person…"_s);
        key(Qt::Key_Return);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QCOMPARE(QApplication::activeModalWidget()->objectName(), u"personSheet"_s);
    }
    void ask_commandThatNeedsAChoice_isNotOfferedWithoutOne()
    {
        const Story story;
        QVERIFY(story.open());
        story.window->openPane(PaneId::People);
        QVERIFY(story.ask(u"delete person"_s));
        QVERIFY(!story.texts().contains(u"Delete person…"_s));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!story.palette());
        story.openFirst(PaneId::People);
        QVERIFY(story.ask(u"delete person"_s));
        QVERIFY(story.texts().contains(u"Delete person…"_s));
    }
    void ask_whoCanOpenTheChosenDoor_showsTheList()
    {
        const Story story;
        QVERIFY(story.open());
        story.openFirst(PaneId::Entrances);
        story.detail()->setCurrentTab(1);
        const QUuid door = story.frame()->currentId();
        story.table()->setFocus();
        QVERIFY(story.ask(u"who can open"_s));
        QCOMPARE(story.chosen(), u"Who can open this"_s);
        key(Qt::Key_Return);
        QTRY_COMPARE(story.detail()->currentTab(), 0);
        QCOMPARE(story.frame()->currentId(), door);
        QTRY_VERIFY(story.detail()->isAncestorOf(QApplication::focusWidget()));
    }
    void ask_foundDoor_whoCanOpenItIsOffered()
    {
        const Story story;
        QVERIFY(story.open());
        const AcsEntrance door = *story.store().entrances.rows().begin();
        QVERIFY(story.ask(door.displayName));
        const int row = int(story.texts().indexOf(QString(u"Who can open "_s + door.displayName)));
        QVERIFY2(row > 0, qPrintable(story.texts().join(u'\n')));
        for (int presses = 0; presses < 100 && story.found()->currentIndex().row() != row; ++presses) {
            key(Qt::Key_Down);
        }
        key(Qt::Key_Return);
        QTRY_COMPARE(story.frame()->currentId(), door.id.uuid());
        QCOMPARE(story.detail()->currentTab(), 0);
        QTRY_VERIFY(story.detail()->isAncestorOf(QApplication::focusWidget()));
    }
    void ask_whoCanOpenADoor_isFoundByTheWordsThatItShows_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("as it is shown") << u"Who can open "_s << QString();
        QTest::newRow("while it is typed") << u"who c "_s << QString();
        QTest::newRow("the other way round") << QString() << u" who"_s;
    }
    void ask_whoCanOpenADoor_isFoundByTheWordsThatItShows()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const Story story;
        QVERIFY(story.open());
        const AcsEntrance door = *story.store().entrances.rows().begin();
        QVERIFY(story.ask(before + door.displayName + after));
        QCOMPARE(story.texts().value(0), u"Doors"_s);
        QCOMPARE(story.chosen(), QString(u"Who can open "_s + door.displayName));
        key(Qt::Key_Return);
        QTRY_COMPARE(story.frame()->currentId(), door.id.uuid());
        QCOMPARE(story.detail()->currentTab(), 0);
    }
    void ask_whoCanOpenByANumber_theDoorOfThatNameComesFirstAndOthersSayWhy()
    {
        const Story story;
        QVERIFY(story.open());
        Device lock = *story.store().devices.rows().begin();
        lock.id = idOf<DeviceId>(9001);
        lock.displayName = u"Annex"_s;
        lock.serialNumber = u"1015018224"_s;
        story.workspace->store.devices.upsert(lock);
        QVERIFY(story.ask(u"101 who"_s));
        QTRY_VERIFY(story.texts().contains(u"Who can open Annex"_s));
        QCOMPARE(story.chosen(), u"Who can open Room 101"_s);
        const int row = int(story.texts().indexOf(u"Who can open Annex"_s));
        const QString said = story.found()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains(lock.serialNumber), qPrintable(said));
    }
    void ask_whoCanOpenManyDoors_moreLooksForTheDoorsAlone()
    {
        const Story story;
        QVERIFY(story.open());
        QVERIFY(story.ask(u"who can open room"_s));
        const int more = int(story.texts().indexOf(QRegularExpression(u"^and .* more in .*"_s)));
        QVERIFY2(more > 0, qPrintable(story.texts().join(u'\n')));
        QTest::mouseClick(story.found()->viewport(), Qt::LeftButton, {},
                          story.found()->visualRect(story.found()->model()->index(more, 0)).center());
        QTRY_COMPARE(story.frame()->searchField()->text(), u"room"_s);
        QVERIFY(story.table()->model()->rowCount() > 0);
    }
    void ask_whoCanOpenWithoutADoor_listsSomeWhereNothingElseIsMeant()
    {
        const Story story;
        QVERIFY(story.open());
        const auto isOfADoor = [](const QString &text) { return text.startsWith(u"Who can open "_s); };
        QVERIFY(story.ask(u"who can open"_s));
        QVERIFY(std::ranges::count_if(story.texts(), isOfADoor) > 2);
        key(Qt::Key_Escape);
        QTRY_VERIFY(!story.palette());
        QVERIFY(story.ask(u"open"_s));
        QVERIFY2(std::ranges::none_of(story.texts(), isOfADoor), qPrintable(story.texts().join(u'\n')));
    }
    void ask_doorAndPeopleOfTheSameName_whoCanOpenItStandsWithTheDoor()
    {
        const Story story;
        QVERIFY(story.open());
        const AcsEntrance door = *story.store().entrances.rows().begin();
        for (int number = 1; number <= 8; ++number) {
            story.workspace->store.identities.upsert(person(number, door.displayName));
        }
        QVERIFY(story.ask(door.displayName));
        QTRY_VERIFY(story.texts().contains(u"People"_s));
        const int title = int(story.texts().indexOf(u"Doors"_s));
        const int row = int(story.texts().indexOf(QString(u"Who can open "_s + door.displayName)));
        QVERIFY2(title >= 0 && row > title, qPrintable(story.texts().join(u'\n')));
        for (int between = title + 1; between < row; ++between) {
            const QModelIndex index = story.found()->model()->index(between, 0);
            QVERIFY2(!index.data(RowRole::Bold).toBool(), qPrintable(index.data().toString()));
        }
        const QRect shown = story.found()->visualRect(story.found()->model()->index(row, 0));
        QVERIFY(story.found()->viewport()->rect().contains(shown));
    }
    void ask_nothing_listsCommandsAndTheKeysGoThroughThem()
    {
        const Story story;
        QVERIFY(story.open());
        QVERIFY(story.ask({}));
        QCOMPARE(story.texts().value(0), u"Commands"_s);
        QVERIFY(!story.texts().contains(u"Find anything…"_s));
        QCOMPARE(story.found()->currentIndex().row(), 1);
        key(Qt::Key_Up);
        QCOMPARE(story.found()->currentIndex().row(), 1);
        key(Qt::Key_Down);
        QCOMPARE(story.found()->currentIndex().row(), 2);
        key(Qt::Key_PageDown);
        QVERIFY(story.found()->currentIndex().row() > 4);
        key(Qt::Key_PageUp);
        QCOMPARE(story.found()->currentIndex().row(), 2);
    }
    void ask_whatComesMeanwhile_isFoundAndTheChoiceStays()
    {
        const Story story;
        QVERIFY(story.open());
        WorkspaceStore &store = story.workspace->store;
        QVERIFY(story.ask(u"qqqq"_s));
        QCOMPARE(story.texts(), QStringList());
        store.identities.upsert(person(9001, u"Mia Qqqq"_s));
        QTRY_COMPARE(story.texts(), (QStringList{u"People"_s, u"Mia Qqqq"_s}));
        QCOMPARE(story.chosen(), u"Mia Qqqq"_s);
        store.identities.upsert(person(9002, u"Ada Qqqq"_s));
        QTRY_COMPARE(story.texts(), (QStringList{u"People"_s, u"Ada Qqqq"_s, u"Mia Qqqq"_s}));
        QCOMPARE(story.chosen(), u"Mia Qqqq"_s);
    }
    void ask_phoneNumber_rowSaysWhyItMatches()
    {
        const Story story;
        QVERIFY(story.open());
        UserIdentity somebody = person(9001, u"Mia Kessler"_s);
        somebody.emailAddress = u"mia@example.com"_s;
        somebody.phoneNumber = u"+15550107788"_s;
        story.workspace->store.identities.upsert(somebody);
        const auto said = [&story] { return story.found()->currentIndex().data(Qt::AccessibleTextRole).toString(); };
        QVERIFY(story.ask(u"0107788"_s));
        QTRY_COMPARE(story.chosen(), u"Mia Kessler"_s);
        QVERIFY2(said().contains(somebody.phoneNumber), qPrintable(said()));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!story.palette());
        QVERIFY(story.ask(u"mia kes"_s));
        QVERIFY2(!said().contains(somebody.phoneNumber), qPrintable(said()));
    }
    void ask_wayToOpen_doorsSayThatItIsWhyTheyMatch()
    {
        const Story story;
        QVERIFY(story.open());
        QVERIFY(story.ask(u"obile key"_s));
        QTRY_VERIFY(story.texts().contains(u"Doors"_s));
        int doors = 0;
        for (int row = int(story.texts().indexOf(u"Doors"_s)) + 1; row < story.texts().size(); ++row) {
            const QModelIndex index = story.found()->model()->index(row, 0);
            if (index.data(RowRole::Icon).isNull()) {
                break;
            }
            const QString said = index.data(Qt::AccessibleTextRole).toString();
            QVERIFY2(said.contains(u"obile key"_s), qPrintable(said));
            ++doors;
        }
        QVERIFY(doors > 0);
    }
    void click_onATitle_choosesWhatIsBelow()
    {
        const Story story;
        QVERIFY(story.open());
        QVERIFY(story.ask(u"room 1"_s));
        key(Qt::Key_Down);
        const QModelIndex title = story.found()->model()->index(0, 0);
        QTest::mouseClick(story.found()->viewport(), Qt::LeftButton, {}, story.found()->visualRect(title).center());
        QCOMPARE(story.found()->currentIndex().row(), 1);
        QVERIFY(story.palette());
    }
    void ask_noSuchThing_saysSo()
    {
        const Story story;
        QVERIFY(story.open());
        QVERIFY(story.ask(u"qqqq"_s));
        QCOMPARE(story.texts(), QStringList());
        QVERIFY(story.found()->accessibleDescription().contains(u"Nothing matches “qqqq”"_s));
        key(Qt::Key_Return);
        QVERIFY(story.palette());
    }
    void escape_afterwards_theKeyboardIsWhereItWas()
    {
        const Story story;
        QVERIFY(story.open());
        story.window->openPane(PaneId::People);
        story.frame()->focusSearch();
        QVERIFY(story.ask(u"101"_s));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!story.palette());
        QTRY_VERIFY(story.frame()->searchField()->hasFocus());
        QCOMPARE(story.frame()->searchField()->text(), QString());
    }
};

LATCHKEY_TEST(PaletteTest, "palette")
#include "palette_test.moc"
