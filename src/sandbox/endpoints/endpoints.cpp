// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"

namespace latchkey::sandbox {

const Endpoints &allEndpoints()
{
    static const Endpoints all = [] {
        Endpoints joined;
        for (const auto make : {accessCodeEndpoints,
                                accessCodeWriteEndpoints,
                                accessGrantEndpoints,
                                accessMethodEndpoints,
                                acsAccessGroupEndpoints,
                                acsCredentialEndpoints,
                                acsEncoderEndpoints,
                                acsEncoderSimulationEndpoints,
                                acsEntranceEndpoints,
                                acsSystemEndpoints,
                                acsUserEndpoints,
                                actionAttemptEndpoints,
                                clientSessionEndpoints,
                                connectWebviewEndpoints,
                                connectedAccountEndpoints,
                                customerEndpoints,
                                deviceEndpoints,
                                deviceProviderEndpoints,
                                deviceSimulationEndpoints,
                                eventEndpoints,
                                instantKeyEndpoints,
                                lockEndpoints,
                                lockSimulationEndpoints,
                                phoneEndpoints,
                                spaceEndpoints,
                                unmanagedDeviceEndpoints,
                                userIdentityAccessEndpoints,
                                userIdentityEndpoints,
                                workspaceEndpoints}) {
            std::ranges::move(make(), std::back_inserter(joined));
        }
        return joined;
    }();
    return all;
}

} // namespace latchkey::sandbox
