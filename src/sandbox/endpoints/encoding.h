// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/endpoint.h"

namespace latchkey::sandbox {

/// Writes the card of the call's access method on its encoder: the answer of two endpoints.
Result<Payload> encodeMethod(Call &call);

} // namespace latchkey::sandbox
