// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"

namespace latchkey {

/// Whether the same question may be answered a little later without anybody doing anything.
bool isPassing(ApiError::Kind kind);
/// The same, or a page of whoever stands between here and the service, who may be gone in a while.
bool mayPass(const ApiError &error);

} // namespace latchkey
