// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/grantsmodel.h"

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

class GrantsModelTest : public QObject {
    Q_OBJECT

    static QVariant cell(const GrantsModel &model, int column, int role = Qt::DisplayRole)
    {
        return model.indexOf(idOf<AccessGrantId>(10).uuid(), column).data(role);
    }
    static QStringList chips(const GrantsModel &model)
    {
        return chipIds(model, model.rowOf(idOf<AccessGrantId>(10).uuid()));
    }

  private Q_SLOTS:
    void row_personArrivesAfterTheGrant_getsTheName()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        const QAbstractItemModelTester tester(&model);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        workspace.store.grants.upsert(grant(10, 1, {workspace.inHours(-2), workspace.inHours(48)}));
        QCOMPARE(inserted.size(), 1);
        workspace.store.identities.upsert(person(1, u"Jane Doe"_s));
        QTRY_COMPARE(cell(model, GrantsModel::PersonColumn).toString(), u"Jane Doe"_s);
        QCOMPARE(inserted.size(), 1);
    }
    void where_placesUnknown_isDotsThenTheRoomFirst()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        workspace.store.grants.upsert(grant(10, 1, {workspace.inHours(-2), workspace.inHours(48)}));
        QCOMPARE(cell(model, GrantsModel::WhereColumn).toString(), u"\u2026"_s);
        AcsEntrance room = entrance(31, u"Room 101"_s);
        room.canBelongToReservation = true;
        workspace.store.entrances.upsert({entrance(30, u"Lift"_s), room});
        workspace.store.places.set(idOf<AccessGrantId>(10), {{}, {idOf<AcsEntranceId>(30), idOf<AcsEntranceId>(31)}});
        QTRY_COMPARE(cell(model, GrantsModel::WhereColumn).toString(), u"Room 101"_s);
        QCOMPARE(cell(model, GrantsModel::WhereColumn, RowRole::Sub).toString(), u"+1"_s);
    }
    /// As of a grant that names a method which the service lacks.
    void row_serviceDidNotTell_isADashAndSaysSo()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        AccessGrant row = grant(10, 1, {workspace.inHours(-2), workspace.inHours(48)});
        AccessMethod pin = method(20, AccessMode::Code, row);
        AccessMethod card = method(21, AccessMode::Card, row);
        card.isIssued = true;
        workspace.store.grants.upsert(row);
        workspace.store.methods.upsert(card);
        QTRY_VERIFY(!model.hasWork());
        QCOMPARE(cell(model, GrantsModel::WhereColumn).toString(), u"\u2026"_s);
        QCOMPARE(cell(model, GrantsModel::CodeColumn).toString(), u"\u2026"_s);
        QVERIFY(chips(model).contains(u"unread"_s));
        workspace.store.places.setUntold(row.id, true);
        QTRY_COMPARE(cell(model, GrantsModel::WhereColumn).toString(), u"\u2013"_s);
        QCOMPARE(cell(model, GrantsModel::CodeColumn).toString(), u"\u2013"_s);
        QCOMPARE(cell(model, GrantsModel::CardColumn).toString(), u"Set"_s);
        QVERIFY2(!chips(model).contains(u"unread"_s), "what is counted does not wait for it");
        for (const int role : {int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
            QCOMPARE(cell(model, GrantsModel::WhereColumn, role).toString(),
                     u"Seam did not tell where this grant opens."_s);
            QCOMPARE(cell(model, GrantsModel::CodeColumn, role).toString(), u"PIN: Seam did not tell its state"_s);
        }
        workspace.store.places.set(row.id, {});
        workspace.store.methods.upsert(pin);
        QTRY_COMPARE(cell(model, GrantsModel::WhereColumn).toString(), QString());
        QCOMPARE(cell(model, GrantsModel::CodeColumn).toString(), u"Being set"_s);
    }
    void where_oneSpace_isItsNameAndHowManyDoors()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        workspace.store.spaces.upsert({space(5, u"Housekeeping"_s), space(6, u"Attic"_s, 5)});
        workspace.store.devices.upsert({device(30, u"A"_s, {5}), device(31, u"B"_s, {6})});
        AccessGrant row = grant(10, 1, {workspace.inHours(-2), std::nullopt});
        row.spaceIds = {idOf<SpaceId>(5), idOf<SpaceId>(6)}; // the floor and, along with it, what is below
        workspace.store.grants.upsert(row);
        workspace.store.places.set(row.id, {{idOf<DeviceId>(30), idOf<DeviceId>(31)}, {}});
        QTRY_COMPARE(cell(model, GrantsModel::WhereColumn, RowRole::Sub).toString(), u"2 door(s)"_s);
        QCOMPARE(cell(model, GrantsModel::WhereColumn).toString(), u"Housekeeping"_s);
    }
    void stay_window_isSaidInWords_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("until"); // 0: no end
        QTest::addColumn<QString>("stay");
        // It is Friday 20 November 2026, 10:42 UTC.
        QTest::newRow("ended") << -48 << -1 << u"Ended"_s;
        QTest::newRow("leaves") << -48 << 2 << u"Leaves today"_s;
        QTest::newRow("in house") << -48 << 48 << u"In house"_s;
        QTest::newRow("ongoing") << -48 << 0 << u"Ongoing"_s;
        QTest::newRow("arrives") << 4 << 48 << u"Arrives today"_s;
        QTest::newRow("tomorrow") << 24 << 48 << u"Tomorrow"_s;
        QTest::newRow("upcoming") << 72 << 96 << u"Upcoming"_s;
    }
    void stay_window_isSaidInWords()
    {
        QFETCH(const int, from);
        QFETCH(const int, until);
        QFETCH(const QString, stay);
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        const std::optional<Instant> end = until == 0 ? std::nullopt : std::optional(workspace.inHours(until));
        workspace.store.grants.upsert(grant(10, 1, {workspace.inHours(from), end}));
        QCOMPARE(cell(model, GrantsModel::StayColumn).toString(), stay);
    }
    void stay_midnightPasses_isWorkedOutAnew()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        workspace.store.grants.upsert(grant(10, 1, {workspace.inHours(-48), workspace.inHours(20)}));
        QCOMPARE(cell(model, GrantsModel::StayColumn).toString(), u"In house"_s);
        QVERIFY(!chips(model).contains(u"ends_today"_s));
        workspace.clock.advance(14h);
        model.refreshTimes();
        QTRY_COMPARE(cell(model, GrantsModel::StayColumn).toString(), u"Leaves today"_s);
        QVERIFY(chips(model).contains(u"ends_today"_s));
    }
    void stay_minutesPass_onlyWhatTurnsIsWorkedOut()
    {
        OfflineWorkspace workspace; // at 10:42:07
        GrantsModel model(workspace.store, workspace.clock);
        const Instant now = workspace.clock.now();
        const AccessGrant ending = grant(10, 1, {workspace.inHours(-48), now + 1min});
        const AccessGrant begun = grant(11, 1, {now - 14min, workspace.inHours(48)});
        const AccessGrant coming = grant(12, 1, {now + 1min, workspace.inHours(48)});
        workspace.store.grants.upsert({ending, begun, coming, grant(13, 1, {workspace.inHours(-1), {}})});
        const auto stays = [&model] {
            QStringList all;
            for (int row = 0; row < model.rowCount(); ++row) {
                all.append(model.index(row, GrantsModel::StayColumn).data().toString());
            }
            return all;
        };
        const QStringList before{u"Leaves today"_s, u"Starts now"_s, u"Arrives today"_s, u"Ongoing"_s};
        QCOMPARE(stays(), before);
        workspace.clock.advance(30s);
        model.refreshTimes();
        QVERIFY(!model.hasWork());
        workspace.clock.advance(30s);
        model.refreshTimes();
        QVERIFY(model.hasWork());
        QTRY_COMPARE(stays(), QStringList({u"Ended"_s, u"In house"_s, u"Starts now"_s, u"Ongoing"_s}));
        workspace.clock.advance(-2min); // somebody sets it
        model.refreshTimes();
        QTRY_COMPARE(stays(), before);
    }
    /// While a workspace is read each batch touches the same rows again, so that they rest between; after the last they
    /// need not.
    void row_allThatWasAwaitedHasCome_isWorkedOutInTheNextTurn()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        AccessGrant row = grant(10, 1, {workspace.inHours(-1), workspace.inHours(48)});
        const AccessMethod pin = method(20, AccessMode::Code, row);
        const AccessMethod card = method(21, AccessMode::Card, row);
        workspace.store.grants.upsert(row);
        workspace.store.methods.upsert(pin);
        QTRY_VERIFY(!model.hasWork());
        workspace.store.methods.upsert(card);
        QVERIFY(model.hasWork());
        Q_EMIT workspace.store.settled();
        QVERIFY(waitForNextTurn());
        QVERIFY(!model.hasWork());
    }
    /// Whenever the program was started.
    void stay_clockComesToMidnight_isWorkedOutAnewThen()
    {
        OfflineWorkspace workspace;
        workspace.clock.advance(13h + 17min + 52s + 800ms); // a moment before
        GrantsModel model(workspace.store, workspace.clock);
        workspace.store.grants.upsert(grant(10, 1, {workspace.inHours(20), workspace.inHours(48)}));
        QCOMPARE(cell(model, GrantsModel::StayColumn).toString(), u"Tomorrow"_s);
        workspace.clock.advance(400ms);
        QTRY_COMPARE_WITH_TIMEOUT(cell(model, GrantsModel::StayColumn).toString(), u"Arrives today"_s, 2'000);
    }
    /// As after the computer was asleep.
    void stay_clockLeaps_isWorkedOutAnewSoon()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        workspace.store.grants.upsert(grant(10, 1, {workspace.inHours(24), workspace.inHours(48)}));
        QCOMPARE(cell(model, GrantsModel::StayColumn).toString(), u"Tomorrow"_s);
        workspace.clock.advance(14h);
        QTRY_COMPARE_WITH_TIMEOUT(cell(model, GrantsModel::StayColumn).toString(), u"Arrives today"_s, 10'000);
    }
    void stay_dayOfTheProperty_decides()
    {
        OfflineWorkspace workspace; // 10:42 UTC is 23:42 in Auckland: in an hour it is tomorrow there
        GrantsModel model(workspace.store, workspace.clock);
        workspace.store.grants.upsert(grant(10, 1, {workspace.inHours(1), workspace.inHours(48)}));
        QCOMPARE(cell(model, GrantsModel::StayColumn).toString(), u"Arrives today"_s);
        workspace.store.setDefaultZone(*PropertyZone::fromId(u"Pacific/Auckland"_s));
        QTRY_COMPARE(cell(model, GrantsModel::StayColumn).toString(), u"Tomorrow"_s);
    }
    void method_beingSet_hasAnAgeThatTheViewCounts()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        AccessGrant row = grant(10, 1, {workspace.inHours(0), workspace.inHours(48)});
        AccessMethod pin = method(20, AccessMode::Code, row);
        pin.pendingMutations.append({u"provisioning_access"_s, {}, workspace.clock.now()});
        workspace.store.grants.upsert(row);
        workspace.store.methods.upsert(pin);
        QTRY_COMPARE(cell(model, GrantsModel::CodeColumn).toString(), u"Being set"_s);
        QCOMPARE(cell(model, GrantsModel::CodeColumn, RowRole::Icon).toString(), u"state-setting"_s);
        QVERIFY(cell(model, GrantsModel::CodeColumn, RowRole::Since).isValid());
        QVERIFY(cell(model, GrantsModel::CodeColumn, RowRole::Slow).toBool());
        QCOMPARE(cell(model, GrantsModel::CardColumn).toString(), QString());
        QTRY_VERIFY(chips(model).contains(u"being_set"_s));

        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        pin.pendingMutations.clear();
        pin.isIssued = true;
        pin.issuedAt = workspace.clock.now();
        pin.code = u"482931"_s;
        workspace.store.methods.upsert(pin);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(cell(model, GrantsModel::CodeColumn).toString(), u"Set"_s);
        QVERIFY(!cell(model, GrantsModel::CodeColumn, RowRole::Since).isValid());
        const QString said = cell(model, GrantsModel::CodeColumn, Qt::AccessibleTextRole).toString();
        QVERIFY2(said.startsWith(u"PIN, set"_s), qPrintable(said));
        QVERIFY2(!said.contains(pin.code), "a PIN is never part of a cell");
    }
    void methods_narrowColumn_showsPairsOfIcons()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        AccessGrant row = grant(10, 1, {workspace.inHours(0), workspace.inHours(48)});
        AccessMethod card = method(20, AccessMode::Card, row);
        card.isEncodingRequired = true;
        card.isReadyForEncoding = true;
        workspace.store.grants.upsert(row);
        workspace.store.methods.upsert(card);
        const auto icons = [&model] {
            return cell(model, GrantsModel::MethodsColumn, RowRole::Icons).value<QList<RowIcon>>();
        };
        QTRY_COMPARE(icons().size(), 2);
        QTRY_COMPARE(icons().at(1).name, u"state-encode"_s);
        QCOMPARE(icons().at(0).name, u"method-card"_s);
        QTRY_VERIFY(chips(model).contains(u"to_encode"_s));
    }
    void methods_stayIsOver_saysEndedAndNothingIsGreen()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        AccessGrant row = grant(10, 1, {workspace.inHours(-48), workspace.inHours(1)});
        AccessMethod pin = method(20, AccessMode::Code, row);
        pin.isIssued = true;
        AccessMethod card = method(21, AccessMode::Card, row);
        card.isEncodingRequired = true;
        workspace.store.grants.upsert(row);
        workspace.store.methods.upsert({pin, card});
        QTRY_COMPARE(cell(model, GrantsModel::CodeColumn).toString(), u"Set"_s);
        QCOMPARE(cell(model, GrantsModel::MethodsColumn).toString(), QString());
        workspace.clock.advance(1h);
        model.refreshTimes();
        for (const int column : {GrantsModel::CodeColumn, GrantsModel::CardColumn, GrantsModel::MethodsColumn}) {
            QTRY_COMPARE(cell(model, column).toString(), u"Ended"_s);
            QCOMPARE(cell(model, column, RowRole::IconInk).value<InkRole>(), InkRole::Text2);
            QCOMPARE(cell(model, column, RowRole::TextInk).value<InkRole>(), InkRole::Text2);
            QVERIFY(!cell(model, column, RowRole::Icons).isValid());
        }
        QVERIFY(!chips(model).contains(u"to_encode"_s));
        QVERIFY(cell(model, GrantsModel::MethodsColumn, Qt::AccessibleTextRole).toString().contains(u"PIN, ended"_s));
    }
    void methods_stayIsOverAndOneFailed_showsWhich()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        AccessGrant row = grant(10, 1, {workspace.inHours(-48), workspace.inHours(-1)});
        AccessMethod pin = method(20, AccessMode::Code, row);
        pin.errors.append({u"device_offline"_s, {}, workspace.clock.now(), {}, {}});
        AccessMethod card = method(21, AccessMode::Card, row);
        card.isIssued = true;
        workspace.store.grants.upsert(row);
        workspace.store.methods.upsert({pin, card});
        QTRY_VERIFY(chips(model).contains(u"failed"_s));
        QCOMPARE(cell(model, GrantsModel::MethodsColumn).toString(), QString());
        const auto icons = cell(model, GrantsModel::MethodsColumn, RowRole::Icons).value<QList<RowIcon>>();
        QCOMPARE(icons.size(), 4);
        QCOMPARE(icons.at(1).name, u"state-failed"_s);
        QCOMPARE(icons.at(3).name, u"state-ended"_s);
    }
    void stay_departureIsOverdue_isSaidAndHasAChip()
    {
        OfflineWorkspace workspace; // at 10:42:07
        const Instant end = workspace.clock.now() - 14min - 30s;
        AccessGrant row = grant(10, 1, {workspace.inHours(-48), end});
        row.warnings.append({u"overprovisioned_access"_s, {}, end, {}, {}});
        AccessMethod pin = method(20, AccessMode::Code, row);
        pin.isIssued = true;
        workspace.store.grants.upsert(row);
        workspace.store.methods.upsert(pin);
        GrantsModel model(workspace.store, workspace.clock);
        QTRY_VERIFY(!model.hasWork());
        QCOMPARE(cell(model, GrantsModel::StayColumn).toString(), u"Ended"_s);
        QVERIFY(!chips(model).contains(u"overdue"_s));
        workspace.clock.advance(1min);
        model.refreshTimes();
        QTRY_COMPARE(cell(model, GrantsModel::StayColumn).toString(), u"Overdue"_s);
        QCOMPARE(cell(model, GrantsModel::StayColumn, RowRole::Icon).toString(), u"clock"_s);
        QCOMPARE(cell(model, GrantsModel::StayColumn, RowRole::TextInk).value<InkRole>(), InkRole::Bad);
        QCOMPARE(cell(model, GrantsModel::MethodsColumn).toString(), u"Overdue"_s); // stays where the stay is left out
        QCOMPARE(cell(model, GrantsModel::MethodsColumn, RowRole::Icon).toString(), u"clock"_s);
        QCOMPARE(cell(model, GrantsModel::StayColumn, Qt::ToolTipRole).toString(),
                 u"The stay ended Fri 20 Nov, 10:27, and access is still there."_s);
        QVERIFY(chips(model).contains(u"overdue"_s));
        QVERIFY(!chips(model).contains(u"ends_today"_s));
        row.warnings.clear();
        workspace.store.grants.upsert(row);
        QTRY_COMPARE(cell(model, GrantsModel::StayColumn).toString(), u"Ended"_s);
        QVERIFY(!chips(model).contains(u"overdue"_s));
        QCOMPARE(cell(model, GrantsModel::MethodsColumn).toString(), u"Ended"_s);
    }
    void stay_methodIsStillThereAfterTheEnd_isOverdueInItsTime()
    {
        OfflineWorkspace workspace; // at 10:42:07
        AccessGrant row = grant(10, 1, {workspace.inHours(-48), workspace.inHours(-1)});
        AccessMethod pin = method(20, AccessMode::Code, row);
        pin.isIssued = true;
        pin.errors.append({u"failed_to_remove_from_device"_s, {}, workspace.clock.now() - 14min - 30s, {}, {}});
        workspace.store.grants.upsert(row);
        workspace.store.methods.upsert(pin);
        GrantsModel model(workspace.store, workspace.clock);
        QTRY_VERIFY(!model.hasWork());
        QCOMPARE(cell(model, GrantsModel::StayColumn).toString(), u"Ended"_s);
        workspace.clock.advance(1min);
        model.refreshTimes();
        QTRY_COMPARE(cell(model, GrantsModel::StayColumn).toString(), u"Overdue"_s);
    }
    void search_personDoorAndReservation_areFound()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        workspace.store.identities.upsert(person(1, u"Lucía Fernández"_s));
        workspace.store.devices.upsert(device(30, u"Room 404"_s));
        AccessGrant row = grant(10, 1, {workspace.inHours(-2), workspace.inHours(48)});
        row.reservationKey = u"HH-2291"_s;
        workspace.store.grants.upsert(row);
        workspace.store.places.set(row.id, {{idOf<DeviceId>(30)}, {}});
        QTRY_VERIFY(cell(model, 0, RowRole::SearchKey).toString().contains(u"404"_s));
        const QString key = cell(model, 0, RowRole::SearchKey).toString();
        QVERIFY(key.contains(u"lucia"_s));
        QVERIFY(key.contains(u"2291"_s));
    }
    void rows_grantRemoved_isTakenOut()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        const QAbstractItemModelTester tester(&model);
        workspace.store.grants.upsert({grant(10, 1, {}), grant(11, 1, {})});
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        workspace.store.grants.remove(idOf<AccessGrantId>(10));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(model.rowOf(idOf<AccessGrantId>(11).uuid()), 0);
    }
    void search_id_isFound()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        workspace.store.grants.upsert(grant(10, 1, {}));
        QVERIFY(SearchQuery(idOf<AccessGrantId>(10).toString()).matches(model.searchKeyOf(0)));
    }
    /// A file is read another day.
    void methods_exported_haveWholeDates()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        AccessGrant row = grant(10, 1, {workspace.inHours(-48), workspace.inHours(48)});
        AccessMethod pin = method(20, AccessMode::Code, row);
        pin.isIssued = true;
        pin.issuedAt = workspace.inHours(-48);
        workspace.store.grants.upsert(row);
        workspace.store.methods.upsert(pin);
        QTRY_COMPARE(cell(model, GrantsModel::MethodsColumn, Qt::AccessibleTextRole).toString(),
                     u"PIN, set, since Wed 18 Nov, 10:42"_s);
        QCOMPARE(cell(model, GrantsModel::MethodsColumn, RowRole::Exported).toString(),
                 u"PIN, set, since 2026-11-18 10:42 +00:00"_s);
    }
    void person_nameIsBlank_isToldByTheirContact()
    {
        OfflineWorkspace workspace;
        GrantsModel model(workspace.store, workspace.clock);
        UserIdentity blank = person(1, u"  "_s);
        blank.emailAddress = u"blank@example.com"_s;
        workspace.store.identities.upsert({blank, person(2, u"\u00A0"_s)});
        workspace.store.grants.upsert({grant(10, 1, {}), grant(11, 2, {})});
        QTRY_COMPARE(cell(model, GrantsModel::PersonColumn).toString(), u"blank@example.com"_s);
        const QModelIndex other = model.indexOf(idOf<AccessGrantId>(11).uuid(), GrantsModel::PersonColumn);
        QCOMPARE(other.data().toString(), u"Unnamed person"_s);
    }
};

LATCHKEY_TEST(GrantsModelTest, "grantsmodel")
#include "grantsmodel_test.moc"
