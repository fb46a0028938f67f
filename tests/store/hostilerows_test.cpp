// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "hostileload.h"
#include "support/testmain.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

/// Of the second row, which the page is refused for.
QString member(const char *path) { return notAsPromised(u"devices[1]."_s + QString::fromLatin1(path)); }

QByteArray quoted(const QByteArray &text) { return '"' + text + '"'; }

} // namespace

/// What people see when the members of one row are not as the contract has them.
class HostileRowsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void wrong_data();
    void wrong();
    void odd_data();
    void odd();
    void time_data();
    void time();
    void timeOfAnOffset_isTheSameMoment();
    void idTwice_isOneRow();
    void memberTwice_theFirstCounts();
    void textOfAMegabyte_isKept();
    void unknownEnum_isKeptAsItIs();
};

void HostileRowsTest::wrong_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QByteArray &key, const QByteArray &value, const char *path = nullptr) {
        QTest::newRow(name) << deviceWith(key, value) << member(path == nullptr ? key.constData() : path);
    };
    for (const char *key :
         {"device_id", "workspace_id", "connected_account_id", "display_name", "created_at", "properties"}) {
        row(QByteArray(QByteArray(key) + " left out").constData(), key, {});
        row(QByteArray(QByteArray(key) + " null").constData(), key, "null");
        row(QByteArray(QByteArray(key) + " a number").constData(), key, "7");
        row(QByteArray(QByteArray(key) + " a list").constData(), key, "[]");
    }
    row("display_name an object", "display_name", "{}");
    row("properties a text", "properties", "\"online\"");
    row("online left out", "properties", "{}", "properties.online");
    row("online a text", "properties", R"({"online":"yes"})", "properties.online");
    row("online a number", "properties", R"({"online":1})", "properties.online");
    row("battery a number", "properties", R"({"online":true,"battery":0.5})", "properties.battery");
    row("battery level a text", "properties", R"({"online":true,"battery":{"level":"half"}})",
        "properties.battery.level");
    row("id that is no UUID", "device_id", "\"august_device_1\"");
    row("empty id", "device_id", "\"\"");
    row("id of zeros", "device_id", "\"00000000-0000-0000-0000-000000000000\"");
    row("id that is cut", "device_id", "\"22222222-2222-4222-8222-2222222\"");
    row("id of a file", "device_id", "\"../../../../../../../../etc/passwd\"");
    row("device_type a list", "device_type", "[]");
    row("errors an object", "errors", "{}");
    row("an error that is a text", "errors", "[\"broken\"]", "errors[0]");
    row("space_ids a text", "space_ids", "\"none\"");
    row("a space id that is none", "space_ids", "[\"lobby\"]", "space_ids[0]");
}

void HostileRowsTest::wrong()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QString, told);
    HostileLoad load({answer(200, pageJson(deviceJson(2) + ',' + row))});
    QVERIFY2(load.run(), "It went on beyond its deadline.");
    QCOMPARE(load.told(), told);
    QCOMPARE(load.rows(), 0);
}

void HostileRowsTest::odd_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("members nobody knows") << deviceJson(1, R"(,"new":{"a":[1,{"b":null}]},"":0)");
    QTest::newRow("type nobody knows") << deviceWith("device_type", "\"teleporter\"");
    QTest::newRow("type left out") << deviceWith("device_type", {});
    QTest::newRow("empty name") << deviceWith("display_name", "\"\"");
    QTest::newRow("name of other scripts") << deviceWith("display_name", "\"\xe9\x97\xa8 \xf0\x9f\x9a\xaa\"");
    QTest::newRow("name with zero inside") << deviceWith("display_name", "\"Do\\u0000or\"");
    QTest::newRow("name that is HTML") << deviceWith("display_name", "\"<b>Door</b><img src='http://x.example/'>\"");
    QTest::newRow("name that turns the line") << deviceWith("display_name", "\"\xe2\x80\xae"
                                                                            "rood\"");
    QTest::newRow("id in capitals") << deviceWith("device_id", "\"2222222A-2222-4222-8222-00000000000B\"");
    QTest::newRow("errors null") << deviceWith("errors", "null");
    QTest::newRow("warning nobody knows") << deviceWith("warnings", R"([{"warning_code":"haunted","message":"Boo"}])");
    QTest::newRow("problem without words") << deviceWith("errors", "[{}]");
    QTest::newRow("battery beyond full") << deviceWith("properties", R"({"online":true,"battery":{"level":17e300}})");
    QTest::newRow("battery below empty") << deviceWith("properties", R"({"online":true,"battery":{"level":-1}})");
    QTest::newRow("code lengths out of range")
        << deviceWith("properties", R"({"online":true,"supported_code_lengths":[-4,0.5,1e18]})");
    QTest::newRow("space ids left out") << deviceWith("space_ids", {});
}

