// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/server.h"
#include "session/profile.h"

namespace latchkey {

/// The Demo workspace: a sandbox server inside this process, with a new key at every start. It touches neither
/// keychain nor settings nor disk.
class DemoServer {
  public:
    /// Starts it, or says why it cannot be started.
    std::expected<Session, QString> start();

  private:
    sandbox::Server m_server;
};

} // namespace latchkey
