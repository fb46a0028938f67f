// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/shotlist.h"
#include "hotelwindow.h"
#include "menuentries.h"
#include "models/peoplemodel.h"
#include "store/personaccess.h"
#include "support/foreigndesktop.h"
#include "support/gui.h"
#include "support/testmain.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/chiprow.h"
#include "widgets/copyfield.h"
#include "widgets/factlist.h"
#include "widgets/searchfield.h"
#include "widgets/stateview.h"
#include "widgets/steppeddialog.h"

#include <QAction>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

struct Hotel : HotelWindow {
    /// One that is about a device.
    Event doorEvent() const
    {
        const auto events = store().events.rows();
        const auto found = std::ranges::find(events, u"device.disconnected"_s, &Event::eventType);
        return found == events.end() ? Event() : *found;
    }
    QStringList keyless() const { return nameless(*window) + doubleMnemonics(*window); }
};

} // namespace

class PanesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// As much as a screen of 1280 pixels has at 200 %.
    void everyPane_withAStrip_fits640()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        QAction actions[] = {QAction(u"Unlock"_s), QAction(u"Retry"_s), QAction(u"Begin anew"_s),
                             QAction(u"Dismiss"_s)};
        hotel.strip()->showNotice(
            {NoticeStrip::Kind::Neutral, {}, u"The copy is locked."_s, u"Its key is not shown."_s},
            {&actions[0], &actions[1], &actions[2], &actions[3]});
        // How small it may be it learns with the next layout only.
        const auto fits = [&hotel] {
            hotel.window->resize(640, 400);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            return hotel.window->width() == 640;
        };
        for (const PaneEntry &pane : hotel.window->panes()) {
            hotel.window->openPane(pane.id);
            QTRY_VERIFY2(fits(), qPrintable(pane.title));
        }
    }
    /// What is searched for may be there: the chip alone hides it.
    void everyPane_nothingFoundUnderAChip_saysSoAndOffersAll()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        const auto press = [&hotel](const QString &words) {
            const auto buttons = hotel.frame()->stateView()->findChildren<QPushButton *>();
            const auto found = std::ranges::find_if(
                buttons, [&words](const QPushButton *button) { return plainText(button->text()) == words; });
            if (found != buttons.end()) {
                (*found)->click();
            }
            return found != buttons.end();
        };
        for (const PaneEntry &pane : hotel.window->panes()) {
            hotel.window->openPane(pane.id);
            const auto chips = hotel.frame()->chips()->findChildren<Chip *>();
            if (chips.size() < 2) {
                continue;
            }
            hotel.frame()->chips()->setCurrent(chips.last()->id());
            hotel.frame()->searchField()->setText(u"nobody at all"_s);
            QTRY_COMPARE(hotel.table()->model()->rowCount(), 0);
            const QString under = hotel.frame()->stateView()->state().title;
            QVERIFY2(under.startsWith(u"Nothing under “"_s) && under.contains(u"“nobody at all”"_s), qPrintable(under));
            QVERIFY2(press(u"Show all"_s), qPrintable(pane.title));
            QVERIFY(hotel.frame()->chips()->isAll());
            QCOMPARE(hotel.frame()->searchField()->text(), u"nobody at all"_s);
            QVERIFY(!hotel.frame()->stateView()->state().title.contains(u"under"_s));
            QVERIFY(!press(u"Show all"_s));
            QVERIFY(press(u"Clear search"_s));
            QVERIFY(hotel.table()->model()->rowCount() > 0);
        }
    }
    void people_rowOfWhichAPartComesIntoView_isReadAsWell()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        hotel.window->openPane(PaneId::People);
        const RowTable &table = *hotel.table();
        const int height = table.rowHeight(0);
        int row = table.rowAt(table.viewport()->height() - 1) + 2;
        while (table.model()->index(row, PeopleModel::GrantsColumn).data().toString() != u"0"_s) {
            ++row;
        }
        const auto grow = [&](int wanted) {
            hotel.window->resize(hotel.window->width(), hotel.window->height() + wanted - table.viewport()->height());
            return QTest::qWaitFor([&] { return table.viewport()->height() == wanted; });
        };
        QVERIFY(grow(row * height));
        QVERIFY(grow(row * height + height / 2));
        QTRY_COMPARE(table.model()->index(row, PeopleModel::DoorsColumn).data().toString(), u"0"_s);
    }
    void everyPane_withItsDetail_namesEveryControl()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        for (const PaneEntry &pane : hotel.window->panes()) {
            hotel.openFirst(pane.id);
            QVERIFY2(hotel.detail()->isVisible(), qPrintable(pane.title));
            for (int tab = 0; tab < hotel.detail()->tabBar()->count(); ++tab) {
                hotel.detail()->setCurrentTab(tab);
                QVERIFY2(hotel.keyless().isEmpty(), qPrintable(hotel.keyless().join(u'\n')));
            }
            for (const QToolButton *button : hotel.detail()->findChildren<QToolButton *>()) {
                QVERIFY2(!button->isVisible() || !button->accessibleName().isEmpty(), qPrintable(pane.title));
            }
        }
    }
    void everyDialog_namesEveryControl()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        int dialogs = 0;
        for (const Shot &shot : everyShot(*hotel.window, *hotel.workspace)) {
            shot.prepare();
            // Else it is a pane, or what is not opened by the window itself.
            if (auto *dialog = qobject_cast<QDialog *>(shot.subject())) {
                const QStringList found = nameless(*dialog) + doubleMnemonics(*dialog);
                QVERIFY2(found.isEmpty(), qPrintable(shot.name + ": "_L1 + found.join(u'\n')));
                dialog->done(QDialog::Rejected);
                ++dialogs;
            }
        }
        QVERIFY2(dialogs > 15, qPrintable(QString::number(dialogs)));
    }
    /// Some desktops name their buttons themselves, in the language of the desktop.
    void everyDialog_desktopNamesButtons_speaksOneLanguage()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        ForeignDesktop desktop;
        QVERIFY(QCoreApplication::installTranslator(&desktop));
        int buttons = 0;
        for (const Shot &shot : everyShot(*hotel.window, *hotel.workspace)) {
            shot.prepare();
            if (auto *dialog = qobject_cast<QDialog *>(shot.subject())) {
                for (const QPushButton *button : dialog->findChildren<QPushButton *>()) {
                    QVERIFY2(!button->text().contains(ForeignDesktop::word), qPrintable(shot.name));
                    ++buttons;
                }
                dialog->done(QDialog::Rejected);
            }
        }
        QVERIFY2(buttons > 30, qPrintable(QString::number(buttons)));
    }
    void everyPane_itsOwnActions_areInTheMenusWithKeys()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        for (const PaneEntry &pane : hotel.window->panes()) {
            hotel.openFirst(pane.id);
            const PaneActions own = hotel.window->currentPane()->paneActions();
            QCOMPARE(own.view.size(), 3);
            for (QAction *action : own.go) {
                action->setVisible(true); // no row offers them all
            }
            const QStringList found = keylessEntries(*hotel.window->menuBar());
            QVERIFY2(found.isEmpty(), qPrintable(pane.title + ": "_L1 + found.join(u'\n')));
        }
    }
    void sorting_byTheKeyboard_isInTheViewMenu()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        hotel.window->openPane(PaneId::People);
        const auto nameAt = [&](int row) { return hotel.table()->model()->index(row, 0).data().toString(); };
        const QString first = nameAt(0);
        key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu && menu->activeAction());
        QCOMPARE(menu->activeAction()->text(), u"Name"_s);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_D);
        QCOMPARE(hotel.table()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(nameAt(hotel.table()->model()->rowCount() - 1), first);
        QVERIFY(hotel.table()->hasFocus());
    }
    void everyPane_contextMenu_offersItsActionsWithOwnMnemonics()
    {
        const Hotel hotel;
        QVERIFY(hotel.isRunning);
        for (const PaneEntry &pane : hotel.window->panes()) {
            hotel.window->openPane(pane.id);
            QStringList mnemonics;
            for (const QAction *action : hotel.table()->actions()) {
                const QString mnemonic = QKeySequence::mnemonic(action->text()).toString();
                if (!action->isSeparator() && !mnemonic.isEmpty()) {
                    mnemonics.append(mnemonic);
                }
            }
            QVERIFY2(pane.id == PaneId::Activity || !mnemonics.isEmpty(), qPrintable(pane.title));
            QVERIFY2(mnemonics.removeDuplicates() == 0, qPrintable(pane.title));
        }
    }
    void everyPane_detailOpen_nothingIsPushedOut()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        hotel.window->resize(1280, 800);
        for (const PaneEntry &pane : hotel.window->panes()) {
            hotel.openFirst(pane.id);
            QTRY_COMPARE(hotel.detail()->width(), 400);
            QTRY_VERIFY2(!hotel.table()->horizontalScrollBar()->isVisible(), qPrintable(pane.title));
        }
    }
    void person_chosen_iconButtonsSayWhom()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        hotel.openFirst(PaneId::People);
        const QString name = hotel.table()->model()->index(0, 0).data().toString();
        QStringList names;
        for (const QToolButton *button : hotel.detail()->findChildren<QToolButton *>()) {
            names.append(button->accessibleName());
        }
        QVERIFY2(names.contains(u"Edit "_s + name), qPrintable(names.join(u'|')));
        QVERIFY2(names.contains(u"More actions for "_s + name), qPrintable(names.join(u'|')));
    }
    void people_rowsInView_countTheirDoors()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        hotel.window->openPane(PaneId::People);
        const QAbstractItemModel *model = hotel.table()->model();
        hotel.table()->scrollToBottom();
        const auto isCounted = [&](int row) { return model->index(row, 3).data().toString() != u"…"_s; };
        QTRY_VERIFY(isCounted(model->rowCount() - 1) && isCounted(model->rowCount() - 5));
    }
    void space_chosen_newGrantBeginsWithIt()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        const auto spaces = hotel.store().spaces.rows();
        const auto lobby = std::ranges::find(spaces, u"Lobby"_s, &Space::displayName);
        QVERIFY(lobby != spaces.end());
        hotel.window->openPane(PaneId::Spaces, lobby->id.uuid());
        hotel.window->commands().action(Command::NewGrant)->trigger();
        auto *wizard = hotel.window->findChild<SteppedDialog *>();
        QTRY_VERIFY(wizard && wizard->isVisible());
        const auto *tree = part<QAbstractItemView>(*wizard, "placesTree");
        QCOMPARE(rowOf(*tree, u"Lobby"_s).data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
        wizard->done(QDialog::Rejected);
    }
    void escape_goesBackOneStepAtATime()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        hotel.openFirst(PaneId::People);
        hotel.detail()->tabBar()->setFocus();
        QTest::keyClick(hotel.detail()->tabBar(), Qt::Key_Escape);
        QVERIFY(hotel.table()->hasFocus());
        QVERIFY(hotel.detail()->isVisible());
        QTest::keyClick(hotel.table(), Qt::Key_Escape);
        QVERIFY(!hotel.detail()->isVisible());
        QTest::keyClick(hotel.window.get(), Qt::Key_F, Qt::ControlModifier);
        const auto count = [&hotel] { return hotel.frame()->findChild<QLabel *>(u"count"_s)->text(); };
        const QString all = count();
        keys(u"maya"_s);
        QTRY_COMPARE(count(), u"%1 of %2"_s.arg(hotel.table()->model()->rowCount()).arg(all));
        QVERIFY(hotel.table()->model()->rowCount() < all.toInt());
        QTest::keyClick(hotel.frame()->searchField(), Qt::Key_Escape);
        QVERIFY(hotel.frame()->searchField()->text().isEmpty());
        QTRY_COMPARE(count(), all);
    }
    void enter_onARow_goesIntoItsDetailAndEscapeBack()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        for (const PaneId pane : {PaneId::Grants, PaneId::Devices, PaneId::Entrances, PaneId::Spaces}) {
            hotel.openFirst(pane);
            QTest::keyClick(hotel.table(), Qt::Key_Return);
            QVERIFY(hotel.detail()->isAncestorOf(hotel.window->focusWidget()));
            key(Qt::Key_Escape);
            QVERIFY(hotel.table()->hasFocus());
        }
    }
    void activity_chosen_showsItsFactsAndTheWayToThem()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        const Event event = hotel.doorEvent();
        QVERIFY(!event.deviceId.isNull());
        hotel.window->openPane(PaneId::Activity, event.id.uuid());
        const auto *facts = part<FactList>(*hotel.detail(), "activityFacts");
        QCOMPARE(facts->value(u"eventId"_s), event.id.toString());
        QCOMPARE(facts->value(u"type"_s), event.eventType);
        QCOMPARE(facts->value(u"outcome"_s), u"Offline"_s);
        QVERIFY(facts->value(u"gone"_s).isEmpty());
        QTest::keyClick(hotel.table(), Qt::Key_Return);
        QTRY_COMPARE(hotel.frame()->currentId(), event.deviceId.uuid());
    }
    void activity_aboutADoor_opensItByItsKey()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        const Event event = hotel.doorEvent();
        hotel.window->openPane(PaneId::Activity, event.id.uuid());
        key(Qt::Key_O, Qt::ControlModifier);
        QTRY_COMPARE(hotel.frame()->currentId(), event.deviceId.uuid());
    }
    void activity_noRowChosen_offersNoWay()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        const auto ways = [&] {
            return std::ranges::count_if(hotel.window->currentPane()->paneActions().go, &QAction::isVisible);
        };
        hotel.window->openPane(PaneId::Activity);
        QCOMPARE(ways(), 0);
        hotel.openFirst(PaneId::Activity);
        QVERIFY(ways() > 0);
        QTest::keyClick(hotel.table(), Qt::Key_Escape);
        QCOMPARE(ways(), 0);
    }
    void activity_aboutWhatIsGone_saysSoAndOffersNoWay()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        const Event event = hotel.doorEvent();
        hotel.window->openPane(PaneId::Activity, event.id.uuid());
        const QAction *openDoor = hotel.window->currentPane()->paneActions().go.at(1);
        QVERIFY(openDoor->isVisible());
        hotel.workspace->store.devices.remove(event.deviceId);
        QTRY_VERIFY(!openDoor->isVisible());
        QCOMPARE(part<FactList>(*hotel.detail(), "activityFacts")->value(u"gone"_s), u"door"_s);
    }
    void activity_whatItIsAboutNotReadYet_isNotCalledGone()
    {
        const Hotel hotel;
        QVERIFY(hotel.open());
        const Event event = hotel.doorEvent();
        hotel.workspace->store.devices.remove(event.deviceId);
        hotel.workspace->store.devices.setLoadState({LoadState::Phase::NotOffered, {}});
        hotel.window->openPane(PaneId::Activity, event.id.uuid());
        QVERIFY(!hotel.window->currentPane()->paneActions().go.at(1)->isVisible());
        QVERIFY(part<FactList>(*hotel.detail(), "activityFacts")->value(u"gone"_s).isEmpty());
    }
};

LATCHKEY_TEST(PanesTest, "panes")
#include "panes_test.moc"
