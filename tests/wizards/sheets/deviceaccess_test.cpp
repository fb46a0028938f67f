// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/sheets/deviceaccesssheet.h"

#include "sheetstory.h"
#include "support/testmain.h"

#include <QListView>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class DeviceAccessTest : public SheetStory {
    Q_OBJECT

  private Q_SLOTS:
    void grant_oneDeviceByKeyboard_isHeldByServer()
    {
        const auto sheet = openFor({}, {});
        QCOMPARE(focusName(), u"personSearch"_s);
        keys(u"maya"_s);
        key(Qt::Key_Tab);
        key(Qt::Key_Tab);
        QCOMPARE(focusName(), u"deviceSearch"_s);
        keys(u"laundry"_s);
        key(Qt::Key_Down);
        key(Qt::Key_Space);
        commit();
        QTRY_VERIFY(!sheet);
        const UserIdentityId maya = desk().person(u"Maya Lindqvist"_s);
        const DeviceId laundry = desk().device(u"Laundry"_s);
        const QJsonObject sent{{u"user_identity_id"_s, maya.toString()}, {u"device_id"_s, laundry.toString()}};
        QCOMPARE(desk().body("/user_identities/grant_access_to_device"), sent);
        QCOMPARE(directDevices(maya), QJsonArray{laundry.toString()});
        QCOMPARE(desk().writes().size(), 1);
    }
    void grant_severalDevices_sendsOneRequestEach()
    {
        const UserIdentityId maya = desk().person(u"Maya Lindqvist"_s);
        const auto sheet = openFor(maya, {});
        QCOMPARE(focusName(), u"deviceSearch"_s);
        choose(*sheet, "device", u"laundry"_s);
        choose(*sheet, "device", u"room 402"_s);
        click(*sheet, "submitButton");
        QTRY_VERIFY(!sheet);
        QCOMPARE(desk().count("/user_identities/grant_access_to_device"), 2);
        const QJsonArray held = directDevices(maya);
        QCOMPARE(held.size(), 2);
        QVERIFY(held.contains(desk().device(u"Laundry"_s).toString()));
        QVERIFY(held.contains(desk().device(u"Room 402"_s).toString()));
    }
    void grant_knownBeforehand_isChosen()
    {
        const UserIdentityId maya = desk().person(u"Maya Lindqvist"_s);
        const auto sheet = openFor(maya, {desk().device(u"Laundry"_s), desk().device(u"Room 402"_s)});
        commit();
        QTRY_VERIFY(!sheet);
        QCOMPARE(directDevices(maya).size(), 2);
    }
    void grant_emptyWorkspace_listsSayWhatToDo()
    {
        Desk empty(sandbox::Seed::Kind::Empty);
        const auto sheet = open<DeviceAccessSheet>(empty.store, empty.runner, UserIdentityId(), QList<DeviceId>());
        const auto said = [&sheet](const char *list) { return part<QListView>(*sheet, list)->accessibleDescription(); };
        QCOMPARE(said("personList"), u"There is nobody yet. Close this, and add a new person first."_s);
        QVERIFY2(said("deviceList").startsWith(u"This workspace has no devices yet."_s),
                 qPrintable(said("deviceList")));
        delete sheet; // before its desk
    }
    void grant_nothingSelected_isToldUnderBoth()
    {
        const auto sheet = openFor({}, {});
        commit();
        QCOMPARE(messageOf(*sheet, "person"), u"Choose the person who gets access."_s);
        QCOMPARE(messageOf(*sheet, "device"), u"Choose at least one device."_s);
        QCOMPARE(focusName(), u"personSearch"_s);
        QVERIFY(desk().writes().isEmpty());
    }
    void grant_deviceGoneMeanwhile_isToldAndKeepsWhatWasChosen()
    {
        const UserIdentityId maya = desk().person(u"Maya Lindqvist"_s);
        desk().server.setOverride(u"/user_identities/grant_access_to_device"_s, 404, "application/json",
                                  R"({"error":{"type":"device_not_found","message":"Device not found"},"ok":false})");
        const auto sheet = openFor(maya, {desk().device(u"Laundry"_s)});
        commit();
        QTRY_VERIFY(!noticeOf(*sheet).isEmpty());
        QVERIFY2(noticeOf(*sheet).startsWith("Not found"_L1), qPrintable(noticeOf(*sheet)));
        desk().server.clearOverrides();
        commit();
        QTRY_VERIFY(!sheet);
        QCOMPARE(directDevices(maya).size(), 1);
    }
    void deviceAccessSheet_everyPart_hasNameAndOwnMnemonic()
    {
        const auto sheet = openFor({}, {});
        QCOMPARE(doubleMnemonics(*sheet), QStringList());
        QCOMPARE(nameless(*sheet), QStringList());
    }

  private:
    QPointer<DeviceAccessSheet> openFor(UserIdentityId person, const QList<DeviceId> &devices)
    {
        return open<DeviceAccessSheet>(desk().store, desk().runner, person, devices);
    }
    QJsonArray directDevices(UserIdentityId person)
    {
        return desk().held("user_identity", person)["_hidden"_L1]["device_ids"_L1].toArray();
    }
};

LATCHKEY_TEST(DeviceAccessTest, "deviceaccess")

#include "deviceaccess_test.moc"
