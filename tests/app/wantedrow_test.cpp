// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/paneregistry.h"
#include "core/rowroles.h"
#include "support/gui.h"
#include "support/samples.h"
#include "support/testmain.h"
#include "widgets/pane.h"
#include "widgets/paneframe.h"
#include "widgets/rowtable.h"
#include "windowfixture.h"

#include <QPushButton>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

/// The window on the hotel, with its people in front.
struct People : WindowFixture {
    People()
        : WindowFixture(paneRegistry())
    {
        load();
        window->openPane(PaneId::People);
    }
    PaneFrame *frame() const { return window->currentPane()->findChild<PaneFrame *>(); }
    QUuid idAt(int row) const { return frame()->table()->model()->index(row, 0).data(RowRole::Id).toUuid(); }
};

const UserIdentityId later = idOf<UserIdentityId>(4711);

} // namespace

/// A row that a pane is asked to show before it is there.
class WantedRowTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void row_comesLater_isChosenThen()
    {
        const People people;
        people.window->openPane(PaneId::People, later.uuid());
        QVERIFY(people.frame()->notice()->isVisible());
        people.workspace->store.identities.upsert(person(4711, u"Zoe"_s));
        QTRY_COMPARE(people.frame()->selectedIds(), QList<QUuid>{later.uuid()});
        QVERIFY(!people.frame()->notice()->isVisible());
    }
    void row_anotherChosenMeanwhile_stealsNoSelection()
    {
        const People people;
        people.frame()->selectId(people.idAt(0));
        people.window->openPane(PaneId::People, later.uuid());
        QTest::keyClick(people.frame()->table(), Qt::Key_Down);
        const QList<QUuid> chosen = people.frame()->selectedIds();
        QCOMPARE(chosen.size(), 1);
        QVERIFY(!people.frame()->notice()->isVisible());
        people.workspace->store.identities.upsert(person(4711, u"Zoe"_s));
        QTRY_VERIFY(people.workspace->store.identities.find(later));
        QCoreApplication::processEvents();
        QCOMPARE(people.frame()->selectedIds(), chosen);
    }
    void row_notInTheWorkspace_isSaid()
    {
        const People people;
        people.window->openPane(PaneId::People, later.uuid());
        QVERIFY(people.frame()->notice()->isVisible());
        QVERIFY2(people.frame()->notice()->notice().fact.contains(u"not in the workspace"_s),
                 qPrintable(people.frame()->notice()->notice().fact));
        QVERIFY(people.frame()->notice()->notice().consequence.contains(u"deleted meanwhile"_s));
        people.window->openPane(PaneId::People, people.idAt(0));
        QVERIFY(!people.frame()->notice()->isVisible());
    }
    void goneSaid_dismissed_isOver()
    {
        const People people;
        people.window->openPane(PaneId::People, later.uuid());
        part<QPushButton>(*people.frame()->notice(), "Button")->click();
        QVERIFY(!people.frame()->notice()->isVisible());
        QVERIFY(people.frame()->table()->hasFocus());
        people.workspace->store.identities.upsert(person(4711, u"Zoe"_s));
        QVERIFY(people.frame()->selectedIds().isEmpty());
    }
    void goneSaid_paneLeft_isOver()
    {
        const People people;
        people.window->openPane(PaneId::People, later.uuid());
        people.window->openPane(PaneId::Grants);
        people.window->openPane(PaneId::People);
        QVERIFY(!people.frame()->notice()->isVisible());
    }
    void goneSaid_readAgain_isOver()
    {
        const People people;
        people.window->openPane(PaneId::People, later.uuid());
        QVERIFY(people.frame()->notice()->isVisible());
        QTest::keyClick(people.window.get(), Qt::Key_F5);
        QTRY_VERIFY(!people.frame()->notice()->isVisible());
    }
    void goneSaid_readAgainAndFound_isChosen()
    {
        const People people;
        const UserIdentityId maya(people.idAt(3));
        people.workspace->store.identities.remove(maya);
        people.window->openPane(PaneId::People, maya.uuid());
        QVERIFY(people.frame()->notice()->isVisible());
        QTest::keyClick(people.window.get(), Qt::Key_F5);
        QTRY_COMPARE(people.frame()->selectedIds(), QList<QUuid>{maya.uuid()});
        QVERIFY(!people.frame()->notice()->isVisible());
    }
};

LATCHKEY_TEST(WantedRowTest, "wantedrow")
#include "wantedrow_test.moc"
