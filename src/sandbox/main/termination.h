// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace latchkey::sandbox {

/// From now on, being asked to end (SIGTERM, SIGINT, the console's close) only wakes waitForTermination(). Called
/// before any thread is started.
void watchForTermination();
void waitForTermination();

} // namespace latchkey::sandbox
