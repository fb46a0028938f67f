// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "windowstory.h"

#include <QAbstractItemView>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *unlockPath = "/locks/unlock_door";

} // namespace

class DoorsTest : public WindowStory {
    Q_OBJECT

  private Q_SLOTS:
    void unlockAndLock_attemptIsWatchedUntilTheLockHasObeyed()
    {
        unlock(u"Laundry"_s);
        QTRY_VERIFY(showsUnderWay(u"Unlock Laundry"_s));
        QTRY_COMPARE(waitText(), u"Waits for its answer, 30\u00A0s at most"_s);
        QTRY_COMPARE_WITH_TIMEOUT(told(), u"Laundry reports that it is unlocked. "_s, 15'000);
        QVERIFY(!showsUnderWay(u"Unlock Laundry"_s));
        QCOMPARE(lastAttempt()["status"_L1].toString(), u"success"_s);
        QVERIFY(!isLocked(u"Laundry"_s));
        QCOMPARE(cell(u"Laundry"_s, u"Locked"_s), u"Unlocked"_s);
        press(Command::LockDoor);
        QTRY_COMPARE_WITH_TIMEOUT(told(), u"Laundry reports that it is locked. "_s, 15'000);
        QVERIFY(isLocked(u"Laundry"_s));
        QCOMPARE(cell(u"Laundry"_s, u"Locked"_s), u"Locked"_s);
        QCOMPARE(hotel().writes(), (QStringList{u"/locks/unlock_door"_s, u"/locks/lock_door"_s}));
    }
    void unlock_lockThatDoesNotAnswer_isToldWithTheReason()
    {
        unlock(u"Room 401"_s);
        QTRY_VERIFY_WITH_TIMEOUT(told().startsWith(u"Unlock Room 401: Not carried out."_s), 15'000);
        QCOMPARE(toldAs(), NoticeStrip::Kind::Bad);
        QVERIFY2(told().contains(u"offline"_s), qPrintable(told()));
        QCOMPARE(lastAttempt()["status"_L1].toString(), u"error"_s);
        QVERIFY(isLocked(u"Room 401"_s));
    }
    void unlock_notConfirmedByTheLock_isNeverCalledUnlocked()
    {
        hotel().server.setOverride(QLatin1StringView(unlockPath), 200, "application/json", R"({"ok":true,
            "action_attempt":{"action_attempt_id":"11111111-2222-4333-8444-555555555555","action_type":"UNLOCK_DOOR",
            "status":"success","result":{"was_confirmed_by_device":false},"error":null}})");
        unlock(u"Laundry"_s);
        QTRY_VERIFY_WITH_TIMEOUT(told().startsWith(u"Sent, not confirmed."_s), 15'000);
        QCOMPARE(toldAs(), NoticeStrip::Kind::Warn);
        QCOMPARE(hotel().count(unlockPath), 1);
        QVERIFY(isLocked(u"Laundry"_s));
        QCOMPARE(cell(u"Laundry"_s, u"Locked"_s), u"Locked"_s);
    }
    void unlock_answerLost_isNotSentAgainAndSaidToBeUnknown()
    {
        hotel().relay.swallowAnswersTo(unlockPath);
        unlock(u"Laundry"_s);
        QTRY_VERIFY_WITH_TIMEOUT(told().startsWith(u"Unlock Laundry: Outcome not known yet."_s), 15'000);
        QCOMPARE(toldAs(), NoticeStrip::Kind::Warn);
        QCOMPARE(hotel().count(unlockPath), 1);
    }
    void unlock_refusedByServer_isTold()
    {
        refuse(unlockPath, 403, "forbidden", "Not by this key");
        unlock(u"Laundry"_s);
        QTRY_VERIFY(told().startsWith(u"Unlock Laundry: Not allowed."_s));
        QVERIFY(isLocked(u"Laundry"_s));
    }
    void unlockEntrance_withACloudKey_opensAtServer()
    {
        const QDialog &sheet = open(PaneId::Entrances, u"Back office"_s, Command::UnlockDoor, "unlockEntranceSheet");
        const auto *const cloudKeys = part<QAbstractItemView>(sheet, "cloudKeyList");
        QTRY_VERIFY(rowOf(*cloudKeys, u"Ana Costa"_s).isValid());
        choose(sheet, "cloudKey", u"ana costa"_s);
        commit();
        QTRY_COMPARE_WITH_TIMEOUT(told(), u"Back office reports that it is unlocked. "_s, 15'000);
        QVERIFY(!isOpen("unlockEntranceSheet"));
        const QJsonObject office = heldWhole("acs_entrance", entranceId(u"Back office"_s));
        QCOMPARE(office["is_locked"_L1], QJsonValue(false));
        QCOMPARE(hotel().count("/acs/entrances/unlock"), 1);
    }
    void rename_newName_isHeldAndShown()
    {
        const QString laundry = deviceId(u"Laundry"_s);
        open(PaneId::Devices, u"Laundry"_s, Command::RenameDevice, "renameSheet");
        keys(u"Laundry room"_s); // over the old name, which is selected
        commit();
        QTRY_VERIFY(!isOpen("renameSheet"));
        QCOMPARE(heldWhole("device", laundry)["display_name"_L1].toString(), u"Laundry room"_s);
        QCOMPARE(hotel().writes(), QStringList{u"/devices/update"_s});
        QVERIFY(hasRow(u"Laundry room"_s));
    }
    void rename_refusedByServer_isToldAndKeepsTheName()
    {
        refuse("/devices/update", 404, "device_not_found", "Device not found");
        const QDialog &sheet = open(PaneId::Devices, u"Laundry"_s, Command::RenameDevice, "renameSheet");
        keys(u"Laundry room"_s);
        commit();
        QTRY_VERIFY2(noticeOf(sheet).startsWith(u"Not found"_s), qPrintable(noticeOf(sheet)));
        QVERIFY(!deviceId(u"Laundry"_s).isEmpty());
        QVERIFY(hasRow(u"Laundry"_s));
    }

  private:
    void unlock(const QString &device)
    {
        goTo(PaneId::Devices);
        select(device);
        press(Command::UnlockDoor);
    }
    bool isLocked(const QString &device)
    {
        return heldWhole("device", deviceId(device))["properties"_L1]["locked"_L1].toBool();
    }
};

LATCHKEY_TEST(DoorsTest, "doors")

#include "doors_test.moc"
