// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"

/// /health
namespace latchkey::api::health {

/// /health: whether a Seam service answers at all; needs no valid credential.
Call<Void> get(SeamClient &client);

} // namespace latchkey::api::health
