// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.h"

namespace latchkey {

/// What an error or warning of a resource means and what to do about it. A code has the same meaning wherever it
/// occurs. An unknown one is told in the service's words.
QString problemText(const Problem &problem);

} // namespace latchkey
