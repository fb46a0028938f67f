// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"

namespace latchkey {

/// Whether the same question may be answered a little later without anybody doing anything.
bool isPassing(ApiError::Kind kind);

} // namespace latchkey
