// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/credentials.h"
#include "sandbox/endpoint.h"
#include "sandbox/message.h"
#include "sandbox/random.h"
#include "sandbox/recorder.h"
#include "sandbox/seed.h"

#include <QHash>

namespace latchkey::sandbox {

/// The service without its transport: answers requests from its state, which depends on the seed, the clock and the
/// requests alone. No threads, no sockets, no timers; not safe for use by two threads at once.
class Engine {
  public:
    Engine(const Seed &seed, const Clock &clock, Credentials credentials);

    Reply handle(const Request &request);

    const Credentials &credentials() const { return m_credentials; }
    /// The API key is refused from now on.
    void revokeApiKey() { m_credentials.apiKey.clear(); }
    /// The API key from now on is another one.
    void renewApiKey() { m_credentials.apiKey = Credentials::random().apiKey; }
    /// The first workspace, brought up to the clock's time.
    Workspace &workspace();
    /// The production workspace beside it.
    const Workspace &otherWorkspace() const { return *m_workspaces.back(); }

  private:
    Reply reply(const Request &request);
    /// Carries out what has become due in each workspace.
    void advance();
    Result<Payload> answer(const Request &request, const Endpoint *endpoint);
    Result<Caller> caller(const Request &request, Guests guests) const;
    Result<Payload> call(const Caller &caller, const Request &request, const Endpoint &endpoint);

    const Clock &m_clock;
    Random m_random;
    Random m_requestIds;
    Credentials m_credentials;
    Workspaces m_workspaces;
    QHash<QString, const Endpoint *> m_routes;
    Recorder m_recorder;
};

} // namespace latchkey::sandbox
