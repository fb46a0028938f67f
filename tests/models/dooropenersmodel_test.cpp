// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/dooropenersmodel.h"

#include "core/rowroles.h"
#include "store/personaccess.h"
#include "store/testworkspace.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class DoorOpenersModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void load_entranceWithGrants_listsThemByNameAndKeepsThemWhenReadAgain()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const auto isOpened = [&](const AcsEntrance &entrance) { return entrance.displayName == "Main entrance"_L1; };
        const auto rows = workspace.store.entrances.rows();
        const AcsEntranceId entrance = std::ranges::find_if(rows, isOpened)->id;
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        DoorOpenersReader reader(*workspace.client, workspace.store, access);
        DoorOpenersModel model(workspace.store, reader, workspace.clock);
        const QAbstractItemModelTester tester(&model);
        reader.load(entrance);
        QTRY_VERIFY(model.rowCount() > 1);
        // Who had access once cannot open it.
        const auto isOver = [&workspace](const DoorOpener &opener) {
            return opener.window && opener.window->endsAt && *opener.window->endsAt <= workspace.clock.now();
        };
        const auto over = std::ranges::count_if(reader.openers().rows, isOver);
        QCOMPARE_GT(over, 0);
        QCOMPARE(model.rowCount(), int(reader.openers().rows.size() - over));
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex who = model.index(row, DoorOpenersModel::WhoColumn);
            QVERIFY(!who.data().toString().isEmpty());
            QVERIFY(!who.data(RowRole::Icon).toString().isEmpty());
            QVERIFY(!who.data(RowRole::Sub).toString().isEmpty());
            QVERIFY(who.data(Qt::AccessibleTextRole).toString().contains(who.data(RowRole::Sub).toString()));
        }
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy read(&reader, &DoorOpenersReader::changed);
        reader.load(entrance);
        QTRY_COMPARE(read.size(), 2);
        QCOMPARE(inserted.size() + removed.size(), 0);
    }
};

LATCHKEY_TEST(DoorOpenersModelTest, "dooropenersmodel")
#include "dooropenersmodel_test.moc"
