// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/accounts.h"

#include "sandbox/rules/connectivity.h"
#include "sandbox/rules/notices.h"
#include "sandbox/seeds/newaccount.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto loginTakes = 3000ms;
constexpr auto syncTakes = 1000ms;
constexpr auto lost = "account_disconnected"_L1;

std::vector<Row *> rowsOf(const Workspace &workspace, Kind kind, const Row &account)
{
    std::vector<Row *> rows;
    std::ranges::copy_if(workspace.rows(kind), std::back_inserter(rows),
                         [&](const Row *row) { return row->text("connected_account_id"_L1) == account.idText(); });
    return rows;
}

QJsonObject accountEvent(const Row &account) { return {{u"connected_account_id"_s, account.idText()}}; }

QJsonObject loginEvent(const Row &account, const Row &webview)
{
    return {{u"connected_account_id"_s, account.idText()}, {u"connect_webview_id"_s, webview.idText()}};
}

QJsonObject accountTrouble(const Row &account)
{
    QJsonObject event = accountEvent(account);
    event.insert("connected_account_errors"_L1, account.array("errors"_L1));
    event.insert("connected_account_warnings"_L1, account.array("warnings"_L1));
    return event;
}

void disconnectSystem(Workspace &workspace, Row &system, const Row &account)
{
    fault(workspace, system, lost, u"The account of the access system is no longer connected."_s);
    QJsonObject event = accountTrouble(account);
    event.insert("acs_system_id"_L1, system.idText());
    event.insert("acs_system_errors"_L1, system.array("errors"_L1));
    event.insert("acs_system_warnings"_L1, system.array("warnings"_L1));
    workspace.happened("acs_system.disconnected"_L1, event);
}

/// Runs \a act on the account about a second later, if it is still there.
void afterSync(Workspace &workspace, const Row &account, std::function<void(Row &account)> act)
{
    workspace.timeline().after(syncTakes, [&workspace, id = account.idText(), act = std::move(act)] {
        if (Row *present = workspace.find(Kind::ConnectedAccount, id)) {
            act(*present);
        }
    });
}

void authorize(Workspace &workspace, Row &webview, const Row &account)
{
    webview.set("status"_L1, u"authorized"_s);
    webview.set("login_successful"_L1, true);
    webview.set("authorized_at"_L1, wireTime(workspace.now()));
    workspace.happened("connect_webview.login_succeeded"_L1, loginEvent(account, webview));
}

void refuse(Workspace &workspace, Row &webview)
{
    webview.set("status"_L1, u"failed"_s);
    workspace.happened("connect_webview.login_failed"_L1, {{u"connect_webview_id"_s, webview.idText()}});
}

Row *lostAccountOf(const Workspace &workspace, const QString &provider)
{
    const auto &accounts = workspace.rows(Kind::ConnectedAccount);
    const auto account = std::ranges::find_if(accounts, [&](const Row *each) {
        return each->text("account_type"_L1) == provider && !each->array("errors"_L1).isEmpty();
    });
    return account == accounts.end() ? nullptr : *account;
}

Row &connectNew(Workspace &workspace, const Row &webview, const QString &provider)
{
    Row &account = addNewAccount(workspace, provider, webview);
    for (const auto type :
         {"connected_account.created"_L1, "connected_account.successful_login"_L1, "connected_account.connected"_L1}) {
        workspace.happened(type, loginEvent(account, webview));
    }
    afterSync(workspace, account, [&workspace](const Row &present) {
        addNewDoors(workspace, present);
        workspace.happened("connected_account.completed_first_sync"_L1, accountEvent(present));
    });
    return account;
}

void logIn(Workspace &workspace, Row &webview)
{
    const QString provider = providerFor(webview);
    if (provider.isEmpty()) {
        refuse(workspace, webview);
        return;
    }
    Row *known = lostAccountOf(workspace, provider);
    Row &account = known != nullptr ? *known : connectNew(workspace, webview, provider);
    if (known != nullptr) {
        reconnectAccount(workspace, account, webview);
    }
    webview.set("selected_provider"_L1, provider);
    webview.set("connected_account_id"_L1, account.idText());
    if (!webview.flag("wait_for_device_creation"_L1)) {
        authorize(workspace, webview, account);
        return;
    }
    afterSync(workspace, account, [&workspace, id = webview.idText()](const Row &present) {
        if (Row *waiting = workspace.find(Kind::ConnectWebview, id)) {
            authorize(workspace, *waiting, present);
        }
    });
}

} // namespace

void disconnectAccount(Workspace &workspace, Row &account)
{
    fault(workspace, account, lost, u"The provider no longer accepts the login: connect the account again."_s,
          {{u"is_connected_account_error"_s, true}});
    workspace.happened("connected_account.disconnected"_L1, accountTrouble(account));
    for (Row *device : rowsOf(workspace, Kind::Device, account)) {
        disconnect(workspace, *device, Cause::Account);
    }
    for (Row *system : rowsOf(workspace, Kind::AcsSystem, account)) {
        disconnectSystem(workspace, *system, account);
    }
}

void reconnectAccount(Workspace &workspace, Row &account, const Row &webview)
{
    clearNotice(account, lost);
    workspace.happened("connected_account.connected"_L1, loginEvent(account, webview));
    for (Row *device : rowsOf(workspace, Kind::Device, account)) {
        reconnect(workspace, *device, Cause::Account);
    }
    for (Row *system : rowsOf(workspace, Kind::AcsSystem, account)) {
        clearNotice(*system, lost);
        workspace.happened("acs_system.connected"_L1,
                           {{u"acs_system_id"_s, system->idText()}, {u"connected_account_id"_s, account.idText()}});
    }
    afterSync(workspace, account, [&workspace](const Row &present) {
        workspace.happened("connected_account.completed_first_sync_after_reconnection"_L1, accountEvent(present));
    });
}

void awaitLogin(Workspace &workspace, const Row &webview)
{
    workspace.timeline().after(loginTakes, [&workspace, id = webview.idText()] {
        if (Row *present = workspace.find(Kind::ConnectWebview, id)) {
            logIn(workspace, *present);
        }
    });
}

} // namespace latchkey::sandbox
