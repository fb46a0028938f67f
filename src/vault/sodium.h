// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace latchkey {

/// Makes libsodium ready, which it demands before anything else; from any thread, as often as one likes.
void makeSodiumReady();

} // namespace latchkey
