// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/schema.h"

namespace latchkey::sandbox {

/// The parameters of a customer's bundle: who and what the customer has, in lists of many kinds.
std::vector<Parameter> bundleParameters();
/// The parameters that name what of it is to go.
std::vector<Parameter> bundleKeyParameters();

} // namespace latchkey::sandbox
