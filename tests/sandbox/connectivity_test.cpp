// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Devices that come, go, and stop answering.
class ConnectivityTest : public QObject {
    Q_OBJECT

    static Answer simulate(Harness &harness, const char *what, const QString &device)
    {
        return harness.post("/devices/simulate/"_L1 + QLatin1StringView(what), {{u"device_id"_s, device}});
    }
    static bool isOnline(Harness &harness, const QString &device)
    {
        return harness.row("device", device).value("properties"_L1).toObject().value("online"_L1).toBool();
    }
    static QJsonObject lastEvent(Harness &harness, const QString &device, const QString &type)
    {
        return harness.post(u"/events/get"_s, {{u"device_id"_s, device}, {u"event_type"_s, type}}).object("event");
    }
    static Answer enter(Harness &harness, const QString &device, const QString &pin)
    {
        const Answer started =
            harness.post(u"/locks/simulate/keypad_code_entry"_s, {{u"device_id"_s, device}, {u"code"_s, pin}});
        harness.wait(1s);
        return started;
    }

  private Q_SLOTS:
    void device_disconnected_andConnected_tellsSo_data()
    {
        QTest::addColumn<QByteArray>("off");
        QTest::addColumn<QByteArray>("on");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("eventCode");
        QTest::newRow("itself") << "disconnect"_ba << "connect"_ba << u"device_offline"_s << u"device_disconnected"_s;
        QTest::newRow("hub") << "disconnect_from_hub"_ba << "connect_to_hub"_ba << u"hub_disconnected"_s
                             << u"hub_disconnected"_s;
    }
    void device_disconnected_andConnected_tellsSo()
    {
        QFETCH(const QByteArray, off);
        QFETCH(const QByteArray, on);
        QFETCH(const QString, error);
        QFETCH(const QString, eventCode);
        Harness harness;
        const QString lock = harness.device("Room 402");
        QCOMPARE(simulate(harness, off.constData(), lock).status, 200);
        QVERIFY(!isOnline(harness, lock));
        QCOMPARE(noticesOf(harness.row("device", lock), "errors"), QStringList{error});
        QCOMPARE(lastEvent(harness, lock, u"device.disconnected"_s).value("error_code"_L1).toString(), eventCode);
        QCOMPARE(simulate(harness, on.constData(), lock).status, 200);
        QVERIFY(isOnline(harness, lock));
        QVERIFY(noticesOf(harness.row("device", lock), "errors").isEmpty());
        QVERIFY(!lastEvent(harness, lock, u"device.connected"_s).isEmpty());
    }
    void device_connected_getsThePinsThatWaited()
    {
        Harness harness;
        const QString lock = harness.device("Room 401");
        const QString grant =
            harness.grant(harness.person("Grace Kim"), {{u"device_ids"_s, QJsonArray{lock}}}, {u"code"_s});
        harness.post(u"/access_codes/create"_s, {{u"device_id"_s, lock}, {u"code"_s, u"48151"_s}});
        harness.wait(10s);
        simulate(harness, "connect", lock);
        harness.wait(2s);
        QVERIFY(harness.method(grant, "code").value("is_issued"_L1).toBool());
        QVERIFY(noticesOf(harness.method(grant, "code"), "errors").isEmpty());
        for (const QJsonValue code : harness.accessCodes({{u"device_id"_s, lock}})) {
            QCOMPARE(code.toObject().value("status"_L1).toString(), u"set"_s);
            QVERIFY(noticesOf(code.toObject(), "errors").isEmpty());
        }
    }
    void device_removedAtItsProvider_saysSo()
    {
        Harness harness;
        const QString lock = harness.device("Laundry");
        simulate(harness, "remove", lock);
        QCOMPARE(noticesOf(harness.row("device", lock), "errors"), QStringList{u"device_removed"_s});
        QVERIFY(!lastEvent(harness, lock, u"device.removed"_s).isEmpty());
    }
    void subscription_lapsed_isTold()
    {
        Harness harness;
        const QString lock = harness.device("Room 402");
        const QString path = u"/devices/simulate/paid_subscription"_s;
        harness.post(path, {{u"device_id"_s, lock}, {u"is_expired"_s, true}});
        QCOMPARE(noticesOf(harness.row("device", lock), "errors"), QStringList{u"subscription_required"_s});
        harness.post(path, {{u"device_id"_s, lock}, {u"is_expired"_s, false}});
        QVERIFY(noticesOf(harness.row("device", lock), "errors").isEmpty());
        QVERIFY(!lastEvent(harness, lock, u"device.error.subscription_required.resolved"_s).isEmpty());
        QCOMPARE(harness.post(path, {{u"device_id"_s, lock}}).status, 400);
    }
    void simulation_ofWhatADeviceCannot_orOfRealDoors_isRefused()
    {
        Harness harness;
        QCOMPARE(simulate(harness, "disconnect_from_hub", harness.device("Laundry")).errorType(), u"not_supported"_s);
        QCOMPARE(simulate(harness, "disconnect", harness.foreign("device")).errorType(), u"device_not_found"_s);
        Request request = harness.request("POST", u"/devices/simulate/disconnect"_s,
                                          "{\"device_id\":\"" + harness.foreign("device").toLatin1() + "\"}");
        request.authorization = "Bearer seam_at1_token";
        request.workspace = harness.engine.otherWorkspace().id().toLatin1();
        QCOMPARE(harness.send(request).errorType(), u"workspace_not_sandbox"_s);
    }
    void keypad_knownPin_opens_otherIsDenied()
    {
        Harness harness;
        const QString lock = harness.device("Laundry");
        harness.post(
            u"/access_codes/create"_s,
            {{u"device_id"_s, lock}, {u"code"_s, u"48151"_s}, {u"is_one_time_use"_s, true}, {u"sync"_s, true}});
        QCOMPARE(harness.attemptStatus(enter(harness, lock, u"48151"_s)), u"success"_s);
        const QJsonObject opened = lastEvent(harness, lock, u"lock.unlocked"_s);
        QCOMPARE(opened.value("method"_L1).toString(), u"keycode"_s);
        QCOMPARE(opened.value("code"_L1).toString(), u"48151"_s);
        QVERIFY(!harness.row("device", lock).value("properties"_L1).toObject().value("locked"_L1).toBool());
        // It was good for one use.
        QCOMPARE(harness.attemptStatus(enter(harness, lock, u"48151"_s)), u"error"_s);
        QCOMPARE(lastEvent(harness, lock, u"lock.access_denied"_s)
                     .value("reason"_L1)
                     .toObject()
                     .value("reason_code"_L1)
                     .toString(),
                 u"unknown_code"_s);
        QVERIFY(!lastEvent(harness, lock, u"action_attempt.simulate_keypad_code_entry.failed"_s).isEmpty());
    }
    void keypad_locksByHand()
    {
        Harness harness;
        const QString lock = harness.device("Laundry");
        harness.post(u"/locks/unlock_door"_s, {{u"device_id"_s, lock}, {u"sync"_s, true}});
        const Answer started = harness.post(u"/locks/simulate/manual_lock_via_keypad"_s, {{u"device_id"_s, lock}});
        harness.wait(1s);
        QCOMPARE(harness.attemptStatus(started), u"success"_s);
        QVERIFY(harness.row("device", lock).value("properties"_L1).toObject().value("locked"_L1).toBool());
        QCOMPARE(lastEvent(harness, lock, u"lock.locked"_s).value("method"_L1).toString(), u"manual"_s);
    }
    void unmanaged_isListedApart_andComesBack()
    {
        Harness harness;
        const QJsonObject laundry{{u"device_id"_s, harness.device("Laundry")}};
        QJsonObject change = laundry;
        change.insert("is_managed"_L1, true);
        const Answer wrong = harness.post(u"/devices/unmanaged/update"_s, change);
        QCOMPARE(wrong.errorType(), u"device_managed"_s);
        QCOMPARE(wrong.object("error").value("data"_L1).toObject(), laundry);
        change.insert("is_managed"_L1, false);
        harness.post(u"/devices/update"_s, change);
        QCOMPARE(harness.post(u"/devices/get"_s, laundry).errorType(), u"device_not_found"_s);
        QCOMPARE(harness.post(u"/devices/update"_s, laundry).errorType(), u"device_unmanaged"_s);
        const QJsonArray apart = harness.post(u"/devices/unmanaged/list"_s).array("devices");
        QCOMPARE(apart.size(), 1);
        QVERIFY(!apart.first().toObject().contains("display_name"_L1));
        QCOMPARE(harness.post(u"/devices/unmanaged/get"_s, {{u"name"_s, u"Laundry"_s}}).object("device"),
                 apart.first().toObject());
        QCOMPARE(harness.post(u"/devices/unmanaged/update"_s, change).fieldErrors(u"is_managed"_s).size(), 1);
        change.insert("is_managed"_L1, true);
        QCOMPARE(harness.post(u"/devices/unmanaged/update"_s, change).status, 200);
        QCOMPARE(harness.post(u"/devices/get"_s, laundry).status, 200);
        QCOMPARE(harness.post(u"/devices/unmanaged/get"_s, laundry).status, 404);
        QCOMPARE(harness.events("device_id", harness.device("Laundry")).last(),
                 u"device.unmanaged.converted_to_managed"_s);
    }
    void delete_takesTheDeviceItsCodesAndItsPlaces()
    {
        Harness harness;
        const QJsonObject lock{{u"device_id"_s, harness.device("Residence A1")}};
        const int before = harness.row("space", harness.space("residence-a")).value("device_count"_L1).toInt();
        QCOMPARE(harness.post(u"/devices/delete"_s, lock).status, 200);
        QCOMPARE(harness.post(u"/devices/get"_s, lock).status, 404);
        QCOMPARE(harness.events("device_id", lock.value("device_id"_L1).toString()).last(), u"device.deleted"_s);
        QCOMPARE(harness.post(u"/devices/delete"_s, lock).errorType(), u"device_not_found"_s);
        QCOMPARE(harness.row("space", harness.space("residence-a")).value("device_count"_L1).toInt(), before - 1);
        for (const QJsonValue code : harness.accessCodes({})) {
            QVERIFY(code.toObject().value("device_id"_L1) != lock.value("device_id"_L1));
        }
        // The hotel's day goes on without it.
        harness.wait(24h);
        QCOMPARE(harness.post(u"/devices/list"_s).status, 200);
    }
    void providers_areListedByCategory()
    {
        Harness harness({Seed::Kind::Empty});
        const QString path = u"/devices/list_device_providers"_s;
        QVERIFY(harness.post(path).array("device_providers").size() > 10);
        const QJsonArray cameras =
            harness.post(path, {{u"provider_category"_s, u"cameras"_s}}).array("device_providers");
        QCOMPARE(cameras.size(), 1);
        QCOMPARE(cameras.first().toObject().value("device_provider_name"_L1).toString(), u"ring"_s);
        QCOMPARE(harness.post(path, {{u"provider_category"_s, u"doors"_s}}).status, 400);
    }
};

LATCHKEY_TEST(ConnectivityTest, "connectivity")
#include "connectivity_test.moc"
