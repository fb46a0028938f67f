// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/seamclient.h"
#include "sandbox/server.h"
#include "store/workspacesync.h"
#include "support/fixedclock.h"

#include <QTest>

namespace latchkey::test {

/// A store over a sandbox of its own, on real HTTP. Server and store share a clock that stands until it is moved.
class TestWorkspace {
  public:
    explicit TestWorkspace(sandbox::Seed::Kind seed = sandbox::Seed::Kind::Hotel)
    {
        sandbox::ServerOptions options;
        options.seed.kind = seed;
        options.clock = &clock;
        isRunning = server.start(options).has_value();
        connectWith(server.apiKey());
    }

    void connectWith(const QString &key)
    {
        sync.reset();
        Connection connection;
        connection.endpoint = QUrl(server.endpoint());
        connection.credential = {Credential::Kind::ApiKey, key, {}};
        connection.times.waits = {std::chrono::milliseconds(5), std::chrono::milliseconds(5)};
        client = std::make_unique<SeamClient>(connection);
        sync = std::make_unique<WorkspaceSync>(*client, store, clock);
    }

    /// Reads everything and waits for it.
    bool load()
    {
        sync->start();
        return waitUntilLoaded();
    }
    bool waitUntilLoaded() const
    {
        return QTest::qWaitFor([this] { return !sync->isLoading(); }, 30'000);
    }
    int onServer(const char *kind) const { return int(server.resources(QLatin1StringView(kind)).size()); }

    FixedClock clock{"2026-11-20T10:42:07Z"};
    sandbox::Server server;
    bool isRunning = false;
    std::unique_ptr<SeamClient> client;
    WorkspaceStore store;
    std::unique_ptr<WorkspaceSync> sync;
};

/// Waits for \a call to end well and gives its value.
template <typename T> T valueOf(const Call<T> &call)
{
    QObject context;
    std::optional<Result<T>> result;
    call.then(&context, [&result](Result<T> given) { result = std::move(given); });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10'000) || !result->has_value()) {
        qFatal("The call did not end well.");
    }
    return result->value();
}

} // namespace latchkey::test
