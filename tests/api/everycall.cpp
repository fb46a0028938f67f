// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "everycall.h"

#include "everycallsets.h"

namespace latchkey::test {

QList<EveryCall> everyCall()
{
    return grantCalls() + methodCalls() + identityCalls() + deviceCalls() + acsCalls() + placeCalls() + otherCalls();
}

} // namespace latchkey::test