void HostileRowsTest::odd()
{
    QFETCH(const QByteArray, row);
    HostileLoad load({answer(200, pageJson(deviceJson(2) + ',' + row))});
    QVERIFY2(load.run(), "It went on beyond its deadline.");
    QCOMPARE(load.told(), QString());
    QCOMPARE(load.rows(), 2);
}

void HostileRowsTest::time_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<bool>("isGood");
    const auto good = [](const char *time) { QTest::newRow(time) << QByteArray(time) << true; };
    const auto bad = [](const char *time) { QTest::newRow(time) << QByteArray(time) << false; };
    good("2026-11-20T10:42:07Z");
    good("2026-11-20T10:42:07.9Z");
    good("2026-11-20T10:42:07.946606Z");
    good("2026-11-20T10:42:07.123456789012345678901234567890Z");
    good("2026-11-20T10:42:07+00:00");
    good("2026-11-20T23:42:07+1300");
    good("2026-11-20 10:42:07z");
    good("2026-12-31T23:59:60Z");
    good("2024-02-29T00:00:00Z");
    good("9999-12-31T23:59:59Z");
    good("0001-01-01T00:00:00Z");
    bad("2026-11-20T10:42:07");
    bad("2026-11-20");
    bad("2026-02-30T10:42:07Z");
    bad("2025-02-29T10:42:07Z");
    bad("2026-13-20T10:42:07Z");
    bad("2026-00-00T10:42:07Z");
    bad("2026-11-20T24:00:00Z");
    bad("2026-11-20T10:60:07Z");
    bad("2026-11-20T10:42:61Z");
    bad("2026-11-20T10:42:07.Z");
    bad("2026-11-20T10:42:07Zebra");
    bad("10000-01-01T00:00:00Z");
    bad("-2026-11-20T10:42:07Z");
    bad("20/11/2026 10:42");
    bad("1795171327");
    bad("yesterday");
    bad("");
}

void HostileRowsTest::time()
{
    QFETCH(const QByteArray, time);
    QFETCH(const bool, isGood);
    HostileLoad load({answer(200, pageJson(deviceJson(2) + ',' + deviceWith("created_at", quoted(time))))});
    QVERIFY(load.run());
    QCOMPARE(load.told(), isGood ? QString() : member("created_at"));
    QCOMPARE(load.rows(), isGood ? 2 : 0);
}

void HostileRowsTest::timeOfAnOffset_isTheSameMoment()
{
    HostileLoad load({answer(200, pageJson(deviceWith("created_at", "\"2026-11-20T23:42:07.5+13:00\"")))});
    QVERIFY(load.run());
    QCOMPARE(load.row().createdAt.time_since_epoch().count(), qint64(1'795'171'327'500));
}

void HostileRowsTest::idTwice_isOneRow()
{
    HostileLoad load({answer(200, pageJson(deviceJson(1) + ',' + deviceJson(2) + ',' + deviceJson(1)))});
    QVERIFY(load.run());
    QCOMPARE(load.told(), QString());
    QCOMPARE(load.rows(), 2);
}

void HostileRowsTest::memberTwice_theFirstCounts()
{
    HostileLoad load({answer(200, pageJson(deviceJson(1, R"(,"display_name":"Another")")))});
    QVERIFY(load.run());
    QCOMPARE(load.row().displayName, u"Door"_s);
}

void HostileRowsTest::textOfAMegabyte_isKept()
{
    HostileLoad load({answer(200, pageJson(deviceWith("display_name", quoted(QByteArray(1'000'000, 'x')))))});
    QVERIFY(load.run());
    QCOMPARE(load.told(), QString());
    QCOMPARE(load.row().displayName.size(), 1'000'000);
}

void HostileRowsTest::unknownEnum_isKeptAsItIs()
{
    HostileLoad load({answer(200, pageJson(deviceWith("device_type", "\"teleporter\"")))});
    QVERIFY(load.run());
    QCOMPARE(load.row().deviceType, u"teleporter"_s);
}

LATCHKEY_TEST(HostileRowsTest, "hostilerows")
#include "hostilerows_test.moc"
