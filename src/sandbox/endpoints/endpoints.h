// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/endpoint.h"

namespace latchkey::sandbox {

// One function and one file for each namespace of the API.
Endpoints accessCodeEndpoints();
Endpoints accessCodeWriteEndpoints();
Endpoints accessGrantEndpoints();
Endpoints accessMethodEndpoints();
Endpoints acsAccessGroupEndpoints();
Endpoints acsCredentialEndpoints();
Endpoints acsEncoderEndpoints();
Endpoints acsEncoderSimulationEndpoints();
Endpoints acsEntranceEndpoints();
Endpoints acsSystemEndpoints();
Endpoints acsUserEndpoints();
Endpoints actionAttemptEndpoints();
Endpoints connectedAccountEndpoints();
Endpoints deviceEndpoints();
Endpoints eventEndpoints();
Endpoints lockEndpoints();
Endpoints spaceEndpoints();
Endpoints userIdentityEndpoints();
Endpoints userIdentityAccessEndpoints();
Endpoints workspaceEndpoints();
Endpoints deviceProviderEndpoints();
Endpoints deviceSimulationEndpoints();
Endpoints lockSimulationEndpoints();
Endpoints unmanagedDeviceEndpoints();
Endpoints clientSessionEndpoints();
Endpoints connectWebviewEndpoints();
Endpoints instantKeyEndpoints();
Endpoints phoneEndpoints();
Endpoints customerEndpoints();

/// Every endpoint but /health and /workspaces/list, which the engine answers itself: they need no workspace.
const Endpoints &allEndpoints();

} // namespace latchkey::sandbox
