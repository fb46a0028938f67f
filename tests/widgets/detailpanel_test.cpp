// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "widgets/clipboard.h"
#include "widgets/detailpanel.h"
#include "widgets/factlist.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace latchkey;
using namespace Qt::StringLiterals;

class DetailPanelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, ColorScheme::Light); }

    void detail_tabsAndButtons_areNamed()
    {
        DetailPanel panel;
        panel.setHeading(u"Maya Lindqvist"_s, u"Room 412"_s);
        const int access = panel.addTab(new QWidget, u"Access"_s);
        panel.addTab(new QWidget, u"Grants"_s);
        panel.setTabCount(access, 7);
        QCOMPARE(panel.tabBar()->tabText(access), u"Access 7"_s);
        panel.setTabCount(access, -1);
        QCOMPARE(panel.tabBar()->tabText(access), u"Access"_s);
        QAction edit(u"Edit Maya Lindqvist"_s);
        QMenu menu;
        panel.setIconActions({&edit});
        panel.setMoreMenu(&menu);
        QCOMPARE(panel.findChildren<QToolButton *>(u"moreButton"_s).size(), 1);
        for (QToolButton *button : panel.findChildren<QToolButton *>()) {
            const auto *face = QAccessible::queryAccessibleInterface(button);
            QVERIFY(button->parentWidget() == panel.tabBar() || !face->text(QAccessible::Name).isEmpty());
        }
        const QSignalSpy changed(&panel, &DetailPanel::currentTabChanged);
        panel.setCurrentTab(1);
        QCOMPARE(changed.size(), 1);
    }
    void detail_tabKey_goesAsTheEyeDoes()
    {
        DetailPanel panel;
        QAction grant(u"New grant"_s);
        grant.setObjectName(u"grant"_s);
        QAction edit(u"Edit"_s);
        edit.setObjectName(u"edit"_s);
        panel.setActions({&grant});
        panel.setIconActions({&edit});
        panel.addTab(new QWidget, u"Access"_s);
        panel.show();
        QStringList order;
        for (const QWidget *at = panel.nextInFocusChain(); at != &panel; at = at->nextInFocusChain()) {
            const auto *button = qobject_cast<const QAbstractButton *>(at);
            if (button && button->focusPolicy() != Qt::NoFocus && button->isVisible()) {
                order.append(button->accessibleName().isEmpty() ? button->text() : button->accessibleName());
            }
        }
        QVERIFY2(order.size() >= 2 && order.at(0).contains(u"Edit"_s) && order.at(1).contains(u"New grant"_s),
                 qPrintable(order.join(u", "_s)));
    }
    void detail_tabKey_goesRoundAFactListAndOutAgain()
    {
        Clipboard clipboard;
        QWidget window;
        QHBoxLayout layout(&window);
        QLineEdit before;
        DetailPanel panel;
        layout.addWidget(&before);
        layout.addWidget(&panel);
        auto *facts = new FactList(clipboard);
        facts->addCopyFact(u"id"_s, u"Event id"_s);
        facts->setValue(u"id"_s, u"78e5"_s);
        panel.addTab(facts, u"Details"_s);
        auto *other = new FactList(clipboard);
        other->addCopyFact(u"link"_s, u"Link"_s);
        other->addCopyFact(u"id"_s, u"Other id"_s);
        panel.addTab(other, u"More"_s);
        QAction grant(u"New grant"_s);
        QAction edit(u"Edit"_s);
        panel.setActions({&grant});
        panel.setIconActions({&edit});
        panel.setHeading(u"Jane"_s, {});
        window.show();
        panel.hide();
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        before.setFocus();
        QStringList order;
        do {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            const QWidget *at = QApplication::focusWidget();
            order.append(at->accessibleName().isEmpty() ? QString::fromLatin1(at->metaObject()->className())
                                                        : at->accessibleName());
        } while (QApplication::focusWidget() != &before && order.size() < 10);
        QCOMPARE(order.join(u", "_s), u"Edit Jane, New grant, QTabBar, Details, Event id, Copy Event id, QLineEdit"_s);
    }
};

LATCHKEY_TEST(DetailPanelTest, "detailpanel")
#include "detailpanel_test.moc"
