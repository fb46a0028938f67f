// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/connectwebview.h"

#include "api/codecs/reader.h"

namespace latchkey::api::codec {
namespace {

ConnectWebview::Status statusFromKey(QStringView key)
{
    if (key == u"pending") {
        return ConnectWebview::Status::Pending;
    }
    if (key == u"failed") {
        return ConnectWebview::Status::Failed;
    }
    return key == u"authorized" ? ConnectWebview::Status::Authorized : ConnectWebview::Status::Unknown;
}

} // namespace

template <> ConnectWebview read<ConnectWebview>(const json::Object &object)
{
    ConnectWebview webview;
    webview.id = object.id<ConnectWebviewId>("connect_webview_id");
    webview.workspaceId = object.id<WorkspaceId>("workspace_id");
    webview.url = object.text("url");
    webview.status = statusFromKey(object.text("status"));
    webview.loginSuccessful = object.flag("login_successful");
    webview.connectedAccountId = object.optionalId<ConnectedAccountId>("connected_account_id");
    webview.selectedProvider = object.optionalLabel("selected_provider");
    webview.acceptedProviders = object.labels("accepted_providers");
    webview.anyProviderAllowed = object.flag("any_provider_allowed");
    webview.acceptedCapabilities = object.labels("accepted_capabilities");
    webview.deviceSelectionMode = object.optionalLabel("device_selection_mode");
    webview.automaticallyManageNewDevices = object.flag("automatically_manage_new_devices");
    webview.waitForDeviceCreation = object.flag("wait_for_device_creation");
    webview.customRedirectUrl = object.optionalText("custom_redirect_url");
    webview.customRedirectFailureUrl = object.optionalText("custom_redirect_failure_url");
    webview.customerKey = object.optionalText("customer_key");
    webview.authorizedAt = object.nullableInstant("authorized_at");
    webview.createdAt = object.instant("created_at");
    return webview;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::ConnectWebview)
