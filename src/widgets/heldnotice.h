// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/noticestrip.h"

namespace latchkey {

/// What a dialog says whose request waits for another key.
NoticeStrip::Notice heldNotice();

} // namespace latchkey
