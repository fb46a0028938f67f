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
        const UserIdentityId first = model.ways(0).constFirst().person;
        const UserIdentityId other = model.ways(last).constFirst().person;
        const QPersistentModelIndex chosen = model.index(1, 0);
        const QVariant id = chosen.data(RowRole::Id);
        rename(workspace.store, first, u"Zzz"_s);
        rename(workspace.store, other, u"Aaa"_s);
        QVERIFY(chosen.isValid());
        QCOMPARE(chosen.data(RowRole::Id), id);
        QCOMPARE(model.index(0, 0).data().toString(), u"Aaa"_s);
        QCOMPARE(model.index(last, 0).data().toString(), u"Zzz"_s);
    }
    void person_openingInSeveralWays_isOneRow()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const auto rows = workspace.store.entrances.rows();
        const AcsEntranceId store = std::ranges::find(rows, u"Bike store"_s, &AcsEntrance::displayName)->id;
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        DoorOpenersReader reader(*workspace.client, workspace.store, access);
        DoorOpenersModel model(workspace.store, reader, workspace.clock);
        reader.load(store);
        QTRY_COMPARE(reader.openers().state.phase, LoadState::Phase::Loaded);
        QSet<UserIdentityId> people;
        for (int row = 0; row < model.rowCount(); ++row) {
            people.insert(model.ways(row).constFirst().person);
        }
        QCOMPARE(people.size(), model.rowCount());
        QCOMPARE(model.index(0, DoorOpenersModel::WhoColumn).data(), u"Ana Costa"_s);
        const QModelIndex by = model.index(0, DoorOpenersModel::ByColumn);
        QCOMPARE(by.data(Qt::AccessibleTextRole), u"Grant · Cloud key · PIN"_s);
        QCOMPARE(by.data(RowRole::Icons).value<QList<RowIcon>>().size(), 3);
        QCOMPARE(model.index(0, DoorOpenersModel::UntilColumn).data(), u"no end"_s);
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
        qsizetype ways = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            ways += model.ways(row).size();
            const QModelIndex who = model.index(row, DoorOpenersModel::WhoColumn);
            const QString by = model.index(row, DoorOpenersModel::ByColumn).data(Qt::AccessibleTextRole).toString();
            QVERIFY(!who.data().toString().isEmpty());
            QVERIFY(!who.data(RowRole::Icon).toString().isEmpty());
            QVERIFY(!by.isEmpty());
            QVERIFY(who.data(Qt::AccessibleTextRole).toString().contains(by));
        }
        QCOMPARE(ways, reader.openers().rows.size() - over);
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
