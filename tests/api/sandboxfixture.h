// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clientfixture.h"
#include "sandbox/server.h"

namespace latchkey::test {

/// A whole service over HTTP, and a client of it.
class SandboxFixture : public QObject {
    Q_OBJECT

  protected:
    void start()
    {
        m_server = std::make_unique<sandbox::Server>();
        const auto started = m_server->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        connect();
    }
    /// As a client that has sent nothing yet.
    void connect()
    {
        Connection connection = connectionTo(QUrl(m_server->endpoint()));
        connection.credential = {Credential::Kind::ApiKey, m_server->apiKey(), {}};
        m_client = std::make_unique<SeamClient>(connection);
    }
    void stop()
    {
        m_client.reset();
        m_server.reset();
    }

    std::unique_ptr<sandbox::Server> m_server;
    std::unique_ptr<SeamClient> m_client;
};

} // namespace latchkey::test

/// Makes the call, fails the test with its error, else puts its value into a constant.
#define TAKE(name, ...)                                                                                                \
    const Outcome name##Outcome(__VA_ARGS__);                                                                          \
    QVERIFY(name##Outcome.wait());                                                                                     \
    QVERIFY2(name##Outcome.result().has_value(),                                                                       \
             name##Outcome.result() ? "" : qPrintable(name##Outcome.error().message));                                 \
    const auto &name = *name##Outcome.result()
