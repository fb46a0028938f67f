// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/connectwebviews.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::connectwebviews {

using encode::Members;

QJsonObject Create::toJson() const
{
    return Members()
        .add("accepted_capabilities"_L1, acceptedCapabilities)
        .add("accepted_providers"_L1, acceptedProviders)
        .add("excluded_providers"_L1, excludedProviders)
        .add("provider_category"_L1, providerCategory)
        .add("automatically_manage_new_devices"_L1, automaticallyManageNewDevices)
        .add("wait_for_device_creation"_L1, waitForDeviceCreation)
        .add("custom_metadata"_L1, customMetadata)
        .add("custom_redirect_url"_L1, customRedirectUrl)
        .add("custom_redirect_failure_url"_L1, customRedirectFailureUrl)
        .add("customer_key"_L1, customerKey)
        .add("device_selection_mode"_L1, deviceSelectionMode)
        .object();
}

QJsonObject List::toJson() const
{
    return Members()
        .add("custom_metadata_has"_L1, customMetadataHas)
        .add("customer_key"_L1, customerKey)
        .add("search"_L1, search)
        .add("user_identifier_key"_L1, userIdentifierKey)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

Call<ConnectWebview> create(SeamClient &client, const Create &parameters)
{
    return requestOne<ConnectWebview>(client, endpoints::connectWebviewsCreate, parameters.toJson());
}

Call<ConnectWebview> get(SeamClient &client, ConnectWebviewId id)
{
    return requestOne<ConnectWebview>(client, endpoints::connectWebviewsGet,
                                      Members().required("connect_webview_id"_L1, id).object());
}

Call<Page<ConnectWebview>> list(SeamClient &client, const List &parameters)
{
    return requestPage<ConnectWebview>(client, endpoints::connectWebviewsList, parameters.toJson());
}

} // namespace latchkey::api::connectwebviews
