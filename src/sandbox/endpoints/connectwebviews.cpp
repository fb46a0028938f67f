// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/endpoints/vocabulary.h"
#include "sandbox/random.h"
#include "sandbox/rules/accounts.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

QString linkTo(Workspace &workspace, const QString &id)
{
    return u"https://connect.example.com/connect_webviews/view?connect_webview_id=%1&auth_token=%2"_s.arg(
        id, workspace.random().token(24));
}

Result<Payload> create(Call &call)
{
    const auto given = [&](QLatin1StringView key, const QJsonValue &usual) {
        return call.has(key) ? call[key] : usual;
    };
    const QJsonArray providers = call["accepted_providers"_L1].toArray();
    QJsonObject json{
        {u"accepted_capabilities"_s, given("accepted_capabilities"_L1, QJsonArray{u"lock"_s, u"access_control"_s})},
        {u"accepted_devices"_s, QJsonArray()},
        {u"accepted_providers"_s, providers},
        {u"any_device_allowed"_s, providers.isEmpty()},
        {u"any_provider_allowed"_s, providers.isEmpty()},
        {u"authorized_at"_s, QJsonValue()},
        {u"automatically_manage_new_devices"_s, given("automatically_manage_new_devices"_L1, true)},
        {u"connected_account_id"_s, QJsonValue()},
        {u"custom_metadata"_s, given("custom_metadata"_L1, QJsonObject())},
        {u"custom_redirect_failure_url"_s, given("custom_redirect_failure_url"_L1, QJsonValue())},
        {u"custom_redirect_url"_s, given("custom_redirect_url"_L1, QJsonValue())},
        {u"device_selection_mode"_s, given("device_selection_mode"_L1, u"none"_s)},
        {u"login_successful"_s, false},
        {u"selected_provider"_s, QJsonValue()},
        {u"status"_s, u"pending"_s},
        {u"wait_for_device_creation"_s, given("wait_for_device_creation"_L1, false)}};
    if (call.has("customer_key"_L1)) {
        json.insert("customer_key"_L1, call["customer_key"_L1]);
    }
    Row &webview = call.workspace.add(Kind::ConnectWebview, json);
    webview.set("url"_L1, linkTo(call.workspace, webview.idText()));
    webview.hidden = {{u"excluded_providers"_s, call["excluded_providers"_L1]},
                      {u"provider_category"_s, call["provider_category"_L1]}};
    awaitLogin(call.workspace, webview);
    return one(Kind::ConnectWebview, webview);
}

/// Webviews that the client sessions of the call's user_identifier_key may see.
Filter seenByUser(const Call &call)
{
    if (!call.has("user_identifier_key"_L1)) {
        return {};
    }
    return [&workspace = call.workspace, user = call.text("user_identifier_key"_L1)](const Row &webview) {
        return std::ranges::any_of(workspace.rows(Kind::ClientSession), [&](const Row *session) {
            return session->text("user_identifier_key"_L1) == user &&
                   session->array("connect_webview_ids"_L1).contains(webview.idText());
        });
    };
}

Result<Payload> listWebviews(Call &call)
{
    return page(call, Kind::ConnectWebview, 500,
                all({hasMetadata(call), equals(call, "customer_key"_L1, "customer_key"_L1), seenByUser(call),
                     search(call, {u"connect_webview_id"_s, u"accepted_providers"_s, u"custom_metadata"_s,
                                   u"customer_key"_s})}));
}

Result<Payload> remove(Call &call)
{
    const auto webview = named(call, Kind::ConnectWebview);
    if (!webview) {
        return std::unexpected(webview.error());
    }
    call.workspace.remove(Kind::ConnectWebview, (*webview)->id());
    return nothing();
}

/// A browser is sent there: the row tells them as URLs.
void redirectsAreUrls(const QJsonObject &parameters, Instant, Problems &problems)
{
    for (const QString &name : {u"custom_redirect_url"_s, u"custom_redirect_failure_url"_s}) {
        const QUrl url(parameters.value(name).toString(), QUrl::StrictMode);
        if (parameters.contains(name) && (!url.isValid() || url.scheme().isEmpty())) {
            problems.add({name}, u"Invalid url"_s);
        }
    }
}

std::vector<Parameter> createParameters()
{
    return {list(choice("accepted_capabilities", deviceFamilies())),
            list(choice("accepted_providers", providers())),
            boolean("automatically_manage_new_devices"),
            map("custom_metadata"),
            text("custom_redirect_failure_url"),
            text("custom_redirect_url"),
            text("customer_key").atLeast(1),
            choice("device_selection_mode", {u"none"_s, u"single"_s, u"multiple"_s}),
            list(text("excluded_providers")),
            choice("provider_category", providerCategories() + QStringList{u"internal_beta"_s}),
            boolean("wait_for_device_creation")};
}

} // namespace

Endpoints connectWebviewEndpoints()
{
    const Schema webviewId{{uuid("connect_webview_id").required()}};
    return {
        {u"/connect_webviews/create"_s, posts, {createParameters(), {redirectsAreUrls}}, create},
        {u"/connect_webviews/get"_s, reads, webviewId, getById<Kind::ConnectWebview>},
        {u"/connect_webviews/list"_s,
         reads,
         {paged({map("custom_metadata_has"), text("customer_key"), text("search").atLeast(1),
                 text("user_identifier_key")})},
         listWebviews},
        {u"/connect_webviews/delete"_s, deletes, webviewId, remove},
    };
}

} // namespace latchkey::sandbox
