// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/connectwebview.h"
#include "core/deviceprovider.h"
#include "core/workspace.h"
#include "decoded.h"
#include "fixture.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// Every member arrives where it belongs.
class AccountResourcesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void connectedAccount_fullDocument_arrives();
    void workspace_fullDocument_arrives();
    void connectWebview_fullDocument_arrives();
    void connectWebview_minimalDocument_waits();
    void connectWebview_statuses_arrive_data();
    void connectWebview_statuses_arrive();
    void deviceProvider_fullDocument_arrives();
};

void AccountResourcesTest::connectedAccount_fullDocument_arrives()
{
    const auto account = decoded<ConnectedAccount>(fixture("connected_account_full"));
    QCOMPARE(account.id, idOf<ConnectedAccountId>('1'));
    QCOMPARE(account.displayName, u"Account"_s);
    QCOMPARE(account.accountType, u"yale"_s);
    QCOMPARE(account.accountTypeDisplayName, u"Yale"_s);
    QCOMPARE(account.timeZone, u"Europe/Berlin"_s);
    QVERIFY(account.createdAt == moment);
    QCOMPARE(account.errors.size(), 1);
    QCOMPARE(account.warnings.size(), 1);
    QVERIFY(!decoded<ConnectedAccount>(fixture("connected_account_minimal")).createdAt);
}

void AccountResourcesTest::workspace_fullDocument_arrives()
{
    const auto workspace = decoded<Workspace>(fixture("workspace_full"));
    QCOMPARE(workspace.id, idOf<WorkspaceId>('1'));
    QCOMPARE(workspace.name, u"Hotel"_s);
    QCOMPARE(workspace.companyName, u"Hotel Co"_s);
    QVERIFY(!workspace.isSandbox);
    QVERIFY(workspace.isSuspended);
    QVERIFY(decoded<Workspace>(fixture("workspace_minimal")).isSandbox);
}

void AccountResourcesTest::connectWebview_fullDocument_arrives()
{
    const auto webview = decoded<ConnectWebview>(fixture("connect_webview_full"));
    QCOMPARE(webview.id, idOf<ConnectWebviewId>('1'));
    QCOMPARE(webview.workspaceId, idOf<WorkspaceId>('2'));
    QCOMPARE(webview.url, u"https://connect.getseam.com/connect_webviews/view?auth_token=tok-1"_s);
    QVERIFY(webview.loginSuccessful && !webview.anyProviderAllowed);
    QCOMPARE(webview.connectedAccountId, idOf<ConnectedAccountId>('3'));
    QCOMPARE(webview.selectedProvider, u"yale"_s);
    QCOMPARE(webview.acceptedProviders, QStringList({u"yale"_s, u"august"_s}));
    QCOMPARE(webview.acceptedCapabilities, QStringList({u"lock"_s}));
    QCOMPARE(webview.deviceSelectionMode, u"single"_s);
    QVERIFY(!webview.automaticallyManageNewDevices && webview.waitForDeviceCreation);
    QCOMPARE(webview.customRedirectUrl, u"https://example.com/done"_s);
    QCOMPARE(webview.customRedirectFailureUrl, u"https://example.com/failed"_s);
    QCOMPARE(webview.customerKey, u"customer"_s);
    QVERIFY(webview.authorizedAt == moment);
    QVERIFY(webview.createdAt == moment);
}

void AccountResourcesTest::connectWebview_minimalDocument_waits()
{
    const auto webview = decoded<ConnectWebview>(fixture("connect_webview_minimal"));
    QVERIFY(webview.anyProviderAllowed && webview.automaticallyManageNewDevices);
    QVERIFY(webview.connectedAccountId.isNull() && !webview.authorizedAt && !webview.loginSuccessful);
    QVERIFY(webview.selectedProvider.isEmpty() && webview.acceptedProviders.isEmpty());
}

void AccountResourcesTest::connectWebview_statuses_arrive_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<ConnectWebview::Status>("status");
    QTest::newRow("pending") << QByteArray("pending") << ConnectWebview::Status::Pending;
    QTest::newRow("failed") << QByteArray("failed") << ConnectWebview::Status::Failed;
    QTest::newRow("authorized") << QByteArray("authorized") << ConnectWebview::Status::Authorized;
    QTest::newRow("newer") << QByteArray("paused") << ConnectWebview::Status::Unknown;
}

void AccountResourcesTest::connectWebview_statuses_arrive()
{
    QFETCH(const QByteArray, key);
    QFETCH(const ConnectWebview::Status, status);
    QByteArray document = fixture("connect_webview_full");
    document.replace("\"authorized\"", QByteArray("\"" + key + "\""));
    QCOMPARE(decoded<ConnectWebview>(document).status, status);
}

void AccountResourcesTest::deviceProvider_fullDocument_arrives()
{
    const auto provider = decoded<DeviceProvider>(fixture("device_provider_full"));
    QCOMPARE(provider.deviceProviderName, u"yale"_s);
    QCOMPARE(provider.displayName, u"Yale"_s);
    QCOMPARE(provider.imageUrl, u"https://example.com/yale.png"_s);
    QCOMPARE(provider.providerCategories, QStringList({u"stable"_s, u"consumer_smartlocks"_s}));
    QVERIFY(provider.canRemotelyLock && provider.canRemotelyUnlock && provider.canUnlockWithCode);
    QVERIFY(provider.canProgramOnlineAccessCodes && provider.canProgramOfflineAccessCodes);
    QVERIFY(!decoded<DeviceProvider>(fixture("device_provider_minimal")).canRemotelyUnlock);
}

LATCHKEY_TEST(AccountResourcesTest, "accountresources")
#include "accountresources_test.moc"
