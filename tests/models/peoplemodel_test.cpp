// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/peoplemodel.h"

#include "core/searchkey.h"
#include "models/chipids.h"
#include "models/nextturn.h"
#include "models/offlineworkspace.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PeopleModelTest : public QObject {
    Q_OBJECT

    static QString text(const PeopleModel &model, int personNumber, int column, int role = Qt::DisplayRole)
    {
        return model.indexOf(idOf<UserIdentityId>(personNumber).uuid(), column).data(role).toString();
    }
    static QStringList chips(const PeopleModel &model, int personNumber)
    {
        return chipIds(model, model.rowOf(idOf<UserIdentityId>(personNumber).uuid()));
    }

  private Q_SLOTS:
    void rows_batchOfPeople_comesAsOneInsertion()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        const QAbstractItemModelTester tester(&model);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        workspace.store.identities.upsert({person(1, u"Maya Lindqvist"_s), person(2, u"Arjun Mehta"_s)});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 1, PeopleModel::NameColumn), u"Maya Lindqvist"_s);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(reset.size(), 0);
    }
    void name_blank_isTheContactOrLast()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        UserIdentity byMail = person(2, u"\t"_s);
        byMail.emailAddress = u"anna@example.com"_s;
        UserIdentity byPhone = person(3, QString());
        byPhone.phoneNumber = u"+15555550100"_s;
        workspace.store.identities.upsert({person(1, u" \u00A0\u200B"_s), byMail, byPhone, person(4, u"Zoe"_s)});
        QCOMPARE(text(model, 1, PeopleModel::NameColumn), u"Unnamed person"_s);
        QCOMPARE(text(model, 2, PeopleModel::NameColumn), u"anna@example.com"_s);
        QCOMPARE(text(model, 3, PeopleModel::NameColumn), u"+15555550100"_s);
        QList<int> rows{0, 1, 2, 3};
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sortKeys(PeopleModel::NameColumn).sort(rows, order);
            QCOMPARE(model.idAt(rows.constLast()), idOf<UserIdentityId>(1).uuid());
        }
    }
    void grants_stillCome_onlyWhoIsInViewIsWorkedOutAnew()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        workspace.store.identities.upsert({person(1, u"Maya"_s), person(2, u"Arjun"_s)});
        workspace.store.grants.setLoadState({LoadState::Phase::Loading, {}});
        QTRY_VERIFY(!model.hasWork());
        QCOMPARE(text(model, 1, PeopleModel::GrantsColumn), u"\u2026"_s);
        workspace.store.grants.upsert({grant(1, 1, {}), grant(2, 2, {})});
        QTRY_COMPARE(text(model, 1, PeopleModel::GrantsColumn), u"1+"_s);
        QVERIFY(chips(model, 1).contains(u"with_access"_s));
        QVERIFY(!chips(model, 2).contains(u"with_access"_s));
        workspace.store.grants.setLoadState({LoadState::Phase::Loaded, {}});
        QTRY_VERIFY(chips(model, 2).contains(u"with_access"_s));
    }
    void rows_storeFilledBefore_areTaken()
    {
        OfflineWorkspace workspace;
        workspace.store.identities.upsert({person(1, u"Maya"_s), person(2, u"Arjun"_s)});
        const PeopleModel model(workspace.store, workspace.access, workspace.clock);
        QCOMPARE(model.rowCount(), 2);
    }
    void rows_onePersonRenamed_isOneChangeOfOneRow()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        const QAbstractItemModelTester tester(&model);
        workspace.store.identities.upsert({person(1, u"Maya"_s), person(2, u"Arjun"_s), person(3, u"Noah"_s)});
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        workspace.store.identities.upsert(person(2, u"Arjun Mehta"_s));
        QCOMPARE(changed.size(), 1);
        const auto first = changed.at(0).at(0).toModelIndex();
        QCOMPARE(model.idAt(first.row()), idOf<UserIdentityId>(2).uuid());
        QCOMPARE(changed.at(0).at(1).toModelIndex().row(), first.row());
    }
    void rows_scatteredRemovals_leaveTheOthersInOrder()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        const QAbstractItemModelTester tester(&model);
        QList<UserIdentity> people;
        for (int i = 1; i <= 10; ++i) {
            people.append(person(i, u"P%1"_s.arg(i)));
        }
        workspace.store.identities.upsert(people);
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const auto id = [](int number) { return idOf<UserIdentityId>(number); };
        workspace.store.identities.remove({id(2), id(3), id(7)});
        QCOMPARE(removed.size(), 2);
        QCOMPARE(model.rowCount(), 7);
        for (const int i : {1, 4, 5, 6, 8, 9, 10}) {
            QCOMPARE(text(model, i, PeopleModel::NameColumn), u"P%1"_s.arg(i));
        }
        QCOMPARE(model.rowOf(id(7).uuid()), -1);
    }
    void contact_noEmail_isThePhone()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        UserIdentity both = person(1, u"Maya"_s);
        both.emailAddress = u"maya@example.com"_s;
        both.phoneNumber = u"+15555550100"_s;
        UserIdentity phone = person(2, u"Aino"_s);
        phone.phoneNumber = u"+358405550119"_s;
        workspace.store.identities.upsert({both, phone});
        QCOMPARE(text(model, 1, PeopleModel::ContactColumn), both.emailAddress);
        QCOMPARE(text(model, 2, PeopleModel::ContactColumn), phone.phoneNumber);
    }
    void doors_placesOfAGrantUnknown_areDotsUntilTheyAreRead()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        const QAbstractItemModelTester tester(&model);
        workspace.store.identities.upsert(person(1, u"Maya"_s));
        workspace.store.grants.upsert(grant(10, 1, {workspace.inHours(-1), workspace.inHours(24)}));
        workspace.store.grants.setLoadState({LoadState::Phase::Loaded, {}});
        QTRY_COMPARE(text(model, 1, PeopleModel::GrantsColumn), u"1"_s);
        QCOMPARE(text(model, 1, PeopleModel::DoorsColumn), u"\u2026"_s);
        QVERIFY(chips(model, 1).contains(QLatin1StringView(unreadChip)));
        workspace.store.places.set(idOf<AccessGrantId>(10), {{idOf<DeviceId>(30)}, {idOf<AcsEntranceId>(40)}});
        QTRY_COMPARE(text(model, 1, PeopleModel::DoorsColumn), u"2"_s);
        QVERIFY(!chips(model, 1).contains(QLatin1StringView(unreadChip)));
        QCOMPARE(text(model, 1, PeopleModel::DoorsColumn, Qt::AccessibleTextRole), u"2 by grants"_s);
    }
    void doors_serviceDidNotTell_isADashOnceNothingElseIsToCome()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        workspace.store.identities.upsert(person(1, u"Maya"_s));
        const TimeWindow now{workspace.inHours(-1), workspace.inHours(24)};
        workspace.store.grants.upsert({grant(10, 1, now), grant(11, 1, now)});
        workspace.store.grants.setLoadState({LoadState::Phase::Loaded, {}});
        workspace.store.places.setUntold(idOf<AccessGrantId>(10), true);
        QTRY_VERIFY(!model.hasWork());
        QCOMPARE(text(model, 1, PeopleModel::DoorsColumn), u"\u2026"_s);
        workspace.store.places.set(idOf<AccessGrantId>(11), {{idOf<DeviceId>(30)}, {}});
        QTRY_COMPARE(text(model, 1, PeopleModel::DoorsColumn), u"\u2013"_s);
        QCOMPARE(text(model, 1, PeopleModel::DoorsColumn, Qt::AccessibleTextRole),
                 u"Seam did not tell all doors of this person."_s);
        QCOMPARE(text(model, 1, PeopleModel::DoorsColumn, Qt::ToolTipRole),
                 u"Seam did not tell all doors of this person."_s);
        QVERIFY(!chips(model, 1).contains(QLatin1StringView(unreadChip)));
        workspace.store.places.set(idOf<AccessGrantId>(10), {{idOf<DeviceId>(31)}, {}});
        QTRY_COMPARE(text(model, 1, PeopleModel::DoorsColumn), u"2"_s);
    }
    /// While a workspace is read each batch touches the same people again, so that they rest between; after the last
    /// they need not.
    void row_allThatWasAwaitedHasCome_isWorkedOutInTheNextTurn()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        workspace.store.identities.upsert(person(1, u"Maya"_s));
        workspace.store.grants.setLoadState({LoadState::Phase::Loaded, {}});
        workspace.store.grants.upsert(grant(10, 1, {workspace.inHours(-1), workspace.inHours(24)}));
        QTRY_VERIFY(!model.hasWork());
        workspace.store.places.set(idOf<AccessGrantId>(10), {{idOf<DeviceId>(30)}, {}});
        QVERIFY(model.hasWork());
        Q_EMIT workspace.store.settled();
        QVERIFY(waitForNextTurn());
        QVERIFY(!model.hasWork());
    }
    void access_grantsNotRead_isShownAsUnknown_data()
    {
        using Phase = LoadState::Phase;
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QString>("shown");
        QTest::newRow("loading") << Phase::Loading << u"\u2026"_s;
        QTest::newRow("failed") << Phase::Failed << u"\u2013"_s;
        QTest::newRow("not offered") << Phase::NotOffered << u"\u2013"_s;
        QTest::newRow("loaded") << Phase::Loaded << u"0"_s;
    }
    void access_grantsNotRead_isShownAsUnknown()
    {
        using Phase = LoadState::Phase;
        QFETCH(Phase, phase);
        QFETCH(QString, shown);
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        const QAbstractItemModelTester tester(&model);
        workspace.store.identities.upsert(person(1, u"Maya"_s));
        workspace.store.grants.setLoadState({phase, {}});
        QTRY_COMPARE(text(model, 1, PeopleModel::GrantsColumn), shown);
        QCOMPARE(text(model, 1, PeopleModel::DoorsColumn), phase == Phase::Loaded ? u"0+"_s : shown);
        if (phase == Phase::Loaded) { // without a grant there may be doors all the same, until they were looked up
            QCOMPARE(text(model, 1, PeopleModel::DoorsColumn, Qt::ToolTipRole),
                     u"None by grants, others not looked up"_s);
        }
        QCOMPARE(chips(model, 1).contains(u"no_grant"_s), phase == LoadState::Phase::Loaded);
        QVERIFY(!chips(model, 1).contains(u"with_access"_s));
    }
    void access_readAgainInVain_staysAsItWasKnown()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        workspace.store.identities.upsert(person(1, u"Maya"_s));
        for (const auto phase : {LoadState::Phase::Loaded, LoadState::Phase::Loading, LoadState::Phase::Failed}) {
            workspace.store.grants.setLoadState({phase, {}});
            QTRY_COMPARE(text(model, 1, PeopleModel::GrantsColumn), u"0"_s);
            QTRY_VERIFY(chips(model, 1).contains(u"no_grant"_s));
        }
        workspace.store.grants.setLoadState({});
        QTRY_COMPARE(text(model, 1, PeopleModel::GrantsColumn), u"\u2026"_s);
    }
    void access_grantHereButNotAllRead_isAtLeastThat()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        workspace.store.grants.setLoadState({LoadState::Phase::NotOffered, {}});
        workspace.store.identities.upsert(person(1, u"Maya"_s));
        workspace.store.grants.upsert(grant(10, 1, {workspace.inHours(-1), workspace.inHours(24)}));
        QTRY_COMPARE(text(model, 1, PeopleModel::GrantsColumn), u"1+"_s);
        QCOMPARE(text(model, 1, PeopleModel::GrantsColumn, Qt::AccessibleTextRole), u"At least 1"_s);
        QTRY_VERIFY(chips(model, 1).contains(u"with_access"_s));
    }
    void doors_grantsStillCome_areAtLeastThoseOfTheGrantsHere()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        const QAbstractItemModelTester tester(&model);
        workspace.store.identities.upsert(person(1, u"Maya"_s));
        workspace.store.grants.setLoadState({LoadState::Phase::Loading, {}});
        const TimeWindow now{workspace.inHours(-1), workspace.inHours(24)};
        workspace.store.grants.upsert(grant(10, 1, now));
        workspace.store.places.set(idOf<AccessGrantId>(10), {});
        QTRY_COMPARE(text(model, 1, PeopleModel::GrantsColumn), u"1+"_s);
        QCOMPARE(text(model, 1, PeopleModel::DoorsColumn), u"\u2026"_s);
        workspace.store.places.set(idOf<AccessGrantId>(10), {{idOf<DeviceId>(30)}, {}});
        QTRY_COMPARE(text(model, 1, PeopleModel::DoorsColumn), u"1+"_s);
        QCOMPARE(text(model, 1, PeopleModel::DoorsColumn, Qt::ToolTipRole), u"At least 1 by grants"_s);
        workspace.store.grants.upsert(grant(11, 1, now));
        workspace.store.places.set(idOf<AccessGrantId>(11), {{idOf<DeviceId>(31)}, {}});
        workspace.store.grants.setLoadState({LoadState::Phase::Loaded, {}});
        QTRY_COMPARE(text(model, 1, PeopleModel::GrantsColumn), u"2"_s);
        QCOMPARE(text(model, 1, PeopleModel::DoorsColumn), u"2"_s);
        QCOMPARE(text(model, 1, PeopleModel::DoorsColumn, Qt::ToolTipRole), u"2 by grants"_s);
    }
    void chips_grantEndsAndLink_areFollowed()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        workspace.store.identities.upsert(person(1, u"Maya"_s));
        workspace.store.grants.setLoadState({LoadState::Phase::Loaded, {}});
        QTRY_COMPARE(chips(model, 1), QStringList({u"all"_s, u"no_grant"_s, u"not_linked"_s}));
        workspace.store.grants.upsert(grant(10, 1, {workspace.inHours(-1), workspace.inHours(1)}));
        workspace.store.places.set(idOf<AccessGrantId>(10), {});
        AcsUser user;
        user.id = idOf<AcsUserId>(20);
        user.userIdentityId = idOf<UserIdentityId>(1);
        workspace.store.acsUsers.upsert(user);
        QTRY_COMPARE(chips(model, 1), QStringList({u"all"_s, u"with_access"_s}));
        workspace.clock.advance(std::chrono::hours(2));
        model.refreshTimes();
        QTRY_COMPARE(chips(model, 1), QStringList({u"all"_s, u"no_grant"_s}));
    }
    void grants_oneEndsWithinAMinute_isNoLongerCounted()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        workspace.store.identities.upsert({person(1, u"Maya"_s), person(2, u"Jane"_s)});
        workspace.store.grants.setLoadState({LoadState::Phase::Loaded, {}});
        workspace.store.grants.upsert(grant(10, 1, {workspace.inHours(-1), workspace.clock.now() + 1min}));
        QTRY_COMPARE(text(model, 1, PeopleModel::GrantsColumn), u"1"_s);
        QTRY_VERIFY(!model.hasWork());
        workspace.clock.advance(30s);
        model.refreshTimes();
        QVERIFY(!model.hasWork());
        workspace.clock.advance(30s);
        model.refreshTimes();
        QTRY_COMPARE(text(model, 1, PeopleModel::GrantsColumn), u"0"_s);
    }
    /// As one that stood when the workspace was opened.
    void issue_departureIsOverdue_isBetweenAnOfflineLockAndAFailure()
    {
        OfflineWorkspace workspace;
        AccessGrant over = grant(10, 1, {workspace.inHours(-48), workspace.inHours(-1)});
        AccessMethod pin = method(20, AccessMode::Code, over);
        pin.isIssued = true;
        pin.pendingMutations.append({u"revoking_access"_s, {}, workspace.inHours(-1)});
        Device lock = device(30, u"Room 302"_s);
        lock.isOnline = false;
        AccessGrant next = grant(11, 1, {workspace.inHours(2), workspace.inHours(24)});
        AccessMethod card = method(21, AccessMode::Card, next);
        workspace.store.identities.upsert(person(1, u"Priya"_s));
        workspace.store.devices.upsert(lock);
        workspace.store.grants.upsert({over, next});
        workspace.store.methods.upsert({pin, card});
        workspace.store.places.set(next.id, {{lock.id}, {}});
        workspace.store.grants.setLoadState({LoadState::Phase::Loaded, {}});
        const PeopleModel model(workspace.store, workspace.access, workspace.clock);
        QCOMPARE(text(model, 1, PeopleModel::IssuesColumn), u"Departure overdue"_s);
        QCOMPARE(text(model, 1, PeopleModel::IssuesColumn, RowRole::Icon), u"clock"_s);
        QVERIFY(chips(model, 1).contains(u"issues"_s));
        QCOMPARE(text(model, 1, PeopleModel::GrantsColumn), u"1"_s);
        card.errors.append({u"failed_to_issue"_s, u"No"_s, {}, {}, {}});
        workspace.store.methods.upsert(card);
        QTRY_COMPARE(text(model, 1, PeopleModel::IssuesColumn), u"Card failed"_s);
    }
    void issue_departureBecomesOverdue_isShownWithTheMinute_data()
    {
        QTest::addColumn<std::chrono::seconds>("sinceEnd");
        QTest::addColumn<std::chrono::seconds>("sinceRevoking");
        QTest::newRow("a quarter of an hour after the end") << 14min + 30s << 14min + 30s;
        QTest::newRow("as long after what is done began") << 3600s << 14min + 30s;
    }
    void issue_departureBecomesOverdue_isShownWithTheMinute()
    {
        QFETCH(const std::chrono::seconds, sinceEnd);
        QFETCH(const std::chrono::seconds, sinceRevoking);
        OfflineWorkspace workspace; // at 10:42:07: no quarter of an hour begins within the next minutes
        const Instant now = workspace.clock.now();
        AccessGrant over = grant(10, 1, {workspace.inHours(-48), now - sinceEnd});
        AccessMethod pin = method(20, AccessMode::Code, over);
        pin.isIssued = true;
        pin.pendingMutations.append({u"revoking_access"_s, {}, now - sinceRevoking});
        workspace.store.identities.upsert({person(1, u"Maya"_s), person(2, u"Jane"_s)});
        workspace.store.grants.upsert(over);
        workspace.store.methods.upsert(pin);
        workspace.store.grants.setLoadState({LoadState::Phase::Loaded, {}});
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        QTRY_VERIFY(!model.hasWork());
        QVERIFY(!chips(model, 1).contains(u"issues"_s));
        workspace.clock.advance(20s);
        model.refreshTimes();
        QVERIFY(!model.hasWork());
        workspace.clock.advance(40s);
        model.refreshTimes();
        QTRY_VERIFY(chips(model, 1).contains(u"issues"_s));
        QCOMPARE(text(model, 1, PeopleModel::IssuesColumn), u"Departure overdue"_s);
        QVERIFY(!chips(model, 2).contains(u"issues"_s));
        pin.isIssued = false; // it is gone at last
        pin.pendingMutations.clear();
        workspace.store.methods.upsert(pin);
        QTRY_VERIFY(!chips(model, 1).contains(u"issues"_s));
    }
    void issue_methodNotReadYet_isNone()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        workspace.store.identities.upsert(person(1, u"Maya"_s));
        AccessGrant stay = grant(10, 1, {workspace.inHours(-1), workspace.inHours(24)});
        stay.requestedAccessMethods = {
            {.mode = AccessMode::Code, .createdAccessMethodIds = {idOf<AccessMethodId>(20)}}};
        workspace.store.grants.upsert(stay);
        QTRY_COMPARE(text(model, 1, PeopleModel::GrantsColumn), u"1+"_s);
        QVERIFY(!chips(model, 1).contains(u"issues"_s));
    }
    void issue_worstOfMethodsAndLocks_isShown()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        workspace.store.identities.upsert(person(1, u"Priya"_s));
        AccessGrant row = grant(10, 1, {workspace.inHours(-1), workspace.inHours(24)});
        AccessMethod pin = method(20, AccessMode::Code, row);
        pin.isIssued = true;
        pin.issuedAt = workspace.clock.now();
        workspace.store.grants.upsert(row);
        workspace.store.methods.upsert(pin);
        Device lock = device(30, u"Room 302"_s);
        lock.batteryLevel = 0.18;
        lock.batteryStatus = u"low"_s;
        workspace.store.devices.upsert(lock);
        workspace.store.places.set(row.id, {{lock.id}, {}});
        QTRY_COMPARE(text(model, 1, PeopleModel::IssuesColumn), u"Lock battery 18\u00A0%"_s);
        QCOMPARE(text(model, 1, PeopleModel::IssuesColumn, RowRole::Icon), u"battery-low"_s);
        pin.isIssued = false;
        pin.errors.append(
            {.code = u"failed_to_issue"_s, .message = u"No"_s, .createdAt = {}, .deviceIds = {}, .reason = {}});
        workspace.store.methods.upsert(pin);
        QTRY_COMPARE(text(model, 1, PeopleModel::IssuesColumn), u"PIN failed"_s);
        QTRY_VERIFY(chips(model, 1).contains(u"issues"_s));
    }
    void update_changesOfOtherThings_costOneChangeTogether()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        workspace.store.identities.upsert(person(1, u"Maya"_s));
        workspace.store.grants.setLoadState({LoadState::Phase::Loaded, {}});
        QTRY_VERIFY(!model.hasWork());
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        for (int i = 0; i < 20; ++i) {
            workspace.store.grants.upsert(grant(10 + i, 1, {workspace.inHours(-1), workspace.inHours(24)}));
        }
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(text(model, 1, PeopleModel::GrantsColumn), u"20"_s);
    }
    void search_id_isFound()
    {
        OfflineWorkspace workspace;
        PeopleModel model(workspace.store, workspace.access, workspace.clock);
        workspace.store.identities.upsert(person(1, u"Maya"_s));
        QVERIFY(SearchQuery(idOf<UserIdentityId>(1).toString()).matches(model.searchKeyOf(0)));
    }
};

LATCHKEY_TEST(PeopleModelTest, "peoplemodel")
#include "peoplemodel_test.moc"
