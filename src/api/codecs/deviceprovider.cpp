// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/deviceprovider.h"

#include "api/codecs/capabilities.h"

namespace latchkey::api::codec {

template <> DeviceProvider read<DeviceProvider>(const json::Object &object)
{
    DeviceProvider provider;
    provider.deviceProviderName = object.text("device_provider_name");
    provider.displayName = object.text("display_name");
    provider.imageUrl = object.text("image_url");
    provider.providerCategories = object.labels("provider_categories");
    readCapabilities(object, provider);
    return provider;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::DeviceProvider)
