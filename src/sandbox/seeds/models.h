// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/seeds/build.h"

namespace latchkey::sandbox {

// The makes that the seeds are fitted with.
LockModel yaleLock();
LockModel ttlock();
SystemModel visionline();
SystemModel saltoKs();

} // namespace latchkey::sandbox
