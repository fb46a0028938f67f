// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/faults/faultplan.h"
#include "sandbox/message.h"

#include <optional>

namespace latchkey::sandbox {

/// Changes the request where \a fault needs that.
void prepare(Request &request, const Fault &fault);
/// What is answered instead of acting, where \a fault is of such a kind.
std::optional<Reply> insteadOfActing(const Fault &fault);
/// Does to the answer what \a fault does after acting.
void damage(Reply &reply, const Fault &fault);

} // namespace latchkey::sandbox
