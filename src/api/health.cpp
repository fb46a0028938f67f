// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/health.h"

#include "api/request.h"

namespace latchkey::api::health {

Call<Void> get(SeamClient &client) { return requestNothing(client, endpoints::healthGet, {}); }

} // namespace latchkey::api::health
