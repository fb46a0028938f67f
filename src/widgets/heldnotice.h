// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/noticestrip.h"

#include <chrono>

namespace latchkey {

/// What a dialog says whose request waits: for the end of \a pause, which the service asked for, or without one for
/// another key.
NoticeStrip::Notice heldNotice(std::chrono::milliseconds pause);

} // namespace latchkey
