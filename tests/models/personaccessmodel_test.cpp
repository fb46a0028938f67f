// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/personaccessmodel.h"

#include "api/useridentities.h"
#include "core/rowroles.h"
#include "models/grantwhere.h"
#include "store/personaccess.h"
#include "store/testworkspace.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Filter = PersonAccessModel::Filter;

class PersonAccessModelTest : public QObject {
    Q_OBJECT

    /// Somebody with a grant that is running now.
    static UserIdentityId guest(const TestWorkspace &workspace)
    {
        const auto grants = workspace.store.grants.rows();
        const auto active = std::ranges::find_if(grants, [&](const AccessGrant &grant) {
            return grant.window.endsAt && grant.window.contains(workspace.clock.now()) && !grant.isBeingDeleted();
        });
        return active == grants.end() ? UserIdentityId() : active->userIdentityId;
    }

    static bool knowsPlaces(const WorkspaceStore &store, UserIdentityId person)
    {
        const QList<AccessGrant> grants = store.grantsOf(person);
        return std::ranges::all_of(
            grants, [&store](const AccessGrant &grant) { return store.places.find(grant.id).has_value(); });
    }

    static bool knowsAll(const WorkspaceStore &store)
    {
        return std::ranges::all_of(store.grants.rows(),
                                   [&store](const AccessGrant &grant) { return store.knowsRelated(grant); });
    }

  private Q_SLOTS:
    void setPerson_guestWithGrant_showsDoorsAndWhy()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        PersonAccessModel model(workspace.store, access, workspace.clock);
        const QAbstractItemModelTester tester(&model);
        const UserIdentityId person = guest(workspace);
        QVERIFY(!person.isNull());
        model.setPerson(person);
        QTRY_VERIFY(knowsPlaces(workspace.store, person) && model.rowCount() > 0);
        const QModelIndex door = model.index(0, PersonAccessModel::NameColumn);
        QTRY_VERIFY(model.rowCount(door) > 0);
        const QModelIndex reason = model.index(0, PersonAccessModel::NameColumn, door);
        QCOMPARE(reason.data(PersonAccessModel::IsReasonRole).toBool(), true);
        QCOMPARE(reason.data(RowRole::Sub).toString(), u"Grant"_s);
        QVERIFY(!reason.data().toString().isEmpty());
        QCOMPARE(reason.data(PersonAccessModel::DoorRole).value<Door>(),
                 door.data(PersonAccessModel::DoorRole).value<Door>());
        QVERIFY(reason.siblingAtColumn(PersonAccessModel::StateColumn).data().toString().startsWith(u"until"_s));
        QCOMPARE(model.count(Filter::All), model.rowCount());
    }

    void reasons_aMinuteBegins_areToldAgain()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        PersonAccessModel model(workspace.store, access, workspace.clock);
        model.setPerson(guest(workspace));
        // All that the background reads, too: what comes is told of as well.
        QTRY_VERIFY_WITH_TIMEOUT(knowsAll(workspace.store) && !access.isReading(), 20'000);
        QCoreApplication::processEvents();
        QVERIFY(model.rowCount() > 0);
        const QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
        workspace.clock.advance(1min);
        QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), 20'000);
    }

    /// The service names them otherwise.
    void reason_grant_isCalledAsInGrants()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        PersonAccessModel model(workspace.store, access, workspace.clock);
        const UserIdentityId person = guest(workspace);
        model.setPerson(person);
        QTRY_VERIFY(knowsPlaces(workspace.store, person) && model.rowCount() > 0);
        const QModelIndex door = model.index(0, PersonAccessModel::NameColumn);
        QTRY_VERIFY(model.rowCount(door) > 0);
        const QModelIndex reason = model.index(0, PersonAccessModel::NameColumn, door);
        const AccessGrant *grant = workspace.store.grants.find(AccessGrantId(reason.data(RowRole::Id).toUuid()));
        QVERIFY(grant);
        const GrantWhere where = grantWhere(workspace.store, *grant);
        QVERIFY(!where.names.isEmpty());
        const QString name = QString(where.text + u' ' + where.sub).trimmed();
        QCOMPARE(reason.data().toString(), name);
        QCOMPARE(reason.data(Qt::AccessibleTextRole).toString(), u"Grant: "_s + name);
    }

    void directDevice_givenWhileShown_isAddedWithoutReset()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        PersonAccessModel model(workspace.store, access, workspace.clock);
        const QAbstractItemModelTester tester(&model);
        const UserIdentity jane =
            valueOf(api::useridentities::create(*workspace.client, {{}, u"Jane Doe"_s, {}, {}, {}}));
        workspace.store.identities.upsert(jane);
        model.setPerson(jane.id);
        QTRY_COMPARE(access.state(jane.id).phase, LoadState::Phase::Loaded);
        QCOMPARE(model.rowCount(), 0);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const auto devices = workspace.store.devices.rows();
        const DeviceId lock = std::ranges::find_if(devices, &Device::canProgramOnlineAccessCodes)->id;
        valueOf(api::useridentities::grantAccessToDevice(*workspace.client, {lock, jane.id}));
        access.invalidate(jane.id);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.index(0, 0, model.index(0, 0)).data(RowRole::Sub).toString(), u"Direct"_s);
        QCOMPARE(model.count(Filter::NotByGrant), 1);
        QCOMPARE(model.count(Filter::SeveralReasons), 0);
        model.setFilter(Filter::SeveralReasons);
        QCOMPARE(model.rowCount(), 0);
        model.setFilter(Filter::NotByGrant);
        QCOMPARE(model.rowCount(), 1);
    }

    void directDevice_givenElsewhere_isSeenWithTheNextRefresh()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        PersonAccessModel model(workspace.store, access, workspace.clock);
        const UserIdentity jane =
            valueOf(api::useridentities::create(*workspace.client, {{}, u"Jane Doe"_s, {}, {}, {}}));
        workspace.store.identities.upsert(jane);
        model.setPerson(jane.id);
        QTRY_COMPARE(access.state(jane.id).phase, LoadState::Phase::Loaded);
        const auto devices = workspace.store.devices.rows();
        const DeviceId lock = std::ranges::find_if(devices, &Device::canProgramOnlineAccessCodes)->id;
        valueOf(api::useridentities::grantAccessToDevice(*workspace.client, {lock, jane.id}));
        workspace.clock.advance(std::chrono::seconds(10));
        workspace.sync->refresh();
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void setPerson_nobody_isEmpty()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        PersonAccess access(*workspace.client, workspace.store, *workspace.sync);
        PersonAccessModel model(workspace.store, access, workspace.clock);
        const QAbstractItemModelTester tester(&model);
        model.setPerson(guest(workspace));
        QTRY_VERIFY(model.rowCount() > 0);
        model.setPerson({});
        QCOMPARE(model.rowCount(), 0);
    }
};

LATCHKEY_TEST(PersonAccessModelTest, "personaccessmodel")
#include "personaccessmodel_test.moc"
