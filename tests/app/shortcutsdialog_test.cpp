// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "hotelwindow.h"
#include "menuentries.h"
#include "support/gui.h"
#include "support/testmain.h"
#include "widgets/buttons.h"

#include <QApplication>
#include <QDialog>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

struct Story : HotelWindow {
    QDialog *list() const { return window->findChild<QDialog *>(u"shortcutsDialog"_s); }
    /// F1, on a pane that has keys of its own.
    bool ask() const
    {
        window->openPane(PaneId::Grants);
        key(Qt::Key_F1);
        return QTest::qWaitFor([this] { return list() && list()->isAncestorOf(QApplication::focusWidget()); });
    }
    /// The command, menu and keys of each line.
    QStringList lines() const
    {
        const QAbstractItemModel &model = *part<RowTable>(*list(), "shortcutsTable")->model();
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto text = [&](int column) { return model.index(row, column).data().toString(); };
            all.append(QStringList{text(0), text(1), text(2)}.join(u'|'));
        }
        return all;
    }
};

} // namespace

class ShortcutsDialogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void ask_everyEntryOfTheMenus_isListedWithItsKeys()
    {
        const Story story;
        QVERIFY(story.open());
        QVERIFY(story.ask());
        const QStringList lines = story.lines();
        for (const QAction *top : story.window->menuBar()->actions()) {
            for (const QAction *action : actionsBelow(top->menu())) {
                const QString keys = action->shortcut().toString(QKeySequence::NativeText);
                const QString wanted = QStringList{plainText(action->text()), plainText(top->text()), keys}.join(u'|');
                QVERIFY2(lines.contains(wanted), qPrintable(wanted));
            }
        }
        QVERIFY(lines.contains(u"Keyboard shortcuts|Help|F1"_s));
        QVERIFY(lines.contains(u"Copy PIN|Edit|Ctrl+Shift+C"_s)); // though no PIN is chosen now
        QVERIFY(nameless(*story.list()).isEmpty());
        QVERIFY(doubleMnemonics(*story.list()).isEmpty());
    }
    void ask_words_listsWhatMatches()
    {
        const Story story;
        QVERIFY(story.open());
        QVERIFY(story.ask());
        auto *const table = part<RowTable>(*story.list(), "shortcutsTable");
        const QList<int> widths{table->columnWidth(1), table->columnWidth(2)};
        keys(u"perso ew"_s);
        QCOMPARE(story.lines(),
                 (QStringList{u"New person…|Person|Ctrl+Shift+N"_s, u"New ACS user…|Person|Ctrl+Shift+V"_s}));
        table->grab();                                                                // lays it out
        QCOMPARE((QList<int>{table->columnWidth(1), table->columnWidth(2)}), widths); // nothing jumps
        key(Qt::Key_Down);
        QVERIFY(table->hasFocus());
        fill(*story.list(), "shortcutsSearch", u"f5"_s);
        QCOMPARE(story.lines(), QStringList(u"Refresh|View|F5"_s));
        fill(*story.list(), "shortcutsSearch", u"qqqq"_s);
        QCOMPARE(story.lines(), QStringList());
        QCOMPARE(part<RowTable>(*story.list(), "shortcutsTable")->accessibleDescription(),
                 u"Nothing matches “qqqq”."_s);
    }
    void escape_inTheList_leaves()
    {
        const Story story;
        QVERIFY(story.open());
        QVERIFY(story.ask());
        key(Qt::Key_Tab);
        key(Qt::Key_End);
        key(Qt::Key_Escape);
        QTRY_VERIFY(!story.list());
    }
    void escape_whileNothingIsTyped_leaves()
    {
        const Story story;
        QVERIFY(story.open());
        QVERIFY(story.ask());
        keys(u"perso"_s);
        key(Qt::Key_Escape);
        QVERIFY(story.list());
        key(Qt::Key_Escape);
        QTRY_VERIFY(!story.list());
        QCOMPARE(story.window->focusWidget(), story.table());
    }
};

LATCHKEY_TEST(ShortcutsDialogTest, "shortcutsdialog")
#include "shortcutsdialog_test.moc"
