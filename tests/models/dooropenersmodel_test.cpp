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

    static AcsEntranceId mainEntrance(const WorkspaceStore &store)
    {
        const auto rows = store.entrances.rows();
        return std::ranges::find(rows, u"Main entrance"_s, &AcsEntrance::displayName)->id;
    }
    static void rename(WorkspaceStore &store, UserIdentityId id, const QString &name)
    {
        UserIdentity person = *store.identities.find(id);
        person.displayName = name;
        store.identities.upsert(person);
    }

  private Q_SLOTS:
    void people_renamedOrKnownLater_rowsBetweenStayChosen()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        DoorOpenersReader reader(*workspace.client, workspace.store, access);
        DoorOpenersModel model(workspace.store, reader, workspace.clock);
        const QAbstractItemModelTester tester(&model);
        reader.load(mainEntrance(workspace.store));
        QTRY_VERIFY(model.rowCount() > 5);
        const int last = model.rowCount() - 1;
        QSet<QUuid> ids;
        for (int row = 0; row <= last; ++row) {
            ids.insert(model.index(row, 0).data(RowRole::Id).toUuid());
        }
        QCOMPARE(ids.size(), model.rowCount());
        const UserIdentityId first = model.opener(0).person;
        const UserIdentityId other = model.opener(last).person;
        int between = 1;
        while (model.opener(between).person == first || model.opener(between).person == other) {
            ++between;
        }
        const QPersistentModelIndex chosen = model.index(between, 0);
        const QVariant id = chosen.data(RowRole::Id);
        rename(workspace.store, first, u"Zzz"_s);
        rename(workspace.store, other, u"Aaa"_s);
        QVERIFY(chosen.isValid());
        QCOMPARE(chosen.data(RowRole::Id), id);
        QCOMPARE(model.index(0, 0).data().toString(), u"Aaa"_s);
        QCOMPARE(model.index(last, 0).data().toString(), u"Zzz"_s);
    }
    void load_entranceWithGrants_listsThemByNameAndKeepsThemWhenReadAgain()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const AcsEntranceId entrance = mainEntrance(workspace.store);
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
