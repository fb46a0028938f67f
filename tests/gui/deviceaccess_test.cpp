// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "windowstory.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {
const QString maya = u"Maya Lindqvist"_s;
} // namespace

class DeviceAccessTest : public WindowStory {
    Q_OBJECT

  private Q_SLOTS:
    void grant_oneDeviceToThePersonChosen_isHeldAndShown()
    {
        grantLaundry();
        QCOMPARE(devicesOf(maya), QJsonArray{deviceId(u"Laundry"_s)});
        QCOMPARE(hotel().writes(), QStringList{u"/user_identities/grant_access_to_device"_s});
        QTRY_VERIFY(hasRow("accessTree", u"Laundry"_s));
    }
    void grant_devicesChosenInTheirPane_areHeld()
    {
        goTo(PaneId::Devices);
        select(u"residence a"_s, {u"Residence A1"_s, u"Residence A3"_s});
        press(Command::GrantDevices);
        choose(dialog("deviceAccessSheet"), "person", u"maya"_s);
        commit();
        QTRY_VERIFY(!isOpen("deviceAccessSheet"));
        const QJsonArray held = devicesOf(maya);
        QCOMPARE(held.size(), 2);
        QVERIFY(held.contains(deviceId(u"Residence A1"_s)));
        QVERIFY(held.contains(deviceId(u"Residence A3"_s)));
        QCOMPARE(hotel().count("/user_identities/grant_access_to_device"), 2);
    }
    void grant_refusedByServer_isToldAndKeepsWhatWasChosen()
    {
        refuse("/user_identities/grant_access_to_device", 404, "device_not_found", "Device not found");
        const QDialog &sheet = openForMaya();
        choose(sheet, "device", u"laundry"_s);
        commit();
        QTRY_VERIFY2(noticeOf(sheet).startsWith(u"Not found"_s), qPrintable(noticeOf(sheet)));
        QVERIFY(devicesOf(maya).isEmpty());
        hotel().server.clearOverrides();
        commit();
        QTRY_VERIFY(!isOpen("deviceAccessSheet"));
        QCOMPARE(devicesOf(maya), QJsonArray{deviceId(u"Laundry"_s)});
    }
    void grant_nobodyKnows_isSaidUntilItIsKnown()
    {
        hotel().relay.swallowAnswersTo("/user_identities/grant_access_to_device");
        bool isCut = false; // once it was read what is open before
        connect(&workspace().runner, &OperationRunner::changed, this, [this, &isCut](const OperationStatus &status) {
            if (status.stepsDone == 1 && !std::exchange(isCut, true)) {
                hotel().relay.swallowAnswersTo("/user_identities/list_accessible_devices");
            }
        });
        const QDialog &sheet = openForMaya();
        choose(sheet, "device", u"laundry"_s);
        commit();
        QTRY_VERIFY_WITH_TIMEOUT(noticeOf(sheet).startsWith(u"We do not know yet"_s), 30'000);
        QCOMPARE(hotel().count("/user_identities/grant_access_to_device"), 1);
        hotel().relay.mend();
        commit();
        QTRY_VERIFY(!isOpen("deviceAccessSheet"));
        QCOMPARE(devicesOf(maya), QJsonArray{deviceId(u"Laundry"_s)});
        QCOMPARE(hotel().count("/user_identities/grant_access_to_device"), 1);
        disconnect(&workspace().runner, nullptr, this, nullptr);
    }
    void revoke_asked_namesWhatGoesAndKeepsIt()
    {
        toLaundryOfMaya();
        press(Command::RevokeDevice);
        QCOMPARE(question("revokeSheet"), u"Revoke Maya Lindqvist’s direct access to Laundry?"_s);
        QCOMPARE(verb("revokeSheet"), u"Revoke now, no undo"_s); // it has no end
        QVERIFY2(preview("closing").contains(u"Laundry|access without a grant goes"_s), qPrintable(preview("closing")));
        QCOMPARE(keep("revokeSheet"), u"Keep access"_s);
        key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("revokeSheet"));
        QCOMPARE(devicesOf(maya), QJsonArray{deviceId(u"Laundry"_s)});
        QCOMPARE(begunCount(), 1); // the grant
    }
    void revoke_doorOfAGrant_saysThatTheGrantGoesOn()
    {
        goTo(PaneId::People);
        select(u"Alice Hansen"_s);
        pick("accessTree", u"Room 403"_s);
        const UserIdentityId alice = UserIdentityId::fromString(personId(u"Alice Hansen"_s));
        const DeviceId room = DeviceId::fromString(deviceId(u"Room 403"_s));
        QTRY_VERIFY(workspace().personAccess.isOpenByGrant(alice, room, hotel().clock.now()));
        press(Command::RevokeDevice);
        const QString open = preview("stillOpen");
        QVERIFY2(open.contains(u"Room 403|through the grant "_s), qPrintable(open));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("revokeSheet"));
    }
    void deletePerson_withDirectAccess_saysThatItEnds()
    {
        toLaundryOfMaya();
        press(Command::DeletePerson);
        QCOMPARE(verb("revokeSheet"), u"Delete now, no undo"_s);
        QVERIFY2(preview("closing").contains(u"Laundry|access without a grant goes"_s), qPrintable(preview("closing")));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("revokeSheet"));
    }
    void revoke_confirmed_isGoneAtServerAndInWindow()
    {
        toLaundryOfMaya();
        press(Command::RevokeDevice);
        revokeNow();
        QTRY_COMPARE(told(), u"Maya Lindqvist has no direct access to Laundry any more. "_s);
        QCOMPARE(devicesOf(maya), QJsonArray());
        QCOMPARE(hotel().writes(), QStringList{u"/user_identities/revoke_access_to_device"_s});
        QTRY_VERIFY(!hasRow("accessTree", u"Laundry"_s));
    }
    void revoke_refusedByServer_isTold()
    {
        toLaundryOfMaya();
        refuse("/user_identities/revoke_access_to_device", 403, "forbidden", "Not by this key");
        press(Command::RevokeDevice);
        revokeNow();
        QTRY_COMPARE(toldAs(), NoticeStrip::Kind::Bad);
        QVERIFY2(told().startsWith(u"Revoke Maya Lindqvist’s access to Laundry: Not allowed."_s), qPrintable(told()));
        QCOMPARE(devicesOf(maya), QJsonArray{deviceId(u"Laundry"_s)});
    }
    void revoke_nobodyKnows_isSaid()
    {
        toLaundryOfMaya();
        hotel().relay.swallowAnswersTo("/user_identities/revoke_access_to_device");
        hotel().relay.swallowAnswersTo("/user_identities/list_accessible_devices");
        press(Command::RevokeDevice);
        revokeNow();
        QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"Outcome not known yet"_s), 30'000);
        QCOMPARE(toldAs(), NoticeStrip::Kind::Warn);
        QCOMPARE(hotel().count("/user_identities/revoke_access_to_device"), 1);
        QCOMPARE(devicesOf(maya), QJsonArray());
    }

  private:
    QDialog &openForMaya() { return open(PaneId::People, maya, Command::GrantDevices, "deviceAccessSheet"); }
    void grantLaundry()
    {
        choose(openForMaya(), "device", u"laundry"_s);
        commit();
        QTRY_VERIFY(!isOpen("deviceAccessSheet"));
    }
    /// Maya may open the laundry, and her details show that door, chosen.
    void toLaundryOfMaya()
    {
        grantLaundry();
        pick("accessTree", u"Laundry"_s);
        hotel().clearRequests();
    }
    QJsonArray devicesOf(const QString &person)
    {
        return heldWhole("user_identity", personId(person))["_hidden"_L1]["device_ids"_L1].toArray();
    }
};

LATCHKEY_TEST(DeviceAccessTest, "deviceaccess")

#include "deviceaccess_test.moc"
