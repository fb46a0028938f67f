// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Connected accounts, and the Connect Webviews through which they come.
class AccountsTest : public QObject {
    Q_OBJECT

    static QJsonObject account(Harness &harness, const QString &type)
    {
        return harness.row("connected_account", harness.idOf("connected_account", "account_type", type));
    }
    static QJsonObject idOf(const QJsonObject &row)
    {
        return {{u"connected_account_id"_s, row.value("connected_account_id"_L1)}};
    }
    static QJsonObject webview(Harness &harness, const QString &id)
    {
        return harness.post(u"/connect_webviews/get"_s, {{u"connect_webview_id"_s, id}}).object("connect_webview");
    }
    static QString create(Harness &harness, const QJsonObject &parameters)
    {
        return harness.post(u"/connect_webviews/create"_s, parameters)
            .object("connect_webview")
            .value("connect_webview_id"_L1)
            .toString();
    }
    static qsizetype devicesOf(Harness &harness, const QString &webviewId)
    {
        return harness.post(u"/devices/list"_s, {{u"connect_webview_id"_s, webviewId}}).array("devices").size();
    }

  private Q_SLOTS:
    void webview_loggedInAt_bringsAnAccountAndItsLocks()
    {
        Harness harness({Seed::Kind::Empty});
        const QString id = create(harness, {{u"accepted_providers"_s, QJsonArray{u"ttlock"_s}},
                                            {u"customer_key"_s, u"north"_s},
                                            {u"custom_metadata"_s, QJsonObject{{u"desk"_s, u"1"_s}}}});
        QCOMPARE(webview(harness, id).value("status"_L1).toString(), u"pending"_s);
        harness.wait(3s);
        const QJsonObject done = webview(harness, id);
        QCOMPARE(done.value("status"_L1).toString(), u"authorized"_s);
        QVERIFY(done.value("login_successful"_L1).toBool());
        QCOMPARE(done.value("selected_provider"_L1).toString(), u"ttlock"_s);
        QCOMPARE(devicesOf(harness, id), 0);
        harness.wait(1s);
        QCOMPARE(devicesOf(harness, id), 3);
        const QJsonObject made = account(harness, u"ttlock"_s);
        QCOMPARE(made.value("connected_account_id"_L1), done.value("connected_account_id"_L1));
        QCOMPARE(made.value("customer_key"_L1).toString(), u"north"_s);
        QCOMPARE(made.value("custom_metadata"_L1).toObject().value("desk"_L1).toString(), u"1"_s);
        QCOMPARE(harness.events("connect_webview_id", id),
                 (QStringList{u"connected_account.created"_s, u"connected_account.successful_login"_s,
                              u"connected_account.connected"_s, u"connect_webview.login_succeeded"_s}));
        const QStringList events =
            harness.events("connected_account_id", made.value("connected_account_id"_L1).toString());
        QCOMPARE(events.count(u"device.added"_s), 3);
        QCOMPARE(events.last(), u"connected_account.completed_first_sync"_s);
        QCOMPARE(harness.post(u"/devices/list"_s, {{u"customer_key"_s, u"north"_s}}).array("devices").size(), 3);
    }
    void webview_thatWaits_isDoneWithItsDevices()
    {
        Harness harness({Seed::Kind::Empty});
        const QString id =
            create(harness, {{u"wait_for_device_creation"_s, true}, {u"automatically_manage_new_devices"_s, false}});
        harness.wait(3s);
        QCOMPARE(webview(harness, id).value("status"_L1).toString(), u"pending"_s);
        harness.wait(1s);
        QCOMPARE(webview(harness, id).value("status"_L1).toString(), u"authorized"_s);
        QCOMPARE(devicesOf(harness, id), 0);
        QCOMPARE(harness.post(u"/devices/unmanaged/list"_s).array("devices").size(), 3);
    }
    void webview_ofAnAccessSystem_bringsEntrances()
    {
        Harness harness({Seed::Kind::Empty});
        create(harness, {{u"provider_category"_s, u"access_control_systems"_s},
                         {u"excluded_providers"_s, QJsonArray{u"salto_ks"_s}}});
        harness.wait(4s);
        QCOMPARE(harness.post(u"/acs/systems/list"_s).array("acs_systems").size(), 1);
        QCOMPARE(harness.post(u"/acs/entrances/list"_s).array("acs_entrances").size(), 2);
        const QString system = harness.system("visionline_system");
        QCOMPARE(harness.events("acs_system_id", system),
                 (QStringList{u"acs_system.added"_s, u"acs_entrance.added"_s, u"acs_entrance.added"_s,
                              u"acs_encoder.added"_s}));
    }
    void webview_ofAProviderNobodyPlays_fails()
    {
        Harness harness({Seed::Kind::Empty});
        const QString id = create(harness, {{u"accepted_providers"_s, QJsonArray{u"nest"_s}}});
        harness.wait(3s);
        QCOMPARE(webview(harness, id).value("status"_L1).toString(), u"failed"_s);
        QCOMPARE(harness.events("connect_webview_id", id), QStringList{u"connect_webview.login_failed"_s});
    }
    void webviews_areListedFilteredAndDeleted()
    {
        Harness harness({Seed::Kind::Empty});
        const QString first = create(harness, {{u"customer_key"_s, u"north"_s}});
        create(harness, {{u"accepted_providers"_s, QJsonArray{u"salto_ks"_s}},
                         {u"custom_metadata"_s, QJsonObject{{u"desk"_s, true}}}});
        const auto count = [&](const QJsonObject &filter) {
            return harness.post(u"/connect_webviews/list"_s, filter).array("connect_webviews").size();
        };
        QCOMPARE(count({}), 2);
        QCOMPARE(count({{u"customer_key"_s, u"north"_s}}), 1);
        QCOMPARE(count({{u"search"_s, u"SALTO"_s}}), 1);
        QCOMPARE(count({{u"custom_metadata_has"_s, QJsonObject{{u"desk"_s, true}}}}), 1);
        QCOMPARE(count({{u"user_identifier_key"_s, u"u1"_s}}), 0);
        harness.post(u"/client_sessions/create"_s,
                     {{u"user_identifier_key"_s, u"u1"_s}, {u"connect_webview_ids"_s, QJsonArray{first}}});
        QCOMPARE(count({{u"user_identifier_key"_s, u"u1"_s}}), 1);
        QCOMPARE(harness.post(u"/connect_webviews/delete"_s, {{u"connect_webview_id"_s, first}}).status, 200);
        QCOMPARE(harness.post(u"/connect_webviews/get"_s, {{u"connect_webview_id"_s, first}}).errorType(),
                 u"connect_webview_not_found"_s);
        harness.wait(4s);
        QCOMPARE(harness.post(u"/connected_accounts/list"_s).array("connected_accounts").size(), 1);
    }
    void webview_parametersThatAreNone_areRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("provider") << u"accepted_providers"_s << QJsonValue(QJsonArray{u"acme"_s});
        QTest::newRow("family") << u"accepted_capabilities"_s << QJsonValue(QJsonArray{u"door"_s});
        QTest::newRow("category") << u"provider_category"_s << QJsonValue(u"doors"_s);
        QTest::newRow("mode") << u"device_selection_mode"_s << QJsonValue(u"some"_s);
        QTest::newRow("redirect") << u"custom_redirect_url"_s << QJsonValue(u"nowhere"_s);
        QTest::newRow("customer") << u"customer_key"_s << QJsonValue(QString(u""_s));
    }
    void webview_parametersThatAreNone_areRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const QJsonValue, value);
        Harness harness({Seed::Kind::Empty});
        const Answer answer = harness.post(u"/connect_webviews/create"_s, {{name, value}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.errorType(), u"invalid_input"_s);
    }
    void account_isFoundByIdOrEmail()
    {
        Harness harness;
        const QJsonObject yale = account(harness, u"yale"_s);
        const QString path = u"/connected_accounts/get"_s;
        QCOMPARE(harness.post(path, idOf(yale)).object("connected_account"), yale);
        QCOMPARE(harness.post(path, {{u"email"_s, u"Front.Desk@example.com"_s}}).status, 200);
        QCOMPARE(harness.post(path, {{u"email"_s, u"nobody@example.com"_s}}).errorType(),
                 u"connected_account_not_found"_s);
        QCOMPARE(harness.post(path).status, 400);
        QCOMPARE(harness.post(u"/connected_accounts/sync"_s, idOf(yale)).status, 200);
        QCOMPARE(harness
                     .post(u"/connected_accounts/sync"_s,
                           {{u"connected_account_id"_s, harness.foreign("connected_account")}})
                     .errorType(),
                 u"connected_account_not_found"_s);
    }
    void account_updated_tellsItsNewNameAndMetadata()
    {
        Harness harness;
        QJsonObject change = idOf(account(harness, u"yale"_s));
        change.insert("display_name"_L1, u"North wing"_s);
        change.insert("customer_key"_L1, u"north"_s);
        change.insert("custom_metadata"_L1, QJsonObject{{u"floor"_s, u"2"_s}});
        QCOMPARE(harness.post(u"/connected_accounts/update"_s, change).status, 200);
        change.insert("custom_metadata"_L1, QJsonObject{{u"wing"_s, u"N"_s}});
        harness.post(u"/connected_accounts/update"_s, change);
        const QJsonObject changed = account(harness, u"yale"_s);
        QCOMPARE(changed.value("display_name"_L1).toString(), u"North wing"_s);
        QCOMPARE(changed.value("custom_metadata"_L1).toObject(), (QJsonObject{{u"wing"_s, u"N"_s}}));
        change.insert("display_name"_L1, QString(256, u'x'));
        QCOMPARE(harness.post(u"/connected_accounts/update"_s, change).status, 400);
    }
    void account_lost_cutsItsDoorsOff_untilSomebodyLogsInAgain()
    {
        Harness harness;
        for (const auto &type : {u"yale"_s, u"visionline"_s}) {
            QCOMPARE(harness.post(u"/connected_accounts/simulate/disconnect"_s, idOf(account(harness, type))).status,
                     200);
        }
        QCOMPARE(noticesOf(account(harness, u"yale"_s), "errors"), QStringList{u"account_disconnected"_s});
        const QString laundry = harness.device("Laundry");
        QCOMPARE(noticesOf(harness.row("device", laundry), "errors"), QStringList{u"account_disconnected"_s});
        QCOMPARE(harness.events("device_id", laundry).last(), u"device.disconnected"_s);
        const QString system = harness.system("visionline_system");
        QCOMPARE(harness.events("acs_system_id", system).last(), u"acs_system.disconnected"_s);
        for (const auto &type : {u"yale"_s, u"visionline"_s}) {
            create(harness, {{u"accepted_providers"_s, QJsonArray{type}}});
        }
        harness.wait(4s);
        QCOMPARE(harness.events("acs_system_id", system).last(), u"acs_system.connected"_s);
        QVERIFY(noticesOf(account(harness, u"yale"_s), "errors").isEmpty());
        QVERIFY(noticesOf(harness.row("device", laundry), "errors").isEmpty());
        const QStringList events = harness.events(
            "connected_account_id", account(harness, u"yale"_s).value("connected_account_id"_L1).toString());
        QCOMPARE(events.last(), u"connected_account.completed_first_sync_after_reconnection"_s);
    }
    void account_deleted_takesItsDoors_data()
    {
        QTest::addColumn<QString>("type");
        QTest::newRow("of locks") << u"ttlock"_s;
        QTest::newRow("of an access system") << u"visionline"_s;
        QTest::newRow("of staff doors") << u"salto_ks"_s;
    }
    void account_deleted_takesItsDoors()
    {
        QFETCH(const QString, type);
        Harness harness;
        const QJsonObject id = idOf(account(harness, type));
        QCOMPARE(harness.post(u"/connected_accounts/delete"_s, id).status, 200);
        QVERIFY(!account(harness, type).isEmpty());
        harness.wait(2s);
        QVERIFY(account(harness, type).isEmpty());
        for (const auto &[path, key] :
             {std::pair(u"/devices/list"_s, "devices"), std::pair(u"/acs/entrances/list"_s, "acs_entrances"),
              std::pair(u"/acs/users/list"_s, "acs_users")}) {
            for (const QJsonValue row : harness.post(path).array(key)) {
                QVERIFY(row.toObject().value("connected_account_id"_L1) != id.value("connected_account_id"_L1));
            }
        }
        QCOMPARE(harness.events("connected_account_id", id.value("connected_account_id"_L1).toString()),
                 QStringList{u"connected_account.deleted"_s});
        // The hotel's day goes on without it, and its grants can still be ended.
        harness.wait(24h);
        for (const QJsonValue grant : harness.post(u"/access_grants/list"_s).array("access_grants")) {
            harness.post(u"/access_grants/delete"_s,
                         {{u"access_grant_id"_s, grant.toObject().value("access_grant_id"_L1)}});
        }
        harness.wait(3s);
        QCOMPARE(harness.post(u"/access_grants/list"_s).array("access_grants").size(), 0);
    }
};

LATCHKEY_TEST(AccountsTest, "accounts")
#include "accounts_test.moc"
